import { z } from 'zod';
import { LeftIn } from '#shared/contract/wrong-person.ts';
import type { ContactId, NoteId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';

const ManyLeftIn = z.array(LeftIn);

/**
 * Where entries have left for a person, newest first: packets (also those that were never seen on their way), prints,
 * tellings, and copies in the controller's own system.
 */
export async function leftIn(db: Db, clientId: string, recordIds: readonly string[]): Promise<LeftIn[]> {
  if (recordIds.length === 0) return [];
  const rows = await db
    .selectFrom('disclosure')
    .leftJoin('partner', 'partner.id', 'disclosure.partnerId')
    .select([
      'disclosure.way',
      'disclosure.at',
      'disclosure.packetId',
      'disclosure.recipient',
      'partner.name',
    ])
    .where('disclosure.clientId', '=', clientId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('disclosureItem')
          .select('disclosureItem.position')
          .whereRef('disclosureItem.disclosureId', '=', 'disclosure.id')
          .where('disclosureItem.recordId', 'in', recordIds),
      ),
    )
    .orderBy('disclosure.at', 'desc')
    .execute();
  const copied = await db
    .selectFrom('takenOver')
    .select('takenAt')
    .where('clientId', '=', clientId)
    .where('recordId', 'in', recordIds)
    .where('undoneAt', 'is', null)
    .execute();
  return ManyLeftIn.parse([
    ...rows.map(({ way, at, packetId, recipient, name }) => ({
      how: way,
      at,
      packetId,
      receiver: name ?? recipient,
    })),
    ...copied.map(({ takenAt }) => ({ how: 'own-system', at: takenAt, packetId: null, receiver: '' })),
  ]);
}

/** The notes of a contact, whatever their state. */
export const notesOf = async (db: Db, contactId: string): Promise<NoteId[]> => {
  const rows = await db.selectFrom('note').select('id').where('contactId', '=', contactId).execute();
  // The ids come from our own table.
  return rows.map(({ id }) => id as NoteId);
};

/** Where a contact or a note of it has left. */
export async function contactLeftIn(
  db: Db,
  contactId: ContactId,
): Promise<Result<LeftIn[], 'contact-not-found'>> {
  const contact = await db
    .selectFrom('contact')
    .select('clientId')
    .where('id', '=', contactId)
    .executeTakeFirst();
  if (!contact) return failure('contact-not-found');
  return success(await leftIn(db, contact.clientId, [contactId, ...(await notesOf(db, contactId))]));
}

/** Where a note has left. */
export async function noteLeftIn(db: Db, noteId: NoteId): Promise<Result<LeftIn[], 'note-not-found'>> {
  const note = await db.selectFrom('note').select('clientId').where('id', '=', noteId).executeTakeFirst();
  return note ? success(await leftIn(db, note.clientId, [noteId])) : failure('note-not-found');
}
