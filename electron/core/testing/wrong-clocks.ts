import fc from 'fast-check';
import { addDays } from '#shared/dates/calendar.ts';
import { Instant, instantOf, PlainDate } from '#shared/time.ts';

/*
 * Clocks for property tests: around the nights in which Helsinki changes its clocks, and up to ten years wrong.
 */

const minute = 60_000;
export const tenYears = 10 * 365 * 24 * 60 * minute;

/** When Helsinki puts its clocks forward (a day of 23 hours) and back (one of 25). */
export const clockChanges = {
  spring: { on: PlainDate.parse('2026-03-29'), at: Instant.parse('2026-03-29T01:00:00Z'), hours: 23 },
  autumn: { on: PlainDate.parse('2026-10-25'), at: Instant.parse('2026-10-25T01:00:00Z'), hours: 25 },
} as const;

export const aClockChange = fc.constantFrom(clockChanges.spring, clockChanges.autumn);

/** The moment so many minutes later; a negative number goes back. */
export const minutesLater = (at: Instant, minutes: number): Instant =>
  instantOf(new Date(Date.parse(at) + minutes * minute));

const today = Date.parse('2026-11-24T10:00:00Z');

/** Within a day and a half of a change of the clocks, to the minute. */
export const aroundAClockChange = fc
  .tuple(aClockChange, fc.integer({ min: -36 * 60, max: 36 * 60 }))
  .map(([change, minutes]) => minutesLater(change.at, minutes));

/** What a clock may say that is up to ten years wrong. */
export const aWrongClock = fc
  .integer({ min: today - tenYears, max: today + tenYears })
  .map((at) => instantOf(new Date(at)));

export const anyClock = fc.oneof(aroundAClockChange, aWrongClock);

/** A day up to ten years from now, every tenth or so at the end of a month or at a change of the clocks. */
export const aDay = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .integer({ min: -3650, max: 3650 })
      .map((days) => addDays(PlainDate.parse('2026-11-24'), days)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          '2027-01-29',
          '2027-01-30',
          '2027-01-31',
          '2028-01-31',
          '2028-02-29',
          '2026-08-31',
          '2026-11-30',
          '2026-12-31',
        ),
        fc.constant(0),
      )
      .map(([day]) => PlainDate.parse(day)),
  },
  aClockChange.map(({ on }) => on),
);
