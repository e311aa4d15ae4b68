import type { Language } from '../languages.ts';
import type { PlainDate } from '../time.ts';
import { partsOf, plainDate } from './calendar.ts';
import { figures } from './patterns.ts';
import type { DatePatterns } from './patterns.ts';

/** How a day was said, so that the screen can tell what it understood. */
export type SaidAs = 'relative' | 'weekday' | 'day-and-month' | 'full';

export interface LooseContext {
  readonly today: PlainDate;
  /** The language of the app; its words win where two languages share one, the other languages are understood too. */
  readonly language: Language;
  /** Which way a weekday or a date without a year looks. `future` unless told. */
  readonly prefer?: 'future' | 'past';
}

/** Where the words stand: a date field, a field for a moment, or a sentence that says other things as well. */
export type Setting = 'date' | 'moment' | 'sentence';

export interface DateReading {
  /** Index after the last character that belongs to the day. */
  readonly end: number;
  readonly outcome: PlainDate | 'date-not-real' | 'date-not-understood';
  readonly how: SaidAs;
}

/** Whether a reading came to a day. */
export const isDay = (outcome: DateReading['outcome']): outcome is PlainDate =>
  outcome !== 'date-not-real' && outcome !== 'date-not-understood';

/** Matches a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A matched figure as a number. */
export const numeric = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text);

/** A two-digit year: the latest that is not ahead when looking back, else the one nearest to today. */
function fullYear(short: number, context: LooseContext): number {
  const { year } = partsOf(context.today);
  const candidates = [-100, 0, 100].map((shift) => Math.floor(year / 100) * 100 + short + shift);
  const fitting =
    context.prefer === 'past' ? candidates.filter((candidate) => candidate <= year) : candidates;
  return fitting.reduce((best, next) => (Math.abs(next - year) <= Math.abs(best - year) ? next : best));
}

/** The year in which a day without a year lies: the coming one, today included, or the last one. */
function nearestYear(month: number, day: number, context: LooseContext): number {
  const today = partsOf(context.today);
  const distance = (month - today.month) * 31 + day - today.day;
  if (context.prefer === 'past') return distance > 0 ? today.year - 1 : today.year;
  return distance < 0 ? today.year + 1 : today.year;
}

export interface CalendarReading extends DateReading {
  /** "14.10" without a closing dot may as well be ten past two. */
  readonly maybeClock: boolean;
}

/** A day in figures that begins exactly at `at`: `3.12.`, `3.12.2026`, `3/12`, ISO 8601. */
export function readFigures(text: string, at: number, context: LooseContext): CalendarReading | null {
  for (const [name, pattern] of Object.entries({
    iso: figures.iso,
    dotted: figures.dotted,
    slashed: figures.slashed,
  })) {
    const match = matchAt(pattern, text, at);
    const groups = match?.groups;
    if (!match || !groups) continue;
    const [day, month] = [Number(groups['day']), Number(groups['month'])];
    const shortYear = numeric(groups['shortYear']);
    const year = numeric(groups['year']) ?? (shortYear === null ? null : fullYear(shortYear, context));
    return {
      end: at + match[0].length,
      outcome: plainDate(year ?? nearestYear(month, day, context), month, day) ?? 'date-not-real',
      how: year === null ? 'day-and-month' : 'full',
      maybeClock:
        name === 'dotted' && year === null && groups['dot'] === undefined && /\.\d{2}$/.test(match[0]),
    };
  }
  return null;
}

/** A day with its month in letters: `3. joulukuuta`, `den 3 december`, `Dec 3, 2026`. */
export function readMonthName(
  text: string,
  at: number,
  words: DatePatterns,
  context: LooseContext,
): CalendarReading | null {
  const match = matchAt(words.dayMonth, text, at) ?? matchAt(words.monthDay, text, at);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const month = words.monthNames.findIndex((name) => name.test(groups['month'] ?? '')) + 1;
  const day = Number(groups['day']);
  const year = numeric(groups['year']);
  return {
    end: at + match[0].length,
    outcome: plainDate(year ?? nearestYear(month, day, context), month, day) ?? 'date-not-real',
    how: year === null ? 'day-and-month' : 'full',
    maybeClock: false,
  };
}
