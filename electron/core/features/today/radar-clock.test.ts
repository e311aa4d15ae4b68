import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TodayReason } from '#shared/contract/today.ts';
import { addDays, daysBetween } from '#shared/dates/calendar.ts';
import { defaultWeights } from '#shared/radar/weights.ts';
import { pointsOf, scoreOf } from '#shared/radar/score.ts';
import { dayOf } from '#shared/time.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { aClockChange, anyClock, minutesLater } from '../../testing/wrong-clocks.ts';
import { reasonsOfPerson } from './reasons/of-person.ts';
import type { PersonFacts } from './reasons/of-person.ts';
import { daysSince } from './reasons/source.ts';

const weights = defaultWeights;
const nobody: PersonFacts = {
  status: 'active',
  createdAt: '2026-11-24T10:00:00Z',
  lastAt: null,
  hasNext: false,
  overdueAt: null,
  personPausedUntil: null,
  supportUntil: null,
  birthDate: null,
  upperAge: null,
};

/** What each reason of those that count from the past counts. */
const countsOf = (reasons: readonly TodayReason[]): number[] =>
  reasons.flatMap((reason) => {
    if (reason.type === 'no-next-contact') return [reason.daysSinceLast ?? 0, reason.daysKnown];
    return reason.type === 'overdue-contact' || reason.type === 'pause-over' ? [reason.days] : [];
  });

test('no count of the radar is negative, and none falls as days go by, whatever the clock said at the entries', () => {
  fc.assert(
    fc.property(
      anyClock,
      fc.option(anyClock),
      fc.option(anyClock),
      anyClock,
      fc.integer({ min: 0, max: 400 }),
      (createdAt, lastAt, pausedAt, now, days) => {
        const today = dayOf(now);
        const facts = { ...nobody, createdAt, lastAt, personPausedUntil: pausedAt && dayOf(pausedAt) };
        const at = (day: typeof today) => reasonsOfPerson(facts, { today: day, weights }, true);
        const [before, after] = [at(today), at(addDays(today, days))];
        for (const count of countsOf(before)) expect(count).toBeGreaterThanOrEqual(0);
        expect(scoreOf(before, weights)).toBeGreaterThanOrEqual(0);
        for (const reason of before) {
          const later = after.find(({ type }) => type === reason.type);
          expect(later).toBeDefined();
          if (later === undefined) continue;
          expect(pointsOf(later, weights)).toBeGreaterThanOrEqual(pointsOf(reason, weights));
          countsOf([reason]).forEach((count, place) => {
            expect(countsOf([later])[place]).toBeGreaterThanOrEqual(count);
          });
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('days since are days of the calendar, one more at each midnight of Helsinki, also after a day of 23 or 25 hours', () => {
  fc.assert(
    fc.property(
      aClockChange,
      fc.integer({ min: -48 * 60, max: 48 * 60 }),
      fc.integer({ min: 0, max: 96 * 60 }),
      (change, minutes, passed) => {
        const moment = minutesLater(change.at, minutes);
        const now = minutesLater(moment, passed);
        const days = daysSince(moment, dayOf(now));
        expect(days).toBe(daysBetween(dayOf(moment), dayOf(now)));
        expect(Math.abs(days - passed / 1440)).toBeLessThanOrEqual(1 + 1 / 24);
        expect(daysSince(moment, dayOf(minutesLater(now, 60)))).toBeGreaterThanOrEqual(days);
      },
    ),
    { numRuns: 100 },
  );
});

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
});
afterEach(() => file.close());

test('somebody who was met while the clock was ahead is on Today with no days since, never with fewer', async () => {
  await fc.assert(
    fc.asyncProperty(anyClock, anyClock, anyClock, async (added, met, now) => {
      file.clock.set(added);
      const clientId = await file.aClient();
      file.clock.set(met);
      await file.ok('contacts.add', { clientId, channel: 'phone', happenedAt: met });
      file.clock.set(now);
      const { reasons, score } = await file.ok('today.ofClient', { clientId });
      expect(reasons).toContainEqual({
        type: 'no-next-contact',
        daysSinceLast: Math.max(0, daysBetween(dayOf(met), dayOf(now))),
        daysKnown: Math.max(0, daysBetween(dayOf(added), dayOf(now))),
      });
      expect(score).toBeGreaterThan(0);
    }),
    { numRuns: 12 },
  );
});
