import { expect, test } from 'vitest';
import { randomOf } from '../random.ts';
import { imageAt } from './image.ts';
import type { Fate } from './image.ts';
import { historyOf, markLine, readRecording } from './recording.ts';
import type { Step } from './recording.ts';

const [old, fresh] = [Buffer.from('the old words'), Buffer.from('new')];
const path = '/case/slots';
const files = new Map([[path, old]]);

const steps = {
  create: { what: 'create', path: `${path}.new` },
  write: { what: 'write', path: `${path}.new`, at: 0, bytes: fresh },
  force: { what: 'sync', path: `${path}.new` },
  rename: { what: 'rename', path: `${path}.new`, to: path },
  forceFolder: { what: 'sync', path: '/case' },
} as const satisfies Record<string, Step>;

/** Everything that may stand at the path when the power goes before a step. */
const mayStand = (recorded: readonly Step[], cut: number): Set<string | undefined> => {
  const history = historyOf(recorded, files);
  const random = randomOf(1);
  const found = new Set<string | undefined>();
  const fates: readonly Fate[] = ['lost', 'kept', 'mixed'];
  for (let draw = 0; draw < 60; draw += 1)
    for (const contents of fates)
      for (const names of fates)
        found.add(imageAt(history, cut, { contents, names }, random).get(path)?.toString());
  return found;
};

test('a replacement that is forced at each step leaves the old or the new, and in the end the new', () => {
  const { create, write, force, rename, forceFolder } = steps;
  const safe = [create, write, force, rename, forceFolder];
  for (let cut = 0; cut <= safe.length; cut += 1)
    for (const stands of mayStand(safe, cut)) expect([old.toString(), fresh.toString()]).toContain(stands);
  expect(mayStand(safe, safe.length)).toEqual(new Set([fresh.toString()]));
});

test('without forcing the file, its new name may lead to nothing', () => {
  const { create, write, rename, forceFolder } = steps;
  expect(mayStand([create, write, rename, forceFolder], 4)).toContain('');
});

test('without forcing the folder, the old may still stand there', () => {
  const { create, write, force, rename } = steps;
  expect(mayStand([create, write, force, rename], 4)).toContain(old.toString());
});

test('without a temporary file, a part of each may stand there', () => {
  const [first, second] = [Buffer.alloc(512, 'a'), Buffer.alloc(512, 'b')];
  const over: Step = { what: 'write', path, at: 0, bytes: Buffer.concat([first, second]) };
  const stands = mayStand([over], 1);
  expect(stands).toContain(old.toString());
  expect(stands).toContain(first.toString());
  expect(stands).toContain(Buffer.concat([first, second]).toString());
});

test('a recording is read as it was written, bytes with line ends in them too', () => {
  const bytes = Buffer.from('a\tb\nc');
  const log = Buffer.concat([
    Buffer.from(`create\t${path}.new\t0\t0\nwrite\t${path}.new\t7\t${bytes.length}\n`),
    bytes,
    Buffer.from(`truncate\t${path}.new\t4\t0\nrename\t${path}.new\x1f${path}\t0\t0\n${markLine('done')}`),
  ]);
  expect(readRecording(log)).toEqual([
    steps.create,
    { what: 'write', path: `${path}.new`, at: 7, bytes },
    { what: 'truncate', path: `${path}.new`, size: 4 },
    steps.rename,
    { what: 'mark', name: 'done' },
  ]);
  expect(() => readRecording(Buffer.from('write\t'))).toThrow(/does not read/);
});
