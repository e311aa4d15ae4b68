import { sql } from 'kysely';
import { Outing } from '#shared/contract/outings.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { isLateReturn } from '#shared/dates/late-return.ts';
import type { Instant } from '#shared/time.ts';
import type { Db } from '../../db.ts';

/** Whether the coach is out at a moment, and who was told the last time. */
export async function outingNow(db: Db, now: Instant): Promise<ResultOf<'outings.now'>> {
  const open = await db.selectFrom('outing').selectAll().where('backAt', 'is', null).executeTakeFirst();
  const last = await db
    .selectFrom('outing')
    .select('backupPerson')
    .where('backupPerson', '!=', '')
    // The order of entry, which asks no clock: one that was ahead for a day would keep its person for years.
    .orderBy(sql`outing.rowid`, 'desc')
    .executeTakeFirst();
  const outing = open ? Outing.parse({ ...open, outingId: open.id, isLate: false }) : null;
  return {
    outing: outing && { ...outing, isLate: isLateReturn(outing, now) },
    lastBackupPerson: last?.backupPerson ?? '',
  };
}
