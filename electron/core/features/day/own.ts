import type { AuditAction } from '#shared/codes/audit-words.ts';
import { OwnAppointmentFields } from '#shared/contract/day.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { OwnAppointmentId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { dayOf, Instant } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Answer } from '../../handlers.ts';
import type { Clock, Ids } from '../../ports.ts';
import { given } from '../plans/given.ts';
import { exactlyOne } from '../plans/items.ts';
import { learnFromTyped } from './learn-from-typed.ts';
import { indexOwnAppointment } from './search-doc.ts';

const enter = (
  trx: WritableDb,
  clock: Clock,
  action: AuditAction,
  id: string,
  detail: string | null = null,
) => audit(trx, clock, { action, recordKind: 'own-appointment', recordId: id, detail });

const rowOf = (db: Db, id: OwnAppointmentId) =>
  db.selectFrom('ownAppointment').selectAll().where('id', '=', id).executeTakeFirst();

/** One of the coach's own appointments that was not removed. */
export async function ownAppointment(
  db: Db,
  ownAppointmentId: OwnAppointmentId,
): Promise<Result<OwnAppointmentFields & { ownAppointmentId: OwnAppointmentId }, 'appointment-not-found'>> {
  const row = await rowOf(db, ownAppointmentId);
  if (!row || row.removedAt !== null) return failure('appointment-not-found');
  const fields = OwnAppointmentFields.parse({ ...row, at: row.startsAt, hasTime: row.hasTime === 1 });
  return success({ ...fields, ownAppointmentId });
}

/** Writes down something of the coach's own day. */
export async function addOwnAppointment(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { at, hasTime, title, ...fields }: ParsedArgsOf<'day.addOwn'>,
): Answer<'day.addOwn'> {
  const id = ids.next<OwnAppointmentId>();
  await trx
    .insertInto('ownAppointment')
    .values({
      ...given(fields),
      id,
      title,
      startsAt: at,
      hasTime: hasTime ? 1 : 0,
      enteredAt: clock.now(),
    })
    .execute();
  if (fields.travelMinutes != null) await learnFromTyped(trx, clock, ids, dayOf(at), id);
  await indexOwnAppointment(trx, id);
  await enter(trx, clock, 'own-appointment.added', id);
  return success({ ownAppointmentId: id });
}

/** Changes the given fields. Another time is a plain change: it is about nobody. */
export async function changeOwnAppointment(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { ownAppointmentId, at, hasTime, ...fields }: ParsedArgsOf<'day.changeOwn'>,
): Answer<'day.changeOwn'> {
  const row = await rowOf(trx, ownAppointmentId);
  if (!row || row.removedAt !== null) return failure('appointment-not-found');
  const set = given({
    ...fields,
    startsAt: at,
    hasTime: hasTime === undefined ? undefined : hasTime ? 1 : 0,
  });
  if (set === null) return done;
  exactlyOne(
    await trx.updateTable('ownAppointment').set(set).where('id', '=', ownAppointmentId).executeTakeFirst(),
  );
  if (fields.travelMinutes != null) {
    await learnFromTyped(trx, clock, ids, dayOf(at ?? Instant.parse(row.startsAt)), ownAppointmentId);
  }
  await indexOwnAppointment(trx, ownAppointmentId);
  await enter(trx, clock, 'own-appointment.changed', ownAppointmentId, Object.keys(set).toSorted().join(','));
  return done;
}

/** Takes one of the coach's own appointments away, or puts it back. */
export async function setOwnRemoved(
  trx: WritableDb,
  clock: Clock,
  ownAppointmentId: OwnAppointmentId,
  removed: boolean,
): Answer<'day.removeOwn'> {
  const row = await rowOf(trx, ownAppointmentId);
  if (!row) return failure('appointment-not-found');
  if ((row.removedAt !== null) === removed) return done;
  exactlyOne(
    await trx
      .updateTable('ownAppointment')
      .set({ removedAt: removed ? clock.now() : null })
      .where('id', '=', ownAppointmentId)
      .executeTakeFirst(),
  );
  await indexOwnAppointment(trx, ownAppointmentId);
  await enter(trx, clock, removed ? 'own-appointment.removed' : 'own-appointment.put-back', ownAppointmentId);
  return done;
}
