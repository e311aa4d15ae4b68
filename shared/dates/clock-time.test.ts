import { CalendarDateTime, parseDate, toZoned } from '@internationalized/date';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, zone } from '../time.ts';
import type { Instant, PlainDate } from '../time.ts';
import { addDays } from './calendar.ts';
import { clockTime, momentInHelsinki } from './clock-time.ts';
import type { ClockTime } from './clock-time.ts';

const at = (hour: number, minute: number): ClockTime => {
  const time = clockTime(hour, minute);
  if (time === null) throw new Error('no such time');
  return time;
};

/** As the library of the calendar has it. */
const byLibrary = (date: PlainDate, hour: number, minute: number): Instant => {
  const { year, month, day } = parseDate(date);
  return instantOf(
    toZoned(new CalendarDateTime(year, month, day, hour, minute), zone, 'compatible').toDate(),
  );
};

test('an hour that is missing is taken as long after the jump, one that comes twice as the first of the two', () => {
  const [spring, autumn] = ['2026-03-29' as PlainDate, '2026-10-25' as PlainDate];
  expect(momentInHelsinki(spring, at(2, 59))).toBe('2026-03-29T00:59:00Z');
  expect(momentInHelsinki(spring, at(3, 30))).toBe('2026-03-29T01:30:00Z');
  expect(momentInHelsinki(spring, at(4, 30))).toBe('2026-03-29T01:30:00Z');
  expect(momentInHelsinki(autumn, at(2, 59))).toBe('2026-10-24T23:59:00Z');
  expect(momentInHelsinki(autumn, at(3, 30))).toBe('2026-10-25T00:30:00Z');
  expect(momentInHelsinki(autumn, at(4, 0))).toBe('2026-10-25T02:00:00Z');
});

test('each day of the years in which the clocks are set, and any other from 1922 on, is as the library of the calendar has it', () => {
  for (const year of [1942, 1981, 1996, 2025, 2026, 2036, 2099]) {
    for (let day = `${String(year)}-01-01` as PlainDate; day.startsWith(String(year)); day = addDays(day, 1))
      for (const hour of [0, 3]) expect(momentInHelsinki(day, at(hour, 30))).toBe(byLibrary(day, hour, 30));
  }
  const days = fc.integer({ min: 0, max: 101_000 }).map((days) => addDays('1922-01-01' as PlainDate, days));
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      (day, hour, minute) => {
        expect(momentInHelsinki(day, at(hour, minute))).toBe(byLibrary(day, hour, minute));
      },
    ),
  );
});

test('before 1921 the clocks of Helsinki were an hour, 39 minutes and 49 seconds ahead', () => {
  expect(momentInHelsinki('1910-06-01' as PlainDate, at(12, 0))).toBe('1910-06-01T10:20:11Z');
});
