import { Instant } from '#shared/time.ts';
import { writtenOnce } from '../../casefile/written-once.ts';
import type { Db, WritableDb } from '../../db.ts';
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

/**
 * Lets a draft wait to be indexed until somebody searches. It is saved every second, and taking the words of a second ago
 * out of the index costs more than all the rest of the save.
 */
export async function indexNoteLater(trx: WritableDb, noteId: string): Promise<void> {
  await letWait(trx, noteId);
}

const letWait = writtenOnce((trx: WritableDb, noteId: string) =>
  trx
    .insertInto('noteToIndex')
    .values({ noteId })
    .onConflict((conflict) => conflict.doNothing()),
);

/** Brings a note and its addenda in the search up to date; an archived one is not found. */
export async function indexNote(trx: WritableDb, noteId: string): Promise<void> {
  await trx.deleteFrom('noteToIndex').where('noteId', '=', noteId).execute();
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
  await indexForSearch(trx, noteDoc(note, sections));
  for (const addendum of addenda) await indexForSearch(trx, addendumDoc(addendum, note.clientId));
}

/** Ids of the notes that wait to be indexed. */
export const waitingNotes = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('noteToIndex').select('noteId').execute()).map(({ noteId }) => noteId);
