import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import type { PlainDate } from '../time.ts';
import { addDays, addMonths, addWeeks, addYears } from './calendar.ts';
import { isDay, matchAt, readFigures, readMonthName } from './loose-calendar.ts';
import type { DateReading, LooseContext, SaidAs, Setting } from './loose-calendar.ts';
import { readWeekday } from './loose-weekday.ts';
import { datePatterns } from './patterns.ts';
import type { DatePatterns } from './patterns.ts';

export interface LooseDate {
  readonly date: PlainDate;
  readonly how: SaidAs;
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
  const closed = calendar?.how === 'full' || (calendar && text.slice(at, calendar.end).endsWith('.'));
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
  if (!isDay(reading.outcome)) return failure(reading.outcome);
  return success({ date: reading.outcome, how: reading.how });
}
