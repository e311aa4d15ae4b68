import { sql } from 'kysely';
import { z } from 'zod';
import type { ResultOf } from '#shared/contract/index.ts';
import { officialRecord, TakenOver } from '#shared/contract/official-record.ts';
import type { OfficialSource } from '#shared/contract/official-record.ts';
import { addDays } from '#shared/dates/calendar.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import type { ClientId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { initialsOf } from '../initials.ts';
import { ownerOf } from '../partners/own-card.ts';

const TakenOvers = z.array(TakenOver);

/** When an entry was last taken over; null when it was not, or that was undone. */
export async function takenAt(db: Db, { recordKind, recordId }: OfficialSource): Promise<Instant | null> {
  const row = await db
    .selectFrom('takenOver')
    .select('takenAt')
    .where('recordKind', '=', recordKind)
    .where('recordId', '=', recordId)
    .where('undoneAt', 'is', null)
    .executeTakeFirst();
  return row ? Instant.parse(row.takenAt) : null;
}

/** Everything of a person that was taken over, newest first. */
export async function takenOverOf(db: Db, clientId: ClientId): Promise<TakenOver[]> {
  const rows = await db
    .selectFrom('takenOver')
    .select(['id as takenOverId', 'recordKind', 'recordId', 'takenAt'])
    .where('clientId', '=', clientId)
    .where('undoneAt', 'is', null)
    .orderBy('takenAt', 'desc')
    .execute();
  return TakenOvers.parse(rows);
}

/** Days for which an entry waits on Today; what is older was taken over in another way, or will not be. */
const waitingDays = 90;

const Waiting = officialRecord['officialRecord.waiting'].result;

/** What waits to be taken over into the buyer's system. Only a purchased service has one. */
export async function waitingEntries(db: Db, today: PlainDate): Promise<ResultOf<'officialRecord.waiting'>> {
  const { setUp } = await ownerOf(db);
  if (setUp !== 'purchased-service') return { isAsked: false, total: 0, entries: [] };
  const rows = await db
    .selectFrom('contact')
    .innerJoin('client', 'client.id', 'contact.clientId')
    .select(['contact.id as contactId', 'contact.clientId', 'displayName', 'happenedAt'])
    .where('contact.reached', '=', 1)
    .where('contact.archivedAt', 'is', null)
    .where('client.erasedAt', 'is', null)
    .where('happenedAt', '>=', startOfDay(addDays(today, -waitingDays)))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('takenOver')
            .select(sql`1`.as('one'))
            .whereRef('takenOver.recordId', '=', 'contact.id')
            .where('takenOver.recordKind', '=', 'contact')
            .where('takenOver.undoneAt', 'is', null),
        ),
      ),
    )
    .orderBy('happenedAt')
    .execute();
  return Waiting.parse({
    isAsked: true,
    total: rows.length,
    entries: rows.slice(0, 20).map((row) => ({ ...row, initials: initialsOf(row.displayName) })),
  });
}
