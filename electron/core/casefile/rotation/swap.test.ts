import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeDisk } from '../disk.ts';
import { temporaryFolder } from '../testing/case-files.ts';
import { finishRotation, rotationIntent } from './swap.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'työ.rinnalla');
  await put('', 'the old file, as long as it needs to be');
  await put('.keys', 'the old slots');
  await put('.rotating', 'the new file, as long as it needs to be');
  await put('.keys.rotating', 'the new slots');
  await writeFile(`${path}.rotate`, await rotationIntent(nodeDisk, path));
});
afterEach(() => folder.remove());

const put = (ending: string, text: string) => writeFile(`${path}${ending}`, text);
/** What the file and its slots are now, and that nothing waits any more. */
const pair = async (): Promise<readonly string[]> => {
  await finishRotation(nodeDisk, path);
  expect(await readdir(folder.path)).not.toContain('työ.rinnalla.rotate');
  const both = [await readFile(path, 'utf8'), await readFile(`${path}.keys`, 'utf8')];
  return both.map((text) => text.split(' ')[1] ?? '');
};

describe('a rotation that was intended', () => {
  test('is finished with the pair that was meant', async () => {
    expect(await pair()).toEqual(['new', 'new']);
    expect(await readdir(folder.path)).toEqual(['työ.rinnalla', 'työ.rinnalla.keys']);
  });

  test.each([
    ['slots that were exchanged', '.keys.rotating', 'others, exchanged meanwhile'],
    ['a copy that was cut', '.rotating', 'the new file'],
    ['another copy', '.rotating', 'another file, as long as it needs to be'],
  ])('leaves the old pair in its place where %s would take it', async (_, ending, text) => {
    await put(ending, text);
    expect(await pair()).toEqual(['old', 'old']);
  });

  test('goes on once the copy has the name, since the old file is gone then', async () => {
    await put('', 'the new file, as long as it needs to be');
    await nodeDisk.remove(`${path}.rotating`);
    await put('.keys.rotating', 'the new slots, changed');
    expect(await pair()).toEqual(['new', 'new']);
  });

  test('by a version that did not say which pair is finished all the same', async () => {
    await put('.rotate', '{"format":"rinnalla-rotation"}\n');
    expect(await pair()).toEqual(['new', 'new']);
  });
});
