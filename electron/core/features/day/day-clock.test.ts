import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays } from '#shared/dates/calendar.ts';
import { clockTime, momentInHelsinki, startOfDay } from '#shared/dates/clock-time.ts';
import { dayOf } from '#shared/time.ts';
import type { Instant } from '#shared/time.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { aClockChange, aDay, anyClock, minutesLater } from '../../testing/wrong-clocks.ts';
import { roadsOf } from './roads.ts';

const hoursOf = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;

test('days follow each other without a gap: 24 hours each, 23 and 25 where the clocks change', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      const [midnight, next] = [startOfDay(day), startOfDay(addDays(day, 1))];
      expect(dayOf(midnight)).toBe(day);
      expect(dayOf(minutesLater(midnight, -1))).toBe(addDays(day, -1));
      expect(dayOf(minutesLater(next, -1))).toBe(day);
      expect([23, 24, 25]).toContain(hoursOf(midnight, next));
    }),
    { numRuns: 80 },
  );
  fc.assert(
    fc.property(aClockChange, ({ on, hours }) => {
      expect(hoursOf(startOfDay(on), startOfDay(addDays(on, 1)))).toBe(hours);
    }),
    { numRuns: 5 },
  );
});

/** Minutes on the wall, and those that really pass, from one time to another on a day when the clocks change at night. */
const onTheWall = fc.record({
  change: aClockChange,
  from: fc.integer({ min: 0, max: 179 }),
  to: fc.integer({ min: 240, max: 600 }),
});

test('a meeting over the change of the clocks lasts its real minutes, not those of the wall', () => {
  fc.assert(
    fc.property(onTheWall, fc.integer({ min: -2, max: 2 }), ({ change, from, to }, more) => {
      const at = (minutes: number): Instant => {
        const time = clockTime(Math.floor(minutes / 60), minutes % 60);
        if (time === null) throw new Error('no such time');
        return momentInHelsinki(change.on, time);
      };
      const passed = to - from + (change.hours - 24) * 60;
      const stop = { hasTime: true, place: '', typed: null, isVisit: true, isHidden: false };
      const { onTheWay } = roadsOf(
        [
          { ...stop, at: at(from), minutes: passed + more },
          { ...stop, at: at(to), minutes: null },
        ],
        '',
        () => null,
      );
      expect(onTheWay[1]?.clashes).toEqual(more > 0 ? [{ type: 'overlap', since: at(from) }] : []);
    }),
    { numRuns: 40 },
  );
});

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
});
afterEach(() => file.close());

test('an appointment stands on exactly one day of Helsinki, whatever the clock says', async () => {
  const clientId = await file.aClient();
  await fc.assert(
    fc.asyncProperty(
      aClockChange,
      fc.array(fc.integer({ min: -40 * 60, max: 40 * 60 }), { minLength: 1, maxLength: 6 }),
      anyClock,
      async (change, moments, clock) => {
        file.clock.set(clock);
        const made: string[] = [];
        const takeAway: (() => Promise<unknown>)[] = [];
        for (const [index, minutes] of moments.entries()) {
          const at = minutesLater(change.at, minutes);
          if (index % 2 === 0) {
            const { appointmentId } = await file.ok('day.add', { clientId, at, hasTime: true });
            made.push(appointmentId);
            takeAway.push(() => file.ok('day.remove', { appointmentId }));
          } else {
            const { ownAppointmentId } = await file.ok('day.addOwn', { title: 'Kokous', at, hasTime: true });
            made.push(ownAppointmentId);
            takeAway.push(() => file.ok('day.removeOwn', { ownAppointmentId }));
          }
        }
        const shown: string[] = [];
        for (const offset of [-3, -2, -1, 0, 1, 2, 3]) {
          const day = addDays(change.on, offset);
          const { items } = await file.ok('day.view', { day });
          for (const item of items) {
            const id = item.kind === 'own' ? item.ownAppointmentId : item.appointmentId;
            expect(dayOf(item.at)).toBe(day);
            shown.push(id);
          }
          const week = await file.ok('day.week', { day });
          expect(week.find((each) => each.day === day)?.count).toBe(items.length);
        }
        expect(shown.toSorted()).toEqual(made.toSorted());
        for (const each of takeAway) await each();
      },
    ),
    { numRuns: 8 },
  );
});

test('the minutes of a visit are those that were typed, however the clock jumped during it, and never fewer than none', async () => {
  const clientId = await file.aClient();
  await fc.assert(
    fc.asyncProperty(anyClock, anyClock, fc.integer({ min: 0, max: 1440 }), async (began, ended, minutes) => {
      file.clock.set(began);
      const { appointmentId } = await file.ok('day.add', { clientId, at: began, hasTime: true });
      file.clock.set(ended);
      const settle = { appointmentId, outcome: 'met' as const };
      expect(await file.fails('day.settle', { ...settle, minutes: -1 })).toBe('invalid-arguments');
      const { contactId } = await file.ok('day.settle', { ...settle, minutes });
      const { entries } = await file.ok('timeline.ofClient', { clientId, types: ['contact'], limit: 100 });
      const kept = entries.flatMap((entry) => (entry.type === 'contact' ? [entry.contact] : []));
      expect(kept.find((contact) => contact.contactId === contactId)?.minutes).toBe(minutes);
    }),
    { numRuns: 12 },
  );
});
