import { Instant } from '#shared/time.ts';
import type { WritableDb } from '../../db.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';

/**
 * An appointment is found by what is meant to be done in it. Its place is not: a place belongs to the person's own page.
 */
export async function indexAppointment(trx: WritableDb, appointmentId: string): Promise<void> {
  const row = await trx
    .selectFrom('appointment')
    .select(['clientId', 'startsAt', 'words', 'removedAt'])
    .where('id', '=', appointmentId)
    .executeTakeFirst();
  if (!row || row.removedAt !== null || row.words === '') {
    return removeFromSearch(trx, 'appointment', appointmentId);
  }
  await indexForSearch(trx, {
    kind: 'appointment',
    recordId: appointmentId,
    clientId: row.clientId,
    happenedAt: Instant.parse(row.startsAt),
    title: '',
    body: row.words,
  });
}

/** The same for what was agreed in a contact, after the contact turned out to be another person's. */
export async function indexAgreedIn(trx: WritableDb, contactId: string): Promise<void> {
  const agreed = await trx.selectFrom('appointment').select('id').where('agreedIn', '=', contactId).execute();
  for (const { id } of agreed) await indexAppointment(trx, id);
}

/** The coach's own appointment is found by its title and its place. */
export async function indexOwnAppointment(trx: WritableDb, ownAppointmentId: string): Promise<void> {
  const row = await trx
    .selectFrom('ownAppointment')
    .select(['title', 'startsAt', 'place', 'removedAt'])
    .where('id', '=', ownAppointmentId)
    .executeTakeFirst();
  if (!row || row.removedAt !== null) return removeFromSearch(trx, 'appointment', ownAppointmentId);
  await indexForSearch(trx, {
    kind: 'appointment',
    recordId: ownAppointmentId,
    clientId: null,
    happenedAt: Instant.parse(row.startsAt),
    title: row.title,
    body: row.place,
  });
}
