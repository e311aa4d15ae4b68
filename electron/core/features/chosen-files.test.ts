import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeDisk } from '../casefile/disk.ts';
import type { Disk } from '../casefile/disk.ts';
import { writeChosen } from './chosen-files.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rinnalla-chosen-'));
  path = join(folder, 'rinnalla-abcdefgh.tar.age');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('sealed');
const failing = (step: keyof Disk): Disk => ({
  ...nodeDisk,
  [step]: () => Promise.reject(Object.assign(new Error(step), { code: 'EIO' })),
});

test('a file that has its name counts as written, though its folder cannot be forced: the ledger must not forget it', async () => {
  expect(await writeChosen(path, bytes, failing('syncFolder'))).toMatchObject({ ok: true });
  expect(readFileSync(path, 'utf8')).toBe('sealed');
});

test.each(['writeNew', 'rename'] as const)(
  'a file whose %s fails is not there, and what lay under its name stays',
  async (step) => {
    writeFileSync(path, 'older');
    expect(await writeChosen(path, bytes, failing(step))).toMatchObject({ error: { code: 'write-failed' } });
    expect(readFileSync(path, 'utf8')).toBe('older');
    expect(readdirSync(folder)).toHaveLength(1);
  },
);
