import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '#shared/dates/calendar.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { dayOf } from '#shared/time.ts';
import { aDay, anyClock, minutesLater } from '../../testing/wrong-clocks.ts';
import { checkDays } from '../substitutes/content.ts';
import { consentState } from './state.ts';

test('a consent holds from the first minute of its first day to the last minute of its last, of 23 or 25 hours too', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 0, max: 400 }), (givenOn, length) => {
      const until = addDays(givenOn, length);
      const consent = { givenOn, until, withdrawnAt: null };
      const begins = startOfDay(givenOn);
      const ends = startOfDay(addDays(until, 1));
      const at = (moment: typeof begins) => consentState(consent, dayOf(moment));
      expect([at(minutesLater(begins, -1)), at(ends)]).toEqual(['not-yet', 'expired']);
      const near = length <= 14 ? 'expiring' : 'valid';
      expect([at(begins), at(minutesLater(ends, -1))]).toEqual([near, 'expiring']);
    }),
    { numRuns: 80 },
  );
});

test('what a consent is worth goes one way only as days go by, and asks the day alone', () => {
  const rank = ['not-yet', 'valid', 'expiring', 'expired'];
  fc.assert(
    fc.property(
      aDay,
      fc.integer({ min: 0, max: 400 }),
      anyClock,
      fc.integer({ min: 0, max: 400 }),
      (givenOn, length, now, days) => {
        const consent = { givenOn, until: addDays(givenOn, length), withdrawnAt: null };
        const today = dayOf(now);
        const [before, after] = [consentState(consent, today), consentState(consent, addDays(today, days))];
        expect(rank.indexOf(after)).toBeGreaterThanOrEqual(rank.indexOf(before));
        expect(rank).toContain(before);
        const isNear = daysBetween(today, consent.until) <= 14;
        if (before === 'valid' || before === 'expiring') expect(before === 'expiring').toBe(isNear);
      },
    ),
    { numRuns: 100 },
  );
});

test('an extract may be made until the last minute of its last day in Helsinki', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 0, max: 92 }), (validFrom, length) => {
      const days = { validFrom, validUntil: addDays(validFrom, length) };
      const ends = startOfDay(addDays(days.validUntil, 1));
      expect(checkDays(days, dayOf(minutesLater(ends, -1)))).toMatchObject({ ok: true });
      expect(checkDays(days, dayOf(ends))).toMatchObject({ ok: false, error: { code: 'extract-days' } });
    }),
    { numRuns: 60 },
  );
});
