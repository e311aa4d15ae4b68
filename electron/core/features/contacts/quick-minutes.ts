import type { Stretch } from './quick-words.ts';

/** A length of time in a text, in minutes. */
export interface MinutesFound extends Stretch {
  readonly minutes: number;
}

const hours = '(?:h|t|tuntia|tunnin|tunti|timmar|timmes|timme|tim|hours|hour|hrs|hr)\\.?';
const mins = '(?:min|minuuttia|minuutin|minuutti|minuter|minuts|minut|minutes|minute|mins)\\.?';
const figure = '(\\d{1,4})';
const half = '(?:puoli\\s+tuntia|puolen\\s+tunnin|en\\s+halvtimme|halvtimme|half\\s+an\\s+hour)';
const halves =
  '(?:puolitoista\\s+tuntia|puolentoista\\s+tunnin|en\\s+och\\s+en\\s+halv\\s+timme|an\\s+hour\\s+and\\s+a\\s+half)';
const one = '(?:tunti|tunnin|en\\s+timme|an\\s+hour|one\\s+hour)';

const before = '(?<![\\p{L}\\p{M}\\p{N}.,:])';
// "45 min päästä", "tunti sitten", "20 min myöhässä" tell when, not how long.
const after =
  '(?![\\p{L}\\p{M}\\p{N}])(?!\\s+(?:päästä|kuluttua|sitten|myöhässä|kuluessa|välein|efter|sedan|sen|försenad|ago|late|later|from\\s+now))';

const pattern = (source: string) => new RegExp(`${before}${source}${after}`, 'giu');

const forms: readonly {
  readonly pattern: RegExp;
  readonly minutes: (groups: readonly string[]) => number;
}[] = [
  {
    pattern: pattern(`${figure}\\s*${hours}\\s*(\\d{1,2})\\s*${mins}`),
    minutes: ([hour, minute]) => Number(hour) * 60 + Number(minute),
  },
  {
    pattern: pattern(`(\\d{1,2}[.,]\\d{1,2})\\s*${hours}`),
    minutes: ([hour]) => Math.round(Number((hour ?? '').replace(',', '.')) * 60),
  },
  { pattern: pattern(`${figure}\\s*${hours}`), minutes: ([hour]) => Number(hour) * 60 },
  { pattern: pattern(`${figure}\\s*${mins}`), minutes: ([minute]) => Number(minute) },
  { pattern: pattern(halves), minutes: () => 90 },
  { pattern: pattern(half), minutes: () => 30 },
  { pattern: pattern(one), minutes: () => 60 },
];

/** Lengths of time, from left to right: "45 min", "1 h 30 min", "1,5 h", "puoli tuntia". More than a day is none. */
export function findMinutes(line: string): MinutesFound[] {
  const found: MinutesFound[] = [];
  for (const form of forms) {
    for (const match of line.matchAll(form.pattern)) {
      const [whole, ...groups] = match;
      const minutes = form.minutes(groups);
      const stretch = { from: match.index, to: match.index + whole.length, minutes };
      const overlaps = found.some((other) => other.from < stretch.to && stretch.from < other.to);
      if (!overlaps && minutes <= 1440) found.push(stretch);
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}
