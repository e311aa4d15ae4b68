import { CalendarDateTime, parseDate, toZoned } from '@internationalized/date';
import { z } from 'zod';
import { dayOf, instantOf, zone } from '../time.ts';
import type { Instant, PlainDate } from '../time.ts';

/** A time of the day on the wall clock, `HH:MM`, 00:00–23:59, without a zone. */
export const ClockTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .brand('ClockTime');
export type ClockTime = z.infer<typeof ClockTime>;

/** `hour`:`minute` as a {@link ClockTime}, or `null` when the clock has no such time (24:00, 12:60). */
export function clockTime(hour: number, minute: number): ClockTime | null {
  const parsed = ClockTime.safeParse(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  return parsed.success ? parsed.data : null;
}

/** Hour and minute of a clock time. */
export function clockParts(time: ClockTime): { readonly hour: number; readonly minute: number } {
  return { hour: Number(time.slice(0, 2)), minute: Number(time.slice(3, 5)) };
}

/**
 * The moment when the clock on the wall in Helsinki shows `time` on `date`.
 *
 * In spring an hour is missing (03:00–03:59 on the last Sunday of March): such a time is taken as the moment as long
 * after the jump, so 03:30 becomes 04:30. In autumn an hour comes twice (03:00–03:59 on the last Sunday of October):
 * the first of the two, still summer time, is taken. This is RFC 5545 §3.3.5 and Temporal's `compatible`.
 */
export function momentInHelsinki(date: PlainDate, time: ClockTime): Instant {
  const { year, month, day } = parseDate(date);
  const { hour, minute } = clockParts(time);
  return instantOf(
    toZoned(new CalendarDateTime(year, month, day, hour, minute), zone, 'compatible').toDate(),
  );
}

const clockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What the wall clock in Helsinki shows at a moment: the day and the time to the minute. */
export function inHelsinki(moment: Instant): { readonly date: PlainDate; readonly time: ClockTime } {
  return { date: dayOf(moment), time: ClockTime.parse(clockFormat.format(new Date(moment))) };
}

const midnights = new Map<PlainDate, Instant>();
const mostMidnights = 1_000;

/** A day without a time as a moment: its midnight in Helsinki. It goes with a flag that says that no time is known. */
export function startOfDay(date: PlainDate): Instant {
  let midnight = midnights.get(date);
  if (midnight === undefined) {
    midnight = momentInHelsinki(date, ClockTime.parse('00:00'));
    // The calendar's way takes as long as a small query, and it is mostly the same few days that are asked for.
    if (midnights.size >= mostMidnights) midnights.clear();
    midnights.set(date, midnight);
  }
  return midnight;
}
