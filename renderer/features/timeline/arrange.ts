import type { TimelineEntry } from '#shared/contract/timeline.ts';

export type EntryOf<T extends TimelineEntry['type']> = Extract<TimelineEntry, { type: T }>;

/** One row of the stream: an entry, and with a contact the notes that were written of it. */
export interface TimelineRow {
  readonly entry: TimelineEntry;
  readonly notes: readonly EntryOf<'note'>[];
}

/**
 * Puts the notes of a contact under it, in the order they came in; everything else stays in its place. A note whose
 * contact is not among the entries (filtered away, or not fetched yet) stands alone, so that nothing gets lost.
 */
export function arrange(entries: readonly TimelineEntry[]): TimelineRow[] {
  const contacts = new Set<string>(
    entries.flatMap((entry) => (entry.type === 'contact' ? [entry.contact.contactId] : [])),
  );
  const isUnderContact = (entry: TimelineEntry): entry is EntryOf<'note'> =>
    entry.type === 'note' && entry.contactId !== null && contacts.has(entry.contactId);
  const notesOf = Map.groupBy(entries.filter(isUnderContact), (note) => note.contactId);
  return entries
    .filter((entry) => !isUnderContact(entry))
    .map((entry) => ({
      entry,
      notes: entry.type === 'contact' ? (notesOf.get(entry.contact.contactId) ?? []).toReversed() : [],
    }));
}

/** The filter chips of the timeline and what each of them shows. */
export const timelineFilters = {
  contact: ['contact', 'close-one-contact', 'appointment'],
  note: ['note'],
  plan: ['plan', 'step', 'goal-rating', 'plan-pause'],
  situation: ['situation'],
  pathway: ['pathway', 'check-in', 'spell'],
  packet: ['packet', 'reception'],
  paper: ['paper'],
  assessment: ['assessment', 'rating-round'],
  form: ['form', 'promise'],
  consent: ['consent', 'disclosure'],
} as const satisfies Record<string, readonly TimelineEntry['type'][]>;

export type TimelineFilter = keyof typeof timelineFilters;

/** The types to ask for; undefined (everything) while no chip is pressed. */
export const typesOf = (filters: readonly TimelineFilter[]): TimelineEntry['type'][] | undefined =>
  filters.length === 0 ? undefined : filters.flatMap((filter) => [...timelineFilters[filter]]);
