import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { AppointmentId, ClientId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { appointmentOf, settleAgreed, unsettle } from '../contacts/appointments.ts';
import { knownContact } from '../contacts/commands.ts';
import { indexAgreedIn } from '../day/search-doc.ts';
import { indexContact } from '../contacts/search-doc.ts';
import { knownClient } from '../known-client.ts';
import { leftIn, notesOf } from './left-in.ts';
import { letGoInReferrals } from './let-go.ts';
import { putNoteUnder } from './move-note.ts';

type Problem =
  'contact-not-found' | 'client-not-found' | 'client-erased' | 'entry-has-left' | 'appointment-not-found';

/**
 * Moves a contact with its notes to the person whom it was with (rule 3 against harm). What it had settled of the wrong
 * person's agreed contacts is open again and those of the right person are settled instead; what was agreed in it for
 * later goes along. Tasks and check-ins of the wrong person keep their words and lose their tie to it.
 */
export async function moveContactToPerson(
  trx: WritableDb,
  clock: Clock,
  { contactId, toClientId, evenThoughLeft, appointmentId }: ParsedArgsOf<'contacts.moveToPerson'>,
): Promise<Result<ResultOf<'contacts.moveToPerson'>, Problem>> {
  const known = await knownContact(trx, contactId);
  if (!known.ok) return known;
  const client = await knownClient(trx, toClientId);
  if (!client.ok) return client;
  const contact = known.value;
  const was = {
    clientId: ClientId.parse(contact.clientId),
    appointmentId: contact.appointmentId === null ? null : AppointmentId.parse(contact.appointmentId),
  };
  if (contact.clientId === toClientId) return success({ was });
  const notes = await notesOf(trx, contactId);
  if (!evenThoughLeft && (await leftIn(trx, contact.clientId, [contactId, ...notes])).length > 0)
    return failure('entry-has-left');
  const appointment = await appointmentOf(trx, toClientId, appointmentId);
  if (!appointment.ok) return appointment;

  await unsettle(trx, contactId);
  await trx
    .updateTable('contact')
    .set({ clientId: toClientId, appointmentId })
    .where('id', '=', contactId)
    .execute();
  await trx
    .updateTable('appointment')
    .set({ clientId: toClientId })
    .where('agreedIn', '=', contactId)
    .execute();
  await indexAgreedIn(trx, contactId);
  if (contact.archivedAt === null) {
    const { happenedAt, reached } = contact;
    await settleAgreed(trx, clock, {
      id: contactId,
      clientId: toClientId,
      happenedAt: Instant.parse(happenedAt),
      hasTime: contact.hasTime === 1,
      reached: reached === 1,
      appointmentId,
    });
  }
  await trx.updateTable('task').set({ contactId: null }).where('contactId', '=', contactId).execute();
  await trx.updateTable('checkIn').set({ contactId: null }).where('contactId', '=', contactId).execute();
  await letGoInReferrals(trx, contact.clientId, [contactId]);
  await indexContact(trx, contactId);
  const entry = { recordKind: 'contact', recordId: contactId };
  await audit(trx, clock, { action: 'contact.moved-away', clientId: contact.clientId, ...entry });
  await audit(trx, clock, { action: 'contact.moved-here', clientId: toClientId, ...entry });
  for (const noteId of notes) {
    await putNoteUnder(trx, clock, { noteId, toClientId, contactId }, contact.clientId);
  }
  return success({ was });
}
