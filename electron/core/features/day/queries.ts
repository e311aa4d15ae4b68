import { Appointment, ReminderFacts } from '#shared/contract/day.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import type { AppointmentId, ClientId } from '#shared/ids.ts';
import { Language } from '#shared/languages.ts';
import { failure, success } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import type { Answer } from '../../handlers.ts';
import { initialsOf } from '../initials.ts';
import { knownClient } from '../known-client.ts';

const withPerson = (db: Db) =>
  db
    .selectFrom('appointment')
    .innerJoin('client', 'client.id', 'appointment.clientId')
    .selectAll('appointment')
    .select(['displayName', 'turvakielto'])
    .where('appointment.removedAt', 'is', null)
    .where('client.erasedAt', 'is', null);

type Row = Awaited<ReturnType<ReturnType<typeof withPerson>['execute']>>[number];

const appointmentFrom = (row: Row): Appointment =>
  Appointment.parse({
    ...row,
    appointmentId: row.id,
    at: row.startsAt,
    hasTime: row.hasTime === 1,
    turvakielto: row.turvakielto === 1,
    initials: initialsOf(row.displayName),
  });

/** One appointment with everything that was written about it, for its own dialog. */
export async function appointmentOf(db: Db, appointmentId: AppointmentId): Answer<'day.appointment'> {
  const row = await withPerson(db).where('appointment.id', '=', appointmentId).executeTakeFirst();
  return row ? success(appointmentFrom(row)) : failure('appointment-not-found');
}

/** What is agreed with a person from this day on, the earliest first. */
export async function agreedWith(db: Db, today: PlainDate, clientId: ClientId): Answer<'day.agreedWith'> {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const rows = await withPerson(db)
    .where('clientId', '=', clientId)
    .where('appointment.status', '=', 'agreed')
    .where('startsAt', '>=', startOfDay(today))
    .orderBy('startsAt')
    .execute();
  return success(rows.map(appointmentFrom));
}

/** How a person may be reminded, for the dialog that copies the text. */
export async function reminderFacts(db: Db, appointmentId: AppointmentId): Answer<'day.reminder'> {
  const row = await db
    .selectFrom('appointment')
    .innerJoin('client', 'client.id', 'appointment.clientId')
    .select(['startsAt as at', 'hasTime', 'language', 'phone', 'preferredChannel'])
    .select(['reach', 'reachSafely', 'whoMayAnswer'])
    .where('appointment.id', '=', appointmentId)
    .where('appointment.removedAt', 'is', null)
    .where('erasedAt', 'is', null)
    .executeTakeFirst();
  if (!row) return failure('appointment-not-found');
  const language = Language.safeParse(row.language);
  return success(
    ReminderFacts.parse({
      ...row,
      hasTime: row.hasTime === 1,
      language: language.success ? language.data : null,
    }),
  );
}
