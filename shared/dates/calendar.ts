import { CalendarDate, parseDate } from '@internationalized/date';
import { isInReach } from '../time.ts';
import type { PlainDate } from '../time.ts';

const toPlain = (date: CalendarDate): PlainDate => date.toString() as PlainDate;

/**
 * The day `year`-`month`-`day`, or `null` when the calendar has no such day (30 February, 31 April, month 13) or its
 * year is out of reach.
 */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  // CalendarDate moves a day that does not exist to the last of its month; here it has to be noticed instead.
  const date = new CalendarDate(year, month, day);
  return date.day === day && date.month === month && isInReach(date.toString()) ? toPlain(date) : null;
}

/** The day `days` later; a negative number goes back. */
export const addDays = (date: PlainDate, days: number): PlainDate => toPlain(parseDate(date).add({ days }));

/** The day `weeks` weeks later; a negative number goes back. */
export const addWeeks = (date: PlainDate, weeks: number): PlainDate => addDays(date, weeks * 7);

/** The same day `months` months later, or the last of that month where it is shorter (31.1. + 1 month is 28.2.). */
export const addMonths = (date: PlainDate, months: number): PlainDate =>
  toPlain(parseDate(date).add({ months }));

/** The same day `years` years later; 29.2. becomes 28.2. in a common year. */
export const addYears = (date: PlainDate, years: number): PlainDate =>
  toPlain(parseDate(date).add({ years }));

/** Days since 1970. Reading the three numbers is several times faster than `Date.parse`, and Today does it for everyone. */
const dayNumber = (date: PlainDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000;

/** Whole days from `from` to `to`; negative when `to` is earlier. Summer time does not enter into it. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** ISO 8601 weekday: Monday 1 … Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const isoWeekdays = [7, 1, 2, 3, 4, 5, 6] as const;

/** The ISO 8601 weekday of a day. */
export const weekdayOf = (date: PlainDate): Weekday =>
  isoWeekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 7;

/** The Monday of the ISO week that the day belongs to. */
export const mondayOf = (date: PlainDate): PlainDate => addDays(date, 1 - weekdayOf(date));

/** Year, month (1–12) and day of a calendar day. */
export function partsOf(date: PlainDate): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}
