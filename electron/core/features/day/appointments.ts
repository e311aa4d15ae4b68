import type { AuditAction } from '#shared/codes/audit-words.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { done, success } from '#shared/result.ts';
import type { AppointmentId } from '#shared/ids.ts';
import { dayOf, Instant } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Answer } from '../../handlers.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { given } from '../plans/given.ts';
import { exactlyOne } from '../plans/items.ts';
import { knownAppointment, openAppointment } from './known.ts';
import type { KnownAppointment } from './known.ts';
import { learnFromTyped } from './learn-from-typed.ts';
import { indexAppointment } from './search-doc.ts';

const enter = (
  trx: WritableDb,
  clock: Clock,
  action: AuditAction,
  { id, clientId }: Pick<KnownAppointment, 'id' | 'clientId'>,
  detail: string | null = null,
) => audit(trx, clock, { action, clientId, recordKind: 'appointment', recordId: id, detail });

/** Agrees a further appointment. Minutes on the road that were typed with it are remembered as a trip. */
export async function addAppointment(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, at, hasTime, ...fields }: ParsedArgsOf<'day.add'>,
): Answer<'day.add'> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const id = ids.next<AppointmentId>();
  await trx
    .insertInto('appointment')
    .values({
      ...given(fields),
      id,
      clientId,
      startsAt: at,
      hasTime: hasTime ? 1 : 0,
      channel: fields.channel ?? null,
      agreedIn: null,
      settledBy: null,
      enteredAt: clock.now(),
    })
    .execute();
  if (fields.travelMinutes != null) await learnFromTyped(trx, clock, ids, dayOf(at), id);
  await indexAppointment(trx, id);
  await enter(trx, clock, 'appointment.agreed', { id, clientId });
  return success({ appointmentId: id });
}

/** Changes the given fields of an open appointment. */
export async function changeAppointment(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { appointmentId, ...fields }: ParsedArgsOf<'day.change'>,
): Answer<'day.change'> {
  const known = await openAppointment(trx, appointmentId);
  if (!known.ok) return known;
  const set = given(fields);
  if (set === null) return done;
  exactlyOne(
    await trx.updateTable('appointment').set(set).where('id', '=', appointmentId).executeTakeFirst(),
  );
  if (fields.travelMinutes != null) {
    await learnFromTyped(trx, clock, ids, dayOf(Instant.parse(known.value.startsAt)), appointmentId);
  }
  await indexAppointment(trx, appointmentId);
  await enter(trx, clock, 'appointment.changed', known.value, Object.keys(set).toSorted().join(','));
  return done;
}

/**
 * Agrees another time. The old appointment stays as moved to the new one, which takes its place, length and words along;
 * the minutes on the road are learned anew, since the day has another order.
 */
export async function moveAppointment(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { appointmentId, at, hasTime }: ParsedArgsOf<'day.move'>,
): Answer<'day.move'> {
  const known = await openAppointment(trx, appointmentId);
  if (!known.ok) return known;
  const { clientId, startsAt, channel, place, minutes, words } = known.value;
  if (startsAt === at && (known.value.hasTime === 1) === hasTime) return success({ appointmentId });
  const id = ids.next<AppointmentId>();
  const taken = { clientId, channel, place, minutes, words };
  await trx
    .insertInto('appointment')
    .values({
      ...taken,
      id,
      startsAt: at,
      hasTime: hasTime ? 1 : 0,
      agreedIn: null,
      settledBy: null,
      enteredAt: clock.now(),
    })
    .execute();
  await trx
    .updateTable('appointment')
    .set({ status: 'moved', movedTo: id, settledAt: clock.now() })
    .where('id', '=', appointmentId)
    .execute();
  await indexAppointment(trx, id);
  await enter(trx, clock, 'appointment.moved', known.value, id);
  return success({ appointmentId: id });
}

/** Cancels an open appointment; nothing is agreed instead. */
export async function cancelAppointment(
  trx: WritableDb,
  clock: Clock,
  appointmentId: AppointmentId,
): Answer<'day.cancel'> {
  const known = await openAppointment(trx, appointmentId);
  if (!known.ok) return known;
  await trx
    .updateTable('appointment')
    .set({ status: 'cancelled', settledAt: clock.now() })
    .where('id', '=', appointmentId)
    .execute();
  await enter(trx, clock, 'appointment.dropped', known.value);
  return done;
}

/** Takes an open appointment out of sight, or puts it back. What was settled meanwhile stays in sight. */
export async function setAppointmentRemoved(
  trx: WritableDb,
  clock: Clock,
  appointmentId: AppointmentId,
  removed: boolean,
): Answer<'day.remove'> {
  const known = await knownAppointment(trx, appointmentId);
  if (!known.ok) return known;
  const isOpen = known.value.status === 'agreed';
  if (removed ? !isOpen : known.value.removedAt === null) return done;
  await trx
    .updateTable('appointment')
    .set(removed ? { status: 'cancelled', removedAt: clock.now() } : { status: 'agreed', removedAt: null })
    .where('id', '=', appointmentId)
    .execute();
  await indexAppointment(trx, appointmentId);
  await enter(trx, clock, removed ? 'appointment.removed' : 'appointment.put-back', known.value);
  return done;
}
