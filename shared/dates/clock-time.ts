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

const wallFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
});

/** What the clock in Helsinki is ahead of UTC at a moment; both in milliseconds, the moment since 1970. */
function aheadAt(moment: number): number {
  const parts = wallFormat.formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(moment / 1000) * 1000;
}

const dayLength = 86_400_000;

/**
 * The moment when the clock on the wall in Helsinki shows `time` on `date`.
 *
 * In spring an hour is missing (03:00–03:59 on the last Sunday of March): such a time is taken as the moment as long
 * after the jump, so 03:30 becomes 04:30. In autumn an hour comes twice (03:00–03:59 on the last Sunday of October):
 * the first of the two, still summer time, is taken. This is RFC 5545 §3.3.5 and Temporal's `compatible`. Written here and not by the library
 * of the calendar, of which the one-file reader would have to carry a twentieth of its size for it.
 */
export function momentInHelsinki(date: PlainDate, time: ClockTime): Instant {
  const wall = Date.parse(`${date}T${time}:00Z`);
  // The clock is never set twice within two days: these two are what holds before and after.
  const before = aheadAt(wall - dayLength);
  const moments = [before, aheadAt(wall + dayLength)]
    .map((ahead) => wall - ahead)
    .filter((moment) => moment + aheadAt(moment) === wall);
  return instantOf(new Date(moments.length === 0 ? wall - before : Math.min(...moments)));
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
