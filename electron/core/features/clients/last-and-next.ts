import { sql } from 'kysely';
import { startOfDay } from '#shared/dates/clock-time.ts';
import type { Instant, PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';

/*
 * The last contact and the next one, for queries whose `client` table is called so. Both walk an index of their own
 * (contact_reached, appointment_agreed_next), one step for each person: ten thousand people take some tens of
 * milliseconds, and there is no second copy of the facts to keep true.
 */

/** Start of the latest contact in which the person was reached, or null. */
export const lastContactAt = sql<Instant | null>`(
  SELECT max(last.happened_at) FROM contact AS last
  WHERE last.client_id = client.id AND last.reached = 1 AND last.archived_at IS NULL
)`;

/**
 * The earliest agreed contact of today or later as the index holds it, its start and whether it has a time of the day
 * (`2026-11-24T11:00:00Z 1`), or null: for lists, where looking up the row of each takes longer than all the rest.
 */
export const nextAgreed = (today: PlainDate) => sql<string | null>`(
  SELECT soon.starts_at || ' ' || soon.has_time FROM appointment AS soon
  WHERE soon.client_id = client.id AND soon.status = 'agreed' AND soon.starts_at >= ${startOfDay(today)}
  ORDER BY soon.starts_at LIMIT 1
)`;

/** What {@link nextAgreed} tells. */
export function agreedFrom(told: string | null): { readonly at: Instant | null; readonly hasTime: boolean } {
  if (told === null) return { at: null, hasTime: false };
  const [at = '', hasTime] = told.split(' ');
  // From our own column, where it was parsed on the way in.
  return { at: at as Instant, hasTime: hasTime === '1' };
}

/** Id of the earliest agreed contact of today or later, or null. One of an earlier day is overdue, not next. */
export const nextAppointmentId = (today: PlainDate) => sql<string | null>`(
  SELECT soon.id FROM appointment AS soon
  WHERE soon.client_id = client.id AND soon.status = 'agreed' AND soon.starts_at >= ${startOfDay(today)}
  ORDER BY soon.starts_at LIMIT 1
)`;

/** The last contact of each of these people, for those who were ever reached: one question for all of them. */
export async function lastContactsOf(
  db: Db,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, Instant>> {
  if (clientIds.length === 0) return new Map();
  const { rows } = await sql<{ clientId: string; lastAt: Instant | null }>`
    SELECT asked.value AS client_id, (
      SELECT max(last.happened_at) FROM contact AS last
      WHERE last.client_id = asked.value AND last.reached = 1 AND last.archived_at IS NULL
    ) AS last_at
    FROM json_each(${JSON.stringify(clientIds)}) AS asked
  `.execute(db);
  return new Map(rows.flatMap(({ clientId, lastAt }) => (lastAt === null ? [] : [[clientId, lastAt]])));
}
