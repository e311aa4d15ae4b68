import { ClockTime, momentInHelsinki, startOfDay } from '#shared/dates/clock-time.ts';
import { dayOf, Instant, PlainDate } from '#shared/time.ts';

/** A place in a timeline: a moment, and an id where two have the same. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

export const isBefore = (entry: Place, place: Place): boolean =>
  entry.at < place.at || (entry.at === place.at && entry.id < place.id);

/** Order of a timeline: by event time, and by id where two have the same. */
export const newestFirst = (a: Place, b: Place): number => (isBefore(a, b) ? 1 : isBefore(b, a) ? -1 : 0);

/**
 * The moment of something of which only the day is known: when it was written down, where that was on the same day, and
 * otherwise the beginning of its day.
 */
export function momentOf(day: string, enteredAt: string): Instant {
  const entered = Instant.parse(enteredAt);
  return dayOf(entered) === day ? entered : startOfDay(PlainDate.parse(day));
}

const lastMinute = ClockTime.parse('23:59');

/** The last minute of a day: after all that happened on it. */
export const endOfDay = (day: string): Instant => momentInHelsinki(PlainDate.parse(day), lastMinute);
