import { addDays, weekdayOf } from '#shared/dates/calendar.ts';
import { clockTime, momentInHelsinki } from '#shared/dates/clock-time.ts';
import type { Instant, PlainDate } from '#shared/time.ts';
import type { Random } from './random.ts';

/** A working moment of a day in Helsinki. */
export function momentOn(day: PlainDate, random: Random): Instant {
  const time = clockTime(random.between(9, 16), random.pick([0, 0, 15, 30, 30, 45]));
  if (time === null) throw new Error('not a time of day');
  return momentInHelsinki(day, time);
}

/** The same or the next weekday (Monday to Friday). */
export const workday = (day: PlainDate): PlainDate => {
  const weekday = weekdayOf(day);
  return weekday <= 5 ? day : addDays(day, 8 - weekday);
};

/** The same or the last weekday before it. */
export const workdayUpTo = (day: PlainDate): PlainDate => {
  const weekday = weekdayOf(day);
  return weekday <= 5 ? day : addDays(day, 5 - weekday);
};
