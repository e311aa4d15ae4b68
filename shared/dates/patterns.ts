import type { Language } from '../languages.ts';
import { dateWords } from './words.ts';
import type { DateWords } from './words.ts';

/** Regular expressions of one language, all sticky: they match at `lastIndex` or not at all. */
export interface DatePatterns {
  readonly days: readonly (readonly [pattern: RegExp, offset: number])[];
  readonly weekday: RegExp;
  /** The same without the short names, for a sentence in another language. */
  readonly fullWeekday: RegExp;
  /** Seven patterns that tell which day a matched name is, Monday first. */
  readonly weekdayNames: readonly RegExp[];
  readonly dayMonth: RegExp;
  readonly monthDay: RegExp;
  readonly monthNames: readonly RegExp[];
  readonly ahead: readonly RegExp[];
  readonly behind: readonly RegExp[];
  readonly numbers: readonly (readonly [pattern: RegExp, value: number])[];
}

const wordStart = '(?<![\\p{L}\\p{M}\\p{N}])';
const wordEnd = '(?![\\p{L}\\p{M}\\p{N}])';

const sticky = (source: string) => new RegExp(`${wordStart}${source}${wordEnd}`, 'iuy');
const whole = (source: string) => new RegExp(`^(?:${source})$`, 'iu');

function weekdayPattern(words: DateWords, names: string): RegExp {
  const before =
    `(?:(?:(?<weekBefore>${words.nextWeek})|(?<lastWeekBefore>${words.lastWeek}))\\s+)?` +
    `(?:(?<next>${words.next})\\s+|(?<last>${words.last})\\s+)?`;
  const after = `(?:\\s+(?:(?<weekAfter>${words.nextWeek})|(?<lastWeekAfter>${words.lastWeek})))?`;
  const on = words.on === '' ? '' : `(?:${words.on})?`;
  const plain = `${before}${on}(?<name>${names})${wordEnd}\\.?${after}`;
  const past = words.pastForm?.replace('#', `(?<pastName>${names})`);
  return sticky(past === undefined ? plain : `(?:${past}|${plain})`);
}

function distancePattern(words: DateWords, template: string): RegExp {
  const { day, week, month, year } = words.units;
  const numbers = words.numbers.map(([source]) => source).join('|');
  const distance =
    `(?:(?<number>\\d{1,3}|${numbers})\\s*)?` +
    `(?:(?<day>${day})|(?<week>${week})|(?<month>${month})|(?<year>${year}))`;
  return sticky(template.replace('#', distance));
}

function patternsFor(words: DateWords): DatePatterns {
  const months = words.months.join('|');
  const full = words.weekdays.join('|');
  const short = words.shortWeekdays.join('|');
  return {
    days: words.days.map(([source, offset]) => [sticky(`(?:${source})`), offset] as const),
    weekday: weekdayPattern(words, `${full}|${short}`),
    fullWeekday: weekdayPattern(words, full),
    weekdayNames: words.weekdays.map((name, at) => whole(`${name}|${words.shortWeekdays[at] ?? name}`)),
    dayMonth: sticky(
      `(?:den\\s+|the\\s+)?(?<day>\\d{1,2})(?:\\.|st|nd|rd|th|:e)?\\s*(?:of\\s+)?(?<month>${months})${wordEnd}` +
        `\\.?(?:,?\\s+(?<year>\\d{4}))?`,
    ),
    monthDay: sticky(
      `(?<month>${months})${wordEnd}\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>\\d{4}))?(?![:.]\\d)`,
    ),
    monthNames: words.months.map(whole),
    ahead: words.ahead.map((template) => distancePattern(words, template)),
    behind: words.behind.map((template) => distancePattern(words, template)),
    numbers: words.numbers.map(([source, value]) => [whole(source), value] as const),
  };
}

export const datePatterns: Readonly<Record<Language, DatePatterns>> = {
  fi: patternsFor(dateWords.fi),
  sv: patternsFor(dateWords.sv),
  en: patternsFor(dateWords.en),
};

/** Days in figures; the same in every language, the day always before the month except in ISO 8601. */
export const figures = {
  iso: sticky('(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})'),
  dotted: sticky(
    '(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})' +
      '(?:\\.\\s?(?<year>\\d{4})|\\.(?<shortYear>\\d{2})|(?<dot>\\.)(?!\\d))?',
  ),
  slashed: sticky('(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?:(?<year>\\d{4})|(?<shortYear>\\d{2})))?(?!/)'),
  /** "14." after a weekday. */
  ordinal: sticky('(?<day>\\d{1,2})\\.(?!\\d)'),
  bareDay: sticky('(?<day>\\d{1,2})(?![.:]\\d)'),
} as const;

/** Clock times; the words for "o'clock" of the three languages do not collide. */
export const clocks = {
  worded: sticky(
    '(?:(?:klo|kello|kl|klockan)\\.?\\s*|at\\s+)(?<hour>\\d{1,2})(?:[.:](?<minute>\\d{2})(?!\\d))?(?!\\d|[.:]\\d)' +
      '(?<until>\\s?[–-]\\s?\\d{1,2}(?:[.:]\\d{2})?(?![\\d.]\\d))?' +
      '(?:\\s?(?<half>am|pm))?(?::\\p{L}{1,4})?',
  ),
  twelve: sticky('(?<hour>\\d{1,2})(?:[.:](?<minute>\\d{2}))?\\s?(?<half>am|pm)'),
  colon: sticky('(?<hour>\\d{1,2}):(?<minute>\\d{2})(?![:.]\\d)'),
  dotted: sticky('(?<hour>\\d{1,2})\\.(?<minute>\\d{2})(?![:.]\\d|\\.)'),
  /** A bare figure after a day; not one that counts something. */
  bare: sticky(
    '(?<hour>\\d{1,2})(?:[.:](?<minute>\\d{2}))?(?![:.]\\d)' +
      '(?!\\s*(?:h|t|tuntia?|tunnin|min\\p{L}*|timm\\p{L}*|hours?|€|e|euro\\p{L}*|kr|kert\\p{L}*|gång\\p{L}*|times|' +
      'henk\\p{L}*|hlö\\p{L}*|pers\\p{L}*|people|%|km|pv|päivä\\p{L}*|dag\\p{L}*|days?|vko?\\p{L}*|viiko\\p{L}*|' +
      'viikkoa|veck\\p{L}*|weeks?)(?![\\p{L}\\p{N}]))',
  ),
} as const;
