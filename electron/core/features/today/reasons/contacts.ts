import { sql } from 'kysely';
import type { Instant } from '#shared/time.ts';
import { dayOfText, instant } from './source.ts';
import type { ReasonSource } from './source.ts';

/**
 * People who were not reached on several days in a row: logged attempts, and agreed contacts closed as not reached,
 * since the last time that they were. Several attempts on one day are one. Says nothing of why.
 */
export const notReached: ReasonSource = async (db, { weights, clientId }) => {
  const attempts = await db
    .selectFrom('contact as missed')
    .select(['missed.clientId', 'missed.happenedAt as at'])
    .where(sql<boolean>`missed.reached = 0`)
    .where('missed.archivedAt', 'is', null)
    .where('missed.happenedAt', '>', lastReached(sql.ref('missed.client_id')))
    .$if(clientId !== undefined, (query) => query.where('missed.clientId', '=', clientId ?? ''))
    .execute();
  // What a contact has closed is counted with that contact.
  const agreed = await db
    .selectFrom('appointment as missed')
    .select(['missed.clientId', 'missed.startsAt as at'])
    // Written out, so that SQLite knows its index of missed ones.
    .where(sql<boolean>`missed.status = 'not-reached'`)
    .where('missed.settledBy', 'is', null)
    .where('missed.startsAt', '>', lastReached(sql.ref('missed.client_id')))
    .$if(clientId !== undefined, (query) => query.where('missed.clientId', '=', clientId ?? ''))
    .execute();
  const enough = weights['not-reached'].from ?? 1;
  const found = Map.groupBy([...attempts, ...agreed], (row) => row.clientId);
  return [...found].flatMap(([whose, rows]) => {
    if (rows.length < enough) return [];
    const times = new Set(rows.map(({ at }) => dayOfText(at))).size;
    if (times < enough) return [];
    const since = instant(rows.reduce((first, { at }) => (at < first ? at : first), rows[0]?.at ?? ''));
    return [{ clientId: whose, reason: { type: 'not-reached' as const, times, since } }];
  });
};

/** Start of the latest contact in which the person was reached; before all moments where there was none. */
const lastReached = (whose: ReturnType<typeof sql.ref>) => sql<Instant>`coalesce((
  SELECT max(reached.happened_at) FROM contact AS reached
  WHERE reached.client_id = ${whose} AND reached.reached = 1 AND reached.archived_at IS NULL
), '')`;
