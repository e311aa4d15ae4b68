import { Outing } from '#shared/contract/outings.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import type { Instant } from '#shared/time.ts';
import type { Db } from '../../db.ts';

/** Whether the coach is out at a moment, and who was told the last time. */
export async function outingNow(db: Db, now: Instant): Promise<ResultOf<'outings.now'>> {
  const open = await db.selectFrom('outing').selectAll().where('backAt', 'is', null).executeTakeFirst();
  const last = await db
    .selectFrom('outing')
    .select('backupPerson')
    .where('backupPerson', '!=', '')
    .orderBy('leftAt', 'desc')
    .executeTakeFirst();
  return {
    outing: open ? Outing.parse({ ...open, outingId: open.id, isLate: open.expectedBackAt <= now }) : null,
    lastBackupPerson: last?.backupPerson ?? '',
  };
}
