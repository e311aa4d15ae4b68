import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { ClientId, ContactId } from '#shared/ids.ts';
import type { NoteId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import { indexForSearch } from '../../search/document.ts';
import type { Clock } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { indexNote } from '../notes/search-doc.ts';
import { paperDoc } from '../papers/search-doc.ts';
import { leftIn } from './left-in.ts';
import { letGoInReferrals } from './let-go.ts';

interface Move {
  readonly noteId: NoteId;
  readonly toClientId: ClientId;
  readonly contactId: ContactId | null;
}

/**
 * Puts a note with its addenda and papers under another person, in the tables and in the search. One audit entry for each
 * of the two: neither of them tells of the other.
 */
export async function putNoteUnder(
  trx: WritableDb,
  clock: Clock,
  { noteId, toClientId, contactId }: Move,
  fromClientId: string,
): Promise<void> {
  await trx.updateTable('note').set({ clientId: toClientId, contactId }).where('id', '=', noteId).execute();
  const papers = await trx
    .updateTable('attachment')
    .set({ clientId: toClientId })
    .where('noteId', '=', noteId)
    .returningAll()
    .execute();
  for (const paper of papers) if (paper.removedAt === null) await indexForSearch(trx, paperDoc(paper));
  await indexNote(trx, noteId);
  await letGoInReferrals(trx, fromClientId, [noteId]);
  const entry = { recordKind: 'note', recordId: noteId };
  await audit(trx, clock, { action: 'note.moved-away', clientId: fromClientId, ...entry });
  await audit(trx, clock, { action: 'note.moved-here', clientId: toClientId, ...entry });
}

/** Moves a note, whatever its state, to the person whom it is about. */
export async function moveNote(
  trx: WritableDb,
  clock: Clock,
  move: Move,
): Promise<
  Result<
    ResultOf<'notes.moveToPerson'>,
    'note-not-found' | 'client-not-found' | 'client-erased' | 'contact-not-found'
  >
> {
  const { noteId, toClientId, contactId } = move;
  const note = await trx
    .selectFrom('note')
    .select(['clientId', 'contactId'])
    .where('id', '=', noteId)
    .executeTakeFirst();
  if (!note) return failure('note-not-found');
  const client = await knownClient(trx, toClientId);
  if (!client.ok) return client;
  const was = {
    clientId: ClientId.parse(note.clientId),
    contactId: note.contactId === null ? null : ContactId.parse(note.contactId),
  };
  if (note.clientId === toClientId) return success({ was });
  if (contactId !== null) {
    const contact = await trx
      .selectFrom('contact')
      .select('id')
      .where('id', '=', contactId)
      .where('clientId', '=', toClientId)
      .executeTakeFirst();
    if (!contact) return failure('contact-not-found');
  }
  await putNoteUnder(trx, clock, move, note.clientId);
  return success({ was });
}

/** {@link moveNote}, unless the note has left for the wrong person and that was not said to be known. */
export async function moveNoteToPerson(
  trx: WritableDb,
  clock: Clock,
  { evenThoughLeft, ...move }: ParsedArgsOf<'notes.moveToPerson'>,
): Promise<
  Result<
    ResultOf<'notes.moveToPerson'>,
    'note-not-found' | 'client-not-found' | 'client-erased' | 'contact-not-found' | 'entry-has-left'
  >
> {
  const note = await trx
    .selectFrom('note')
    .select('clientId')
    .where('id', '=', move.noteId)
    .executeTakeFirst();
  if (!note) return failure('note-not-found');
  if (!evenThoughLeft && (await leftIn(trx, note.clientId, [move.noteId])).length > 0)
    return failure('entry-has-left');
  return moveNote(trx, clock, move);
}
