import { sql } from 'kysely';
import { lastContactsOf } from '../../clients/last-and-next.ts';
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
    .$if(clientId !== undefined, (query) => query.where('missed.clientId', '=', clientId ?? ''))
    .execute();
  // What a contact has closed is counted with that contact.
  const agreed = await db
    .selectFrom('appointment as missed')
    .select(['missed.clientId', 'missed.startsAt as at'])
    // Written out, so that SQLite knows its index of missed ones.
    .where(sql<boolean>`missed.status = 'not-reached'`)
    .where('missed.settledBy', 'is', null)
    .$if(clientId !== undefined, (query) => query.where('missed.clientId', '=', clientId ?? ''))
    .execute();
  const enough = weights['not-reached'].from ?? 1;
  const often = [...Map.groupBy([...attempts, ...agreed], (row) => row.clientId)].filter(
    ([, rows]) => rows.length >= enough,
  );
  // Asked of those only who were missed often enough: few of all who were missed once.
  const reached = await lastContactsOf(
    db,
    often.map(([whose]) => whose),
  );
  return often.flatMap(([whose, all]) => {
    const last = reached.get(whose) ?? '';
    const moments = all.map(({ at }) => at).filter((at) => at > last);
    if (moments.length < enough) return [];
    const times = new Set(moments.map(dayOfText)).size;
    if (times < enough) return [];
    const since = instant(moments.reduce((first, at) => (at < first ? at : first)));
    return [{ clientId: whose, reason: { type: 'not-reached' as const, times, since } }];
  });
};
