import type { Selectable } from 'kysely';
import type { NoteFields } from '#shared/contract/notes.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { AddendumId, NoteId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Instant } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { NoteTable } from '../../casefile/schema.ts';
import { writtenOnce } from '../../casefile/written-once.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { indexForSearch } from '../../search/document.ts';
import { knownClient } from '../known-client.ts';
import { given } from '../plans/given.ts';
import { exactlyOne } from '../plans/items.ts';
import { addendumDoc, indexNote, indexNoteLater } from './search-doc.ts';

const removeSections = writtenOnce((trx: WritableDb, noteId: string) =>
  trx.deleteFrom('noteSection').where('noteId', '=', noteId),
);

async function keepSections(
  trx: WritableDb,
  noteId: string,
  sections: NoteFields['sections'],
): Promise<void> {
  await removeSections(trx, noteId);
  if (sections.length === 0) return;
  await trx
    .insertInto('noteSection')
    .values(sections.map(({ section, body }, position) => ({ noteId, position, section, body })))
    .execute();
}

const flag = (value: boolean | undefined): 0 | 1 | undefined =>
  value === undefined ? undefined : value ? 1 : 0;

/** Begins a draft, in the case file from its first letter. It happened when its contact did, or else now. */
export async function beginNote(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, contactId, sections, ...fields }: ParsedArgsOf<'notes.begin'>,
): Promise<Result<{ noteId: NoteId }, 'client-not-found' | 'client-erased' | 'contact-not-found'>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const contact =
    contactId === undefined
      ? null
      : await trx
          .selectFrom('contact')
          .select('happenedAt')
          .where('id', '=', contactId)
          .where('clientId', '=', clientId)
          .executeTakeFirst();
  if (contact === undefined) return failure('contact-not-found');
  const noteId = ids.next<NoteId>();
  const now = clock.now();
  await trx
    .insertInto('note')
    .values({
      id: noteId,
      clientId,
      contactId: contactId ?? null,
      happenedAt: fields.happenedAt ?? contact?.happenedAt ?? now,
      template: fields.template ?? 'free',
      isPrivate: flag(fields.isPrivate) ?? 0,
      aboutOther: flag(fields.aboutOther) ?? 0,
      enteredAt: now,
      savedAt: now,
      finishedAt: null,
      archivedAt: null,
    })
    .execute();
  await keepSections(trx, noteId, sections ?? []);
  await indexNoteLater(trx, noteId);
  await audit(trx, clock, { action: 'note.begun', clientId, recordKind: 'note', recordId: noteId });
  return success({ noteId });
}

type Draft = Result<Selectable<NoteTable>, 'note-not-found' | 'note-finished'>;

const noteOf = writtenOnce((trx: WritableDb, noteId: string) =>
  trx.selectFrom('note').selectAll().where('id', '=', noteId),
);

/** A draft that can be written on. One that was put aside has to be taken back first. */
export async function knownDraft(trx: WritableDb, noteId: NoteId): Promise<Draft> {
  const [note] = (await noteOf(trx, noteId)).rows;
  if (!note || (note.archivedAt !== null && note.status === 'draft')) return failure('note-not-found');
  return note.status === 'finished' ? failure('note-finished') : success(note);
}

async function keepDraft(
  trx: WritableDb,
  savedAt: Instant,
  noteId: NoteId,
  fields: Partial<NoteFields>,
): Promise<void> {
  const { sections, isPrivate, aboutOther, ...plain } = fields;
  const set = given({ ...plain, isPrivate: flag(isPrivate), aboutOther: flag(aboutOther) });
  exactlyOne(
    await trx
      .updateTable('note')
      .set({ ...set, savedAt })
      .where('id', '=', noteId)
      .executeTakeFirst(),
  );
  if (sections) await keepSections(trx, noteId, sections);
}

/** Saves a draft as it stands; only the given fields change. No audit entry: a draft is entered when begun and finished. */
export async function saveDraft(
  trx: WritableDb,
  clock: Clock,
  { noteId, ...fields }: ParsedArgsOf<'notes.saveDraft'>,
): Promise<Result<{ savedAt: Instant }, 'note-not-found' | 'note-finished'>> {
  const draft = await knownDraft(trx, noteId);
  if (!draft.ok) return draft;
  return success({ savedAt: await saveKnownDraft(trx, clock, noteId, given(fields) ?? {}) });
}

/** {@link saveDraft} of a note that is known to be a draft; gives when it was saved. */
export async function saveKnownDraft(
  trx: WritableDb,
  clock: Clock,
  noteId: NoteId,
  fields: Partial<NoteFields>,
): Promise<Instant> {
  const savedAt = clock.now();
  await keepDraft(trx, savedAt, noteId, fields);
  await indexNoteLater(trx, noteId);
  return savedAt;
}

/** Finishes a draft with its last changes; from now on it is corrected by addenda only. */
export async function finishNote(
  trx: WritableDb,
  clock: Clock,
  { noteId, ...fields }: ParsedArgsOf<'notes.finish'>,
): Promise<Result<null, 'note-not-found' | 'note-finished'>> {
  const draft = await knownDraft(trx, noteId);
  if (!draft.ok) return draft;
  const now = clock.now();
  await keepDraft(trx, now, noteId, given(fields) ?? {});
  exactlyOne(
    await trx
      .updateTable('note')
      .set({ status: 'finished', finishedAt: now })
      .where('id', '=', noteId)
      .where('status', '=', 'draft')
      .executeTakeFirst(),
  );
  // What is finished is no longer a visit that waits to be saved.
  await trx.deleteFrom('visitDraft').where('noteId', '=', noteId).execute();
  await indexNote(trx, noteId);
  const { clientId } = draft.value;
  await audit(trx, clock, { action: 'note.finished', clientId, recordKind: 'note', recordId: noteId });
  return done;
}

/** Puts a note aside or takes it back, as it was. */
export async function setNoteArchived(
  trx: WritableDb,
  clock: Clock,
  noteId: NoteId,
  archived: boolean,
): Promise<Result<null, 'note-not-found'>> {
  const [note] = (await noteOf(trx, noteId)).rows;
  if (!note) return failure('note-not-found');
  if ((note.archivedAt !== null) === archived) return done;
  exactlyOne(
    await trx
      .updateTable('note')
      .set({ archivedAt: archived ? clock.now() : null })
      .where('id', '=', noteId)
      .executeTakeFirst(),
  );
  await indexNote(trx, noteId);
  await audit(trx, clock, {
    action: archived ? 'note.archived' : 'note.unarchived',
    clientId: note.clientId,
    recordKind: 'note',
    recordId: noteId,
  });
  return done;
}

/** Corrects a finished note beside it: the original stays readable, and the reason says why. */
export async function addAddendum(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { noteId, reason, body }: ParsedArgsOf<'notes.addAddendum'>,
): Promise<Result<{ addendumId: AddendumId }, 'note-not-found' | 'note-not-finished'>> {
  const [note] = (await noteOf(trx, noteId)).rows;
  if (!note || note.archivedAt !== null) return failure('note-not-found');
  if (note.status !== 'finished') return failure('note-not-finished');
  const addendumId = ids.next<AddendumId>();
  const addendum = { id: addendumId, noteId, enteredAt: clock.now(), reason, body };
  await trx.insertInto('noteAddendum').values(addendum).execute();
  await indexForSearch(trx, addendumDoc(addendum, note.clientId));
  await audit(trx, clock, {
    action: 'note.addendum-added',
    clientId: note.clientId,
    recordKind: 'addendum',
    recordId: addendumId,
  });
  return success({ addendumId });
}
