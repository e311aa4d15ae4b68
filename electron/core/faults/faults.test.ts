import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../casefile/testing/case-files.ts';
import { faults, rowOf } from './all.ts';

/* A few of each; `npm run test:faults` brings them about in full. */

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** One of each way; the others are in `npm run test:faults -- --short`. */
const inTheSuite = [
  'kill-saves',
  'kill-passphrase',
  'kill-restore',
  'kill-rotation',
  'lock-attacks',
  'lock-races',
  'damage',
];

test.each(inTheSuite)('%s: nothing is lost', { timeout: 120_000 }, async (id) => {
  const fault = faults.find((each) => each.id === id);
  if (fault === undefined) throw new Error(`there is no fault ${id}`);
  const row = await rowOf(fault, { folder: folder.path, seed: 4, isShort: true, jobs: 1 });
  expect(row.findings).toEqual([]);
  expect(row.lost).toBe(0);
  expect(row.tried).toBeGreaterThanOrEqual(5);
});
