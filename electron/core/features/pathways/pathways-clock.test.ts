import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays } from '#shared/dates/calendar.ts';
import type { PathwayChangeId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { aDay, anyClock } from '../../testing/wrong-clocks.ts';
import { dueDays, scheduleOf } from './schedule.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
});
afterEach(() => file.close());

/** The same day so many months later, or the last of that month; reckoned without the calendar that the app uses. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
const aWeekLater = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);

test('check-ins come a week, one, three and six months after the start, at the end of a short month at its last, in order', async () => {
  const schedule = await file.app.read((db) => scheduleOf(db));
  fc.assert(
    fc.property(
      aDay,
      fc.integer({ min: -30, max: 250 }),
      fc.option(fc.integer({ min: 0, max: 250 })),
      (start, gone, ends) => {
        const today = addDays(start, gone);
        const until = ends === null ? null : addDays(start, ends);
        const all = [aWeekLater(start), ...[1, 3, 6].map((months) => monthsLater(start, months))];
        expect(all).toEqual([...new Set(all)].toSorted());
        expect(dueDays(start, schedule, { today, until })).toEqual(
          all.filter((day) => day >= today && (until === null || day <= until)),
        );
      },
    ),
    { numRuns: 120 },
  );
});

test('started on a day, the check-ins stand on the same days however wrong the clock is that has not come so far', async () => {
  const clientId = await file.aClient();
  await fc.assert(
    fc.asyncProperty(aDay, fc.integer({ min: 0, max: 3650 }), async (start, behind) => {
      file.clock.set(`${addDays(start, -behind)}T12:00:00+02:00`);
      const { pathwayId, checkIns } = await file.ok('pathways.add', {
        clientId,
        type: 'paid-work',
        status: 'started',
        supportContinues: true,
        happenedOn: start,
      });
      expect(checkIns).toBe(4);
      const found = (await file.ok('pathways.ofClient', { clientId })).pathways.find(
        (pathway) => pathway.pathwayId === pathwayId,
      );
      expect(found?.checkIns.map(({ dueOn }) => dueOn)).toEqual([
        aWeekLater(start),
        ...[1, 3, 6].map((months) => monthsLater(start, months)),
      ]);
    }),
    { numRuns: 10 },
  );
});

test('the last turn of a pathway is the one that can be taken back, whatever the clock said', async () => {
  const clientId = await file.aClient();
  const statuses = ['idea', 'explored', 'agreed', 'waiting'] as const;
  await fc.assert(
    fc.asyncProperty(fc.array(anyClock, { minLength: 2, maxLength: 5 }), async (clocks) => {
      const { pathwayId } = await file.ok('pathways.add', { clientId, type: 'paid-work', status: 'idea' });
      const turns: PathwayChangeId[] = [];
      for (const [index, clock] of clocks.entries()) {
        file.clock.set(clock);
        const status = statuses[(index + 1) % statuses.length] ?? 'explored';
        const { changeId } = await file.ok('pathways.setStatus', {
          pathwayId,
          status,
          happenedOn: PlainDate.parse('2026-11-20'),
        });
        turns.push(changeId);
        const { pathways } = await file.ok('pathways.ofClient', { clientId });
        const shown = pathways.find((pathway) => pathway.pathwayId === pathwayId);
        expect(shown).toMatchObject({ status });
        expect(shown?.changes[0]?.changeId).toBe(changeId);
        const earlier = turns.at(-2);
        if (earlier) {
          expect(await file.fails('pathways.undoStatus', { changeId: earlier })).toBe('nothing-to-undo');
        }
      }
      for (const changeId of turns.toReversed()) await file.ok('pathways.undoStatus', { changeId });
    }),
    { numRuns: 8 },
  );
});
