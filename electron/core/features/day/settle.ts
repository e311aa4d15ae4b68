import type { Channel } from '#shared/codes/channels.ts';
import { channels } from '#shared/codes/channels.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { AppointmentId } from '#shared/ids.ts';
import { ContactId } from '#shared/ids.ts';
import { done } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import type { Clock, Ids } from '../../ports.ts';
import { addContact, setContactArchived } from '../contacts/commands.ts';
import { setAppointmentRemoved } from './appointments.ts';
import { knownAppointment, openAppointment } from './known.ts';

/** What an appointment without a way of meeting is logged as. */
const usualChannel: Channel = 'visit-appointment';

/**
 * Logs what came of an appointment, as a contact at its time that belongs to it. One of later today that was met
 * already is logged as of now: nothing has happened in the future.
 */
export async function settleAppointment(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { appointmentId, outcome, channel, minutes, summary, next }: ParsedArgsOf<'day.settle'>,
): Answer<'day.settle'> {
  const known = await openAppointment(trx, appointmentId);
  if (!known.ok) return known;
  const { clientId, startsAt, hasTime, place } = known.value;
  const start = Instant.parse(startsAt);
  const agreedChannel = channels.schema.safeParse(known.value.channel);
  const added = await addContact(trx, clock, ids, {
    clientId,
    appointmentId,
    channel: channel ?? (agreedChannel.success ? agreedChannel.data : usualChannel),
    happenedAt: start <= clock.now() ? start : clock.now(),
    hasTime: hasTime === 1,
    minutes,
    place,
    present: outcome === 'met' ? [{ kind: 'client', name: '', partnerId: null }] : [],
    reached: outcome === 'met',
    summary,
    next,
  });
  return listed('day.settle', added);
}

/**
 * Opens an appointment again. With it goes what settling it had made: the contact that belongs to it and what was agreed
 * in that contact, or the time that it was moved to.
 */
export async function reopenAppointment(
  trx: WritableDb,
  clock: Clock,
  appointmentId: AppointmentId,
): Answer<'day.reopen'> {
  const known = await knownAppointment(trx, appointmentId);
  if (!known.ok) return known;
  const { clientId, status, settledBy, movedTo, removedAt } = known.value;
  if (status === 'agreed' || removedAt !== null) return done;
  if (settledBy !== null) {
    const own = await trx
      .selectFrom('contact')
      .select('id')
      .where('id', '=', settledBy)
      .where('appointmentId', '=', appointmentId)
      .executeTakeFirst();
    if (own) await setContactArchived(trx, clock, ContactId.parse(own.id), true);
  }
  if (movedTo !== null) {
    // The id comes from our own table.
    await setAppointmentRemoved(trx, clock, movedTo as AppointmentId, true);
  }
  await trx
    .updateTable('appointment')
    .set({ status: 'agreed', settledBy: null, settledAt: null, movedTo: null })
    .where('id', '=', appointmentId)
    .execute();
  await audit(trx, clock, {
    action: 'appointment.reopened',
    clientId,
    recordKind: 'appointment',
    recordId: appointmentId,
  });
  return done;
}
