import { openSync, closeSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openConnection } from './connection.ts';
import { bytesOf, checkTables, danglingReferences, engineOf, freeBytesAt } from './look-over.ts';
import { migrate } from './migrate.ts';
import { holdCaseFile } from './open-case-file.ts';
import { temporaryFolder } from './testing/case-files.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
const key = randomBytes(32);
beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'työ.rinnalla');
});
afterEach(() => folder.remove());

/** A closed file with a thousand settings, and the page on which the table of settings begins. */
function closedFile(): { pageOfSettings: number } {
  const raw = openConnection(path, key, { create: true });
  migrate(raw);
  raw.prepare("INSERT INTO meta VALUES ('case_file_id', '01930000-0000-7000-8000-000000000001')").run();
  raw.prepare("INSERT INTO meta VALUES ('practice', '0')").run();
  raw.prepare("INSERT INTO meta VALUES ('profile', 'coach')").run();
  for (let count = 0; count < 1000; count += 1)
    raw.prepare('INSERT INTO setting VALUES (?, ?)').run(`key ${String(count)}`, 'x'.repeat(40));
  const page = raw
    .prepare<[], { rootpage: number }>("SELECT rootpage FROM sqlite_schema WHERE name = 'setting'")
    .get();
  raw.close();
  return { pageOfSettings: page?.rootpage ?? 0 };
}

// Whoever holds a file wipes its key at the end.
const open = () => holdCaseFile(path, openConnection(path, key, { create: false }), Buffer.from(key));

test('a whole file is whole, and knows its size and its engine', async () => {
  closedFile();
  const file = open();
  const { whole, damaged } = await checkTables(file);
  expect(damaged).toEqual([]);
  expect(whole).toBeGreaterThan(60);
  expect(danglingReferences(file)).toBe(0);
  expect(bytesOf(file.raw)).toBeGreaterThan(100_000);
  expect(engineOf(file.raw)).toEqual({ sqlite: expect.stringMatching(/^3\.\d+/), cipher: 'sqlcipher' });
  expect(await freeBytesAt(path)).toBeGreaterThan(0);
  expect(await freeBytesAt(join(folder.path, 'nowhere/at/all'))).toBeNull();
  await file.close();
});

test('one flipped bit is told with the table that it is in, and the others are still looked at', async () => {
  const { pageOfSettings } = closedFile();
  const handle = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  const at = (pageOfSettings - 1) * 4096 + 2000;
  readSync(handle, byte, 0, 1, at);
  writeSync(handle, Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at);
  closeSync(handle);
  const file = open();
  const { whole, damaged } = await checkTables(file);
  expect(damaged).toEqual(['setting']);
  expect(whole).toBeGreaterThan(60);
  await file.close();
});
