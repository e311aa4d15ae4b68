import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { instantOf } from '#shared/time.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { anyClock, minutesLater } from '../../testing/wrong-clocks.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
});
afterEach(() => file.close());

const outing = async () => (await file.ok('outings.now', {})).outing;

test('whatever the clock said before, who leaves is late at the promised second, and the last one told is proposed', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(anyClock, fc.integer({ min: 1, max: 600 }), async (leftAt, away) => {
      count += 1;
      const backupPerson = `Liisa ${count}`;
      const expectedBackAt = minutesLater(leftAt, away);
      file.clock.set(leftAt);
      const { outingId } = await file.ok('outings.leave', { expectedBackAt, backupPerson });
      file.clock.set(instantOf(new Date(Date.parse(expectedBackAt) - 1000)));
      expect(await outing()).toMatchObject({ leftAt, expectedBackAt, isLate: false });
      file.clock.set(expectedBackAt);
      expect(await outing()).toMatchObject({ outingId, isLate: true });
      await file.ok('outings.back', { outingId });
      expect(await file.ok('outings.now', {})).toEqual({ outing: null, lastBackupPerson: backupPerson });
    }),
    { numRuns: 20 },
  );
});

test('a clock put back while out alarms at once; a new time of return counts from then, and is not lost either', async () => {
  await fc.assert(
    fc.asyncProperty(anyClock, fc.integer({ min: 11, max: 10 * 365 * 1440 }), async (leftAt, back) => {
      file.clock.set(leftAt);
      const { outingId } = await file.ok('outings.leave', { expectedBackAt: minutesLater(leftAt, 60) });
      const now = minutesLater(leftAt, -back);
      file.clock.set(now);
      expect((await outing())?.isLate).toBe(true);
      await file.ok('outings.change', { outingId, expectedBackAt: minutesLater(now, 30) });
      expect(await outing()).toMatchObject({ leftAt: now, isLate: false });
      file.clock.set(minutesLater(now, 30));
      expect((await outing())?.isLate).toBe(true);
      await file.ok('outings.back', { outingId });
    }),
    { numRuns: 15 },
  );
});
