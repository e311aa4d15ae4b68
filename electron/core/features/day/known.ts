import type { Selectable } from 'kysely';
import type { AppointmentId, ClientId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { AppointmentTable } from '../../casefile/schema.ts';
import type { Db } from '../../db.ts';

export interface KnownAppointment extends Omit<Selectable<AppointmentTable>, 'clientId' | 'id'> {
  readonly id: AppointmentId;
  readonly clientId: ClientId;
}

/** An appointment, settled or not, removed or not. */
export async function knownAppointment(
  db: Db,
  appointmentId: AppointmentId,
): Promise<Result<KnownAppointment, 'appointment-not-found'>> {
  const row = await db
    .selectFrom('appointment')
    .selectAll()
    .where('id', '=', appointmentId)
    .executeTakeFirst();
  if (!row) return failure('appointment-not-found');
  // Ids come from our own tables, where they were parsed on the way in.
  return success({ ...row, id: row.id as AppointmentId, clientId: row.clientId as ClientId });
}

/** One that is agreed and open. What was logged, cancelled or moved meanwhile is `appointment-settled`. */
export async function openAppointment(
  db: Db,
  appointmentId: AppointmentId,
): Promise<Result<KnownAppointment, 'appointment-not-found' | 'appointment-settled'>> {
  const known = await knownAppointment(db, appointmentId);
  if (!known.ok) return known;
  if (known.value.removedAt !== null) return failure('appointment-not-found');
  return known.value.status === 'agreed' ? known : failure('appointment-settled');
}
