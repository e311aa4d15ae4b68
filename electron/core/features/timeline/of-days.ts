import { z } from 'zod';
import { TimelineEntry } from '#shared/contract/timeline.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import type { Instant } from '#shared/time.ts';
import { PlainDate } from '#shared/time.ts';
import type { Stretch } from './source.ts';

const Entries = z.array(TimelineEntry);

/** What happened on a day, without a time, stands on the timeline at the midnight with which that day begins in Helsinki. */
export const atOf = (day: string): Instant => startOfDay(PlainDate.parse(day));

/** Of entries that a person has few of: those of a stretch, newest first. */
export function stretchOf(
  entries: readonly { readonly at: string; readonly id: string }[],
  { before, limit }: Stretch,
): TimelineEntry[] {
  return Entries.parse(
    entries
      .filter(({ at, id }) => at < before.at || (at === before.at && id < before.id))
      .toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
      .slice(0, limit),
  );
}
