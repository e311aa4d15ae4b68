import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../casefile/testing/case-files.ts';
import { faults, ofEachWay, rowOf } from './all.ts';
import { cutting, powerWorks } from './power/power.ts';
import { randomOf } from './random.ts';

/* A few of each; `npm run test:faults` brings them about in full. */

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

test.each(ofEachWay)('%s: nothing is lost', { timeout: 120_000 }, async (id) => {
  const fault = faults.find((each) => each.id === id);
  if (fault === undefined) throw new Error(`there is no fault ${id}`);
  const row = await rowOf(fault, { folder: folder.path, seed: 4, isShort: true, jobs: 1 });
  expect(row.findings).toEqual([]);
  expect(row.lost).toBe(0);
  // Without a compiler there is no shim to record by.
  if (!row.notes.some((note) => note.startsWith('left out'))) expect(row.tried).toBeGreaterThanOrEqual(5);
});

test('a program that forces nothing onto the disk is found out', { timeout: 120_000 }, async () => {
  const passphrase = powerWorks.find(({ work }) => work === 'passphrase');
  if (passphrase === undefined) throw new Error('no such work');
  const run = { folder: `${folder.path}/unforced`, seed: 4, isShort: true, jobs: 1, random: randomOf(4) };
  await mkdir(run.folder);
  const found = await cutting(passphrase, run, 12, (history) => ({ ...history, forced: [] }));
  // Where there is no compiler there is no recording, and it says so.
  if (found.tried === 0) expect(found.notes?.[0]).toContain('left out');
  else expect(found.findings.length).toBeGreaterThan(0);
});
