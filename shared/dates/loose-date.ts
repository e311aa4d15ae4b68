import type { Language } from '../languages.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import type { PlainDate } from '../time.ts';
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  daysBetween,
  mondayOf,
  partsOf,
  plainDate,
  weekdayOf,
} from './calendar.ts';
import { datePatterns, figures } from './patterns.ts';
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

export interface LooseDate {
  readonly date: PlainDate;
  readonly how: SaidAs;
}

/** Matches a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const numeric = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

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

interface CalendarReading extends DateReading {
  /** "14.10" without a closing dot may as well be ten past two. */
  readonly maybeClock: boolean;
}

function readFigures(text: string, at: number, context: LooseContext): CalendarReading | null {
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

function readMonthName(
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

function readRelative(
  text: string,
  at: number,
  words: DatePatterns,
  context: LooseContext,
): DateReading | null {
  for (const [pattern, offset] of words.days) {
    const match = matchAt(pattern, text, at);
    if (match) return { end: at + match[0].length, outcome: addDays(context.today, offset), how: 'relative' };
  }
  for (const [sign, patterns] of [[1, words.ahead] as const, [-1, words.behind] as const]) {
    for (const pattern of patterns) {
      const match = matchAt(pattern, text, at);
      const groups = match?.groups;
      if (!match || !groups) continue;
      const said = groups['number'];
      const count =
        said === undefined ? 1 : (words.numbers.find(([word]) => word.test(said))?.[1] ?? Number(said));
      const move = groups['day']
        ? addDays
        : groups['week']
          ? addWeeks
          : groups['month']
            ? addMonths
            : addYears;
      return { end: at + match[0].length, outcome: move(context.today, sign * count), how: 'relative' };
    }
  }
  return null;
}

/** The next such weekday after today, or the last one before it; never today, for which there is a word. */
function weekdayFrom(weekday: number, prefer: 'future' | 'past', today: PlainDate): PlainDate {
  const ahead = (weekday - weekdayOf(today) + 7) % 7 || 7;
  return addDays(today, prefer === 'future' ? ahead : ahead === 7 ? -7 : ahead - 7);
}

/** The nearest month, at most `months` away, in which day `day` is such a weekday. */
function weekdayWithDay(
  weekday: number,
  day: number,
  context: LooseContext,
  months: number,
): PlainDate | null {
  const back = context.prefer === 'past';
  for (let shift = 0; shift <= months; shift += 1) {
    const { year, month } = partsOf(addMonths(context.today, back ? -shift : shift));
    const date = plainDate(year, month, day);
    if (date === null || weekdayOf(date) !== weekday) continue;
    const distance = daysBetween(context.today, date);
    if (back ? distance <= 0 : distance >= 0) return date;
  }
  return null;
}

function readWeekday(
  text: string,
  at: number,
  words: DatePatterns,
  context: LooseContext,
  setting: Setting,
  own: boolean,
): DateReading | null {
  const match = matchAt(setting === 'sentence' && !own ? words.fullWeekday : words.weekday, text, at);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const name = groups['name'] ?? groups['pastName'] ?? '';
  const weekday = words.weekdayNames.findIndex((pattern) => pattern.test(name)) + 1;
  const end = at + match[0].length;
  const said = (outcome: DateReading['outcome'], to = end): DateReading => ({
    end: to,
    outcome,
    how: 'weekday',
  });
  const { today } = context;

  if (groups['weekBefore'] ?? groups['weekAfter']) return said(addDays(mondayOf(today), 6 + weekday));
  if (groups['lastWeekBefore'] ?? groups['lastWeekAfter']) return said(addDays(mondayOf(today), weekday - 8));
  // "Next Friday" said on a Monday is this week's to one person and next week's to another: it is not guessed.
  if (groups['next']) {
    const coming = weekdayFrom(weekday, 'future', today);
    return said(coming === addDays(mondayOf(today), 6 + weekday) ? coming : 'date-not-understood');
  }
  if (groups['last']) {
    const latest = weekdayFrom(weekday, 'past', today);
    return said(latest === addDays(mondayOf(today), weekday - 8) ? latest : 'date-not-understood');
  }
  if (groups['pastName']) return said(weekdayFrom(weekday, 'past', today));

  const gap = /[\s,]*/uy;
  const next = end + (matchAt(gap, text, end)?.[0].length ?? 0);
  const calendar = readFigures(text, next, context) ?? readMonthName(text, next, words, context);
  if (calendar) {
    const agrees = calendar.outcome.includes('not')
      ? false
      : weekdayOf(calendar.outcome as PlainDate) === weekday;
    if (agrees) return { end: calendar.end, outcome: calendar.outcome, how: calendar.how };
    // "ma 14.30" and "ma 14.10": the figures do not fit the weekday as a day, so they are left to be a time.
    if (!(calendar.maybeClock && setting !== 'date')) {
      return { end: calendar.end, outcome: 'date-not-real', how: calendar.how };
    }
  }
  const ordinal = matchAt(figures.ordinal, text, next);
  const bare = matchAt(figures.bareDay, text, next);
  const figure = ordinal ?? (setting === 'date' || Number(bare?.groups?.['day']) > 23 ? bare : null);
  const day = numeric(figure?.groups?.['day']);
  if (figure && day !== null && setting !== 'sentence') {
    const date = weekdayWithDay(weekday, day, context, 12);
    return said(date ?? 'date-not-real', next + figure[0].length);
  }
  if (ordinal && day !== null) {
    // In a sentence the dot may only end it ("tavataan ma 14."), so the day has to be near to be meant as one.
    const date = weekdayWithDay(weekday, day, context, 1);
    if (date) return said(date, next + ordinal[0].length);
  }
  return said(weekdayFrom(weekday, context.prefer ?? 'future', today));
}

/** Reads the longest day that begins exactly at `at`; `null` when none does. */
export function readDateAt(
  text: string,
  at: number,
  context: LooseContext,
  setting: Setting,
): DateReading | null {
  const languages = [
    context.language,
    ...(['fi', 'sv', 'en'] as const).filter((one) => one !== context.language),
  ];
  const calendar = readFigures(text, at, context);
  // A figure in a sentence is a day only when it closes like one ("3.12.") or has its year; "7.5" may be hours of sleep.
  const closed =
    calendar?.how === 'full' || (calendar && /[./]\d{1,2}\.$|\/\d/.test(text.slice(at, calendar.end)));
  const clockOnly =
    calendar?.maybeClock === true && calendar.outcome === 'date-not-real' && setting === 'moment';
  let best: DateReading | null =
    calendar && (setting !== 'sentence' || closed) && !clockOnly ? calendar : null;
  for (const language of languages) {
    const words = datePatterns[language];
    const readings = [
      readMonthName(text, at, words, context),
      readRelative(text, at, words, context),
      readWeekday(text, at, words, context, setting, language === context.language),
    ];
    for (const reading of readings) {
      if (reading && (best === null || reading.end > best.end)) best = reading;
    }
  }
  return best;
}

/**
 * Reads a day as people write it in a date field, in Finnish, Swedish or English: `huomenna`, `ma`, `ma 14`, `3.12.`,
 * `3.12.2026`, `2 vk päästä`, `om en vecka`, `3 Dec`, ISO 8601.
 *
 * A weekday is the next one after today, or the last one before it with `prefer: 'past'`; a day without a year is the
 * coming one (today included) or the last one. `ma 14` is the nearest 14th that is a Monday.
 *
 * Fails with `date-not-real` for a day the calendar does not have (30.2., a weekday that does not fit its date) and
 * with `date-not-understood` for the rest, also for what is no single day (`ensi viikolla`).
 */
export function parseLooseDate(
  text: string,
  context: LooseContext,
): Result<LooseDate, 'date-not-real' | 'date-not-understood'> {
  const written = text.normalize('NFC').trim();
  const reading = readDateAt(written, 0, context, 'date');
  if (!reading || !/^[.,]?$/.test(written.slice(reading.end))) return failure('date-not-understood');
  if (reading.outcome === 'date-not-real' || reading.outcome === 'date-not-understood') {
    return failure(reading.outcome);
  }
  return success({ date: reading.outcome, how: reading.how });
}
