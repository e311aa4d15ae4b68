import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import type { Instant, PlainDate } from '../time.ts';
import { clockTime, momentInHelsinki } from './clock-time.ts';
import type { ClockTime } from './clock-time.ts';
import { isDay, matchAt } from './loose-calendar.ts';
import type { LooseContext, SaidAs, Setting } from './loose-calendar.ts';
import { readDateAt } from './loose-date.ts';
import { clocks } from './patterns.ts';

/** A day, a time, or both, found in a text. */
export interface MomentReading {
  readonly start: number;
  /** Index after the last character. */
  readonly end: number;
  readonly date: PlainDate | null;
  readonly time: ClockTime | null;
  /** Why the words are no moment, although they look like one. */
  readonly problem: 'date-not-real' | 'date-not-understood' | null;
  readonly how: SaidAs | 'time-only';
}

export interface LooseMoment {
  readonly date: PlainDate;
  /** `null` when only a day was said. */
  readonly time: ClockTime | null;
  /** The moment, when a time was said. */
  readonly moment: Instant | null;
  readonly how: SaidAs | 'time-only';
}

interface TimeReading {
  readonly end: number;
  /** `null` for a time no clock shows, such as 25. */
  readonly time: ClockTime | null;
}

function readTimeAt(
  text: string,
  at: number,
  place: 'alone' | 'after-day',
  setting: Setting,
): TimeReading | null {
  const dotted = place === 'after-day' || setting === 'moment' ? [clocks.dotted] : [];
  for (const pattern of [clocks.worded, clocks.twelve, clocks.colon, ...dotted]) {
    const match = matchAt(pattern, text, at);
    const groups = match?.groups;
    if (!match || !groups) continue;
    // "klo 13–14" in a sentence begins at 13; a field for one moment has no place for the end.
    if (groups['until'] !== undefined && setting !== 'sentence')
      return { end: at + match[0].length, time: null };
    const half = groups['half']?.toLowerCase();
    const said = Number(groups['hour']);
    if (half !== undefined && (said < 1 || said > 12)) return { end: at + match[0].length, time: null };
    const hour = half === undefined ? said : (said % 12) + (half === 'pm' ? 12 : 0);
    return { end: at + match[0].length, time: clockTime(hour, Number(groups['minute'] ?? '0')) };
  }
  if (place === 'alone') return null;
  const match = matchAt(clocks.bare, text, at);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const hour = Number(groups['hour']);
  // In a sentence a small bare figure after a day counts something more often than it tells the time.
  if (setting === 'sentence' && groups['minute'] === undefined && (hour < 7 || hour > 21)) return null;
  const time = clockTime(hour, Number(groups['minute'] ?? '0'));
  return time === null && setting === 'sentence' ? null : { end: at + match[0].length, time };
}

const gap = /[\s,]*/uy;
const afterGap = (text: string, at: number): number => at + (matchAt(gap, text, at)?.[0].length ?? 0);

function readMomentAt(
  text: string,
  at: number,
  context: LooseContext,
  setting: Setting,
): MomentReading | null {
  const first = readDateAt(text, at, context, setting);
  let time: TimeReading | null;
  let day = first;
  if (first) {
    const rest = afterGap(text, first.end);
    time = rest > first.end ? readTimeAt(text, rest, 'after-day', setting) : null;
  } else {
    time = readTimeAt(text, at, 'alone', setting);
    if (!time) return null;
    const rest = afterGap(text, time.end);
    day = rest > time.end ? readDateAt(text, rest, context, setting) : null;
  }
  const dayProblem = day && !isDay(day.outcome) ? day.outcome : null;
  return {
    start: at,
    end: Math.max(day?.end ?? 0, time?.end ?? 0),
    date: day && isDay(day.outcome) ? day.outcome : null,
    time: time?.time ?? null,
    problem: dayProblem ?? (time && time.time === null ? 'date-not-understood' : null),
    how: day?.how ?? 'time-only',
  };
}

/**
 * Reads a day with or without a time as {@link parseLooseDate} reads days: `ma 14` is here Monday at 14,
 * `pe 27.11. klo 13`, `huomenna 9.30`, `klo 14` (today), `tomorrow at 2 pm`, `2026-12-03 14:00`. Times without a zone
 * are of the wall clock in Helsinki, see {@link momentInHelsinki}.
 *
 * Fails with `date-not-real` and `date-not-understood`.
 */
export function parseLooseMoment(
  text: string,
  context: LooseContext,
): Result<LooseMoment, 'date-not-real' | 'date-not-understood'> {
  // ISO 8601 parts day and time with a T.
  const written = text
    .normalize('NFC')
    .trim()
    .replace(/^(\d{4}-\d{2}-\d{2})T(?=\d)/, '$1 ');
  const reading = readMomentAt(written, 0, context, 'moment');
  if (!reading || !/^[.,]?$/.test(written.slice(reading.end))) return failure('date-not-understood');
  if (reading.problem !== null) return failure(reading.problem);
  const date = reading.date ?? context.today;
  return success({
    date,
    time: reading.time,
    moment: reading.time === null ? null : momentInHelsinki(date, reading.time),
    how: reading.how,
  });
}

const wordStarts = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu;

/**
 * Finds the days and times inside a sentence, from left to right and without overlaps. Stricter than a date field:
 * figures count as a day only with a closing dot or a year, and short weekdays only in the language of the app.
 */
export function findMoments(text: string, context: LooseContext): MomentReading[] {
  const found: MomentReading[] = [];
  let from = 0;
  for (const { index } of text.matchAll(wordStarts)) {
    if (index < from) continue;
    const reading = readMomentAt(text, index, context, 'sentence');
    if (!reading) continue;
    found.push(reading);
    from = reading.end;
  }
  return found;
}
