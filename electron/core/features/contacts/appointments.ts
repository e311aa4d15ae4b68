import { sql } from 'kysely';
import type { NextContact } from '#shared/contract/contacts.ts';
import { addDays } from '#shared/dates/calendar.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { AppointmentId, ClientId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { dayOf } from '#shared/time.ts';
import type { Instant } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import { writtenOnce } from '../../casefile/written-once.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';

interface Settling {
  readonly id: string;
  readonly clientId: string;
  readonly happenedAt: Instant;
  readonly hasTime: boolean;
  readonly reached: boolean;
  /** The agreed contact that it came of, whatever the day it was agreed for. */
  readonly appointmentId: string | null;
}

/** That an agreed contact, where one is named, is this person's. */
export async function appointmentOf(
  trx: WritableDb,
  clientId: ClientId,
  appointmentId: AppointmentId | null,
): Promise<Result<null, 'appointment-not-found'>> {
  if (appointmentId === null) return done;
  const found = await trx
    .selectFrom('appointment')
    .select('id')
    .where('id', '=', appointmentId)
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return found ? done : failure('appointment-not-found');
}

const settleByDay = writtenOnce(
  (trx: WritableDb, clientId: string, from: Instant, to: Instant, settledBy: string, settledAt: Instant) =>
    trx
      .updateTable('appointment')
      .set({
        settledBy,
        settledAt,
        status: sql<'met' | 'moved'>`CASE WHEN starts_at >= ${from} THEN 'met' ELSE 'moved' END`,
      })
      .where('clientId', '=', clientId)
      .where('status', '=', 'agreed')
      .where('startsAt', '<', to),
);

const outcomeOf = ({ reached }: Settling) => (reached ? ('met' as const) : ('not-reached' as const));

/**
 * Closes agreed contacts that a logged one answers: the one that it came of, and no other. Where it was not logged from
 * one, those of its own day as met, and earlier ones that nobody had logged as moved. When the person was not reached,
 * only those of the day that were due by then: a call that nobody answers in the morning is no missed meeting of the afternoon.
 * Agreed contacts of later days stay.
 */
export async function settleAgreed(trx: WritableDb, clock: Clock, contact: Settling): Promise<void> {
  const settled = { settledBy: contact.id, settledAt: clock.now() };
  const day = dayOf(contact.happenedAt);
  const [from, to] = [startOfDay(day), startOfDay(addDays(day, 1))];
  if (contact.appointmentId !== null) {
    await trx
      .updateTable('appointment')
      .set({ ...settled, status: outcomeOf(contact) })
      .where('id', '=', contact.appointmentId)
      .where('clientId', '=', contact.clientId)
      .where('status', '=', 'agreed')
      .execute();
  } else if (contact.reached) {
    await settleByDay(trx, contact.clientId, from, to, settled.settledBy, settled.settledAt);
  } else {
    await trx
      .updateTable('appointment')
      .set({ ...settled, status: outcomeOf(contact) })
      .where('clientId', '=', contact.clientId)
      .where('status', '=', 'agreed')
      .where('startsAt', '>=', from)
      .where('startsAt', '<', to)
      .$if(contact.hasTime, (query) => query.where('startsAt', '<=', contact.happenedAt))
      .execute();
  }
}

/** Opens again what a contact had settled, when it turns out not to have been. */
export async function unsettle(trx: WritableDb, contactId: string): Promise<void> {
  await trx
    .updateTable('appointment')
    .set({ status: 'agreed', settledBy: null, settledAt: null })
    .where('settledBy', '=', contactId)
    .execute();
}

/**
 * Puts aside what was agreed in a contact, when the contact turns out not to have been, or takes it back. What was
 * settled meanwhile stays as it is.
 */
export async function setAgreedRemoved(
  trx: WritableDb,
  clock: Clock,
  contactId: string,
  removed: boolean,
): Promise<void> {
  const agreedIn = trx.updateTable('appointment').where('agreedIn', '=', contactId);
  if (removed) {
    await agreedIn
      .set({ status: 'cancelled', removedAt: clock.now() })
      .where('status', '=', 'agreed')
      .execute();
  } else {
    await agreedIn.set({ status: 'agreed', removedAt: null }).where('removedAt', 'is not', null).execute();
  }
}

/** The same time with the same person: agreed already, or cancelled and now agreed again. */
const sameOne = (trx: WritableDb, clientId: ClientId, at: Instant) =>
  trx
    .selectFrom('appointment')
    .select('id')
    .where('clientId', '=', clientId)
    .where('status', 'in', ['agreed', 'cancelled'])
    .where('removedAt', 'is', null)
    .where('startsAt', '=', at)
    .orderBy('status')
    .executeTakeFirst();

/** Writes down an agreed contact; the same one twice stays one, and one that was cancelled is agreed again. */
export async function agree(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  clientId: ClientId,
  next: NextContact,
  agreedIn: string | null,
): Promise<AppointmentId> {
  const same = await sameOne(trx, clientId, next.at);
  // The id comes from our own table.
  const appointmentId = same ? (same.id as AppointmentId) : ids.next<AppointmentId>();
  const facts = { hasTime: next.hasTime ? 1 : 0, channel: next.channel, place: next.place };
  if (same) {
    await trx
      .updateTable('appointment')
      .set({ ...facts, status: 'agreed', settledAt: null })
      .where('id', '=', appointmentId)
      .execute();
  } else {
    await trx
      .insertInto('appointment')
      .values({
        ...facts,
        id: appointmentId,
        clientId,
        startsAt: next.at,
        agreedIn,
        settledBy: null,
        enteredAt: clock.now(),
      })
      .execute();
  }
  await audit(trx, clock, {
    action: 'appointment.agreed',
    clientId,
    recordKind: 'appointment',
    recordId: appointmentId,
  });
  return appointmentId;
}

/**
 * Agrees the next contact in place of the one that was next (which becomes moved), or with `null` drops that one
 * (cancelled). Agreed contacts after it stay; overdue ones, of days before today, are replaced too.
 */
export async function agreeNext(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, next }: ParsedArgsOf<'contacts.agreeNext'>,
): Promise<Result<{ appointmentId: AppointmentId | null }, 'client-not-found' | 'client-erased'>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const agreed = await trx
    .selectFrom('appointment')
    .select(['id', 'startsAt'])
    .where('clientId', '=', clientId)
    .where('status', '=', 'agreed')
    .orderBy('startsAt')
    .execute();
  const today = startOfDay(clock.today());
  const coming = agreed.find((one) => one.startsAt >= today);
  const replaced = agreed.filter(
    (one) => (one === coming || one.startsAt < today) && one.startsAt !== next?.at,
  );
  const appointmentId = next ? await agree(trx, clock, ids, clientId, next, null) : null;
  for (const { id } of replaced) {
    await trx
      .updateTable('appointment')
      .set({ status: next ? 'moved' : 'cancelled', movedTo: appointmentId, settledAt: clock.now() })
      .where('id', '=', id)
      .execute();
    if (!next)
      await audit(trx, clock, {
        action: 'appointment.dropped',
        clientId,
        recordKind: 'appointment',
        recordId: id,
      });
  }
  return success({ appointmentId });
}
