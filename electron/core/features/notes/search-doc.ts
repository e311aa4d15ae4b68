import { Instant } from '#shared/time.ts';
import type { WritableDb } from '../../db.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';
import type { SearchDoc } from '../../search/document.ts';

/** How a note is found: by what stands in its sections. */
export const noteDoc = (
  note: { readonly id: string; readonly clientId: string; readonly happenedAt: string },
  sections: readonly { readonly body: string }[],
): SearchDoc => ({
  kind: 'note',
  recordId: note.id,
  clientId: note.clientId,
  happenedAt: Instant.parse(note.happenedAt),
  title: '',
  body: sections.map(({ body }) => body).join('\n'),
});

/** How an addendum is found: by its text and its reason, at the time it was written. */
export const addendumDoc = (
  addendum: {
    readonly id: string;
    readonly enteredAt: string;
    readonly reason: string;
    readonly body: string;
  },
  clientId: string,
): SearchDoc => ({
  kind: 'addendum',
  recordId: addendum.id,
  clientId,
  happenedAt: Instant.parse(addendum.enteredAt),
  title: '',
  body: `${addendum.reason}\n${addendum.body}`,
});

/** A draft longer than this is found as it was when it was last shorter, until it is finished: it is saved every second. */
const longestDraft = 20_000;

/**
 * Brings a note and its addenda in the search up to date; an archived one is not found. `evenLong`: also a draft that is
 * longer than what is indexed while it is written, because whose it is has changed.
 */
export async function indexNote(trx: WritableDb, noteId: string, evenLong = false): Promise<void> {
  const note = await trx.selectFrom('note').selectAll().where('id', '=', noteId).executeTakeFirstOrThrow();
  const addenda = await trx.selectFrom('noteAddendum').selectAll().where('noteId', '=', noteId).execute();
  if (note.archivedAt !== null) {
    await removeFromSearch(trx, 'note', noteId);
    for (const { id } of addenda) await removeFromSearch(trx, 'addendum', id);
    return;
  }
  const sections = await trx
    .selectFrom('noteSection')
    .select('body')
    .where('noteId', '=', noteId)
    .orderBy('position')
    .execute();
  const doc = noteDoc(note, sections);
  if (evenLong || note.status === 'finished' || doc.body.length <= longestDraft)
    await indexForSearch(trx, doc);
  for (const addendum of addenda) await indexForSearch(trx, addendumDoc(addendum, note.clientId));
}
