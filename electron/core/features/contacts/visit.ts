import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { VisitForm } from '#shared/contract/visit-form.ts';
import type { ClientId, ContactId, NoteId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Instant } from '#shared/time.ts';
import { writtenOnce } from '../../casefile/written-once.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { beginNote, finishNote, knownDraft, saveKnownDraft, setNoteArchived } from '../notes/commands.ts';
import { given } from '../plans/given.ts';
import { moveNote } from '../wrong-person/move-note.ts';

const keepForm = writtenOnce((trx: WritableDb, noteId: string, form: string) =>
  trx
    .insertInto('visitDraft')
    .values({ noteId, form })
    .onConflict((conflict) => conflict.column('noteId').doUpdateSet({ form })),
);

const toText = (form: VisitForm): string => JSON.stringify(form);

/**
 * Keeps a visit while it is written: its text as a draft note from the first letter, the rest of the form beside it.
 * Audited as a note is, when begun and when finished. A person chosen anew takes the draft along.
 */
export async function keepVisit(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { noteId, clientId, form, ...note }: ParsedArgsOf<'contacts.keepVisit'>,
): Promise<
  Result<
    { noteId: NoteId; savedAt: Instant },
    'client-not-found' | 'client-erased' | 'note-not-found' | 'note-finished'
  >
> {
  const fields = given(note) ?? {};
  let kept: { noteId: NoteId; savedAt: Instant };
  if (noteId === null) {
    const begun = await beginNote(trx, clock, ids, { ...fields, clientId });
    if (!begun.ok)
      return failure(begun.error.code === 'client-erased' ? 'client-erased' : 'client-not-found');
    kept = { noteId: begun.value.noteId, savedAt: clock.now() };
  } else {
    const draft = await knownDraft(trx, noteId);
    if (!draft.ok) return draft;
    if (draft.value.clientId !== clientId) {
      const moved = await moveNote(trx, clock, { noteId, toClientId: clientId, contactId: null });
      if (!moved.ok)
        return failure(moved.error.code === 'client-erased' ? 'client-erased' : 'client-not-found');
    }
    kept = { noteId, savedAt: await saveKnownDraft(trx, clock, noteId, fields) };
  }
  await keepForm(trx, kept.noteId, toText(form));
  return success(kept);
}

/** The form of a kept visit, as it was left; null for a draft that is a note only. */
export async function keptVisit(
  db: Db,
  noteId: NoteId,
): Promise<Result<{ form: VisitForm | null }, 'note-not-found'>> {
  const row = await db
    .selectFrom('note')
    .leftJoin('visitDraft', 'visitDraft.noteId', 'note.id')
    .select('visitDraft.form')
    .where('note.id', '=', noteId)
    .executeTakeFirst();
  if (!row) return failure('note-not-found');
  return success({ form: row.form === null ? null : VisitForm.parse(JSON.parse(row.form)) });
}

interface OfContact {
  readonly clientId: ClientId;
  readonly contactId: ContactId;
  readonly happenedAt: Instant;
}

/**
 * Makes the note of a contact, from the draft that its text was kept in or at once, and finishes it. Where nothing was
 * written there is no note, and the draft is put aside.
 */
export async function finishNoteOf(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, contactId, happenedAt }: OfContact,
  { draft, ...fields }: NonNullable<ParsedArgsOf<'contacts.add'>['note']>,
): Promise<Result<{ noteId: NoteId | null }, 'note-not-found' | 'note-finished'>> {
  const isEmpty = (fields.sections ?? []).every(({ body }) => body.trim() === '');
  let noteId = draft;
  if (noteId === null) {
    if (isEmpty) return success({ noteId });
    const begun = await beginNote(trx, clock, ids, { ...given(fields), clientId, contactId, happenedAt });
    if (!begun.ok) throw new Error('the contact of this transaction has no person');
    ({ noteId } = begun.value);
  } else {
    const known = await knownDraft(trx, noteId);
    if (!known.ok) return known;
    // The text of a person is never taken over into somebody else's entry.
    if (known.value.clientId !== clientId) return failure('note-not-found');
    if (isEmpty) {
      const aside = await setNoteArchived(trx, clock, noteId, true);
      return aside.ok ? success({ noteId: null }) : aside;
    }
    await trx.updateTable('note').set({ contactId, happenedAt }).where('id', '=', noteId).execute();
  }
  const finished = await finishNote(trx, clock, { ...given(fields), noteId });
  return finished.ok ? success({ noteId }) : finished;
}
