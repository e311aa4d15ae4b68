import type { PlainDate } from '../time.ts';
import { addDays, addMonths, daysBetween, mondayOf, partsOf, plainDate, weekdayOf } from './calendar.ts';
import { isDay, matchAt, numeric, readFigures, readMonthName } from './loose-calendar.ts';
import type { DateReading, LooseContext, Setting } from './loose-calendar.ts';
import { figures } from './patterns.ts';
import type { DatePatterns } from './patterns.ts';

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

/** A weekday that begins exactly at `at`, with the date that may follow it: `ma`, `ensi viikon perjantaina`, `pe 27.11.` */
export function readWeekday(
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
  // "We sat in the sun": English short names that are words of their own are days only before a figure.
  if (
    setting === 'sentence' &&
    /^(?:sat|sun|wed)$/i.test(match[0]) &&
    !/^\s+(?:at\s+)?\d/.test(text.slice(at + 3))
  ) {
    return null;
  }
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
    const agrees = isDay(calendar.outcome) && weekdayOf(calendar.outcome) === weekday;
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
