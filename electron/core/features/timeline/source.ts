import type { TimelineEntry } from '#shared/contract/timeline.ts';
import type { ClientId } from '#shared/ids.ts';
import type { Db } from '../../db.ts';

/** The next stretch of a timeline: at most `limit` entries before a place in it, which is a moment and an id. */
export interface Stretch {
  readonly clientId: ClientId;
  readonly before: { readonly at: string; readonly id: string };
  readonly limit: number;
}

export type EntryType = TimelineEntry['type'];

/** Where one type of entry comes from: those of a stretch, newest first by event time and id. A feature keeps its own in `timeline-source.ts`. */
export type Source = (db: Db, stretch: Stretch) => Promise<TimelineEntry[]>;
