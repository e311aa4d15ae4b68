import type { TaskRepeat } from '#shared/codes/tasks.ts';
import { addDays, addMonths, addYears, daysBetween } from '#shared/dates/calendar.ts';
import type { PlainDate } from '#shared/time.ts';

/** The n-th day of a series after its first one, reckoned from the first, so that the 31st and 29 February come back. */
const nth: Readonly<Record<Exclude<TaskRepeat, 'never'>, (first: PlainDate, n: number) => PlainDate>> = {
  daily: addDays,
  weekly: (first, n) => addDays(first, 7 * n),
  'every-two-weeks': (first, n) => addDays(first, 14 * n),
  monthly: addMonths,
  yearly: addYears,
};

/** Days between two of a series at most, to begin counting near the day that is sought. */
const longest: Readonly<Record<Exclude<TaskRepeat, 'never'>, number>> = {
  daily: 1,
  weekly: 7,
  'every-two-weeks': 14,
  monthly: 31,
  yearly: 366,
};

/**
 * The next day of a series after `after`: 31.1. is followed by 28.2. (29.2. in a leap year) and 31.3. Null where the task
 * does not repeat or the series ends before it.
 */
export function nextDay(
  series: { readonly repeats: TaskRepeat; readonly first: PlainDate; readonly until: PlainDate | null },
  after: PlainDate,
): PlainDate | null {
  const { repeats, first, until } = series;
  if (repeats === 'never') return null;
  let n = Math.max(1, Math.floor(daysBetween(first, after) / longest[repeats]));
  while (nth[repeats](first, n) <= after) n += 1;
  const next = nth[repeats](first, n);
  return until !== null && next > until ? null : next;
}
