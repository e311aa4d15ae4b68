import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/case-files.ts';
import { killAtEveryStep, killDuringSaves } from './campaign.ts';

/* A few of each; `npm run test:faults` runs the campaign in full. */

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

describe('when the power goes', () => {
  test('during saves, every acknowledged save is there and the file is whole', async () => {
    const figures = await killDuringSaves(folder.path, 5);
    expect(figures).toMatchObject({ kills: 5, lost: 0, damaged: 0 });
    expect(figures.acknowledged).toBeGreaterThan(5);
  }, 60_000);

  test('at any step of a change of passphrase, the old one opens or the new one', async () => {
    const figures = await killAtEveryStep(`${folder.path}/passphrase`, 'passphrase');
    expect(figures.bricked).toBe(0);
    expect(figures.kills).toBeGreaterThanOrEqual(10);
  }, 60_000);
});
