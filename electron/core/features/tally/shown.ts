import type { Db } from '../../db.ts';
import { ownerOf } from '../partners/own-card.ts';

export const shownSetting = 'tally-shown';

/** Whether Today shows the counters. Youth work keeps an open meeting place, so there they are on until turned off. */
export async function isTallyShown(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', shownSetting)
    .executeTakeFirst();
  if (row) return row.value === '1';
  return (await ownerOf(db)).setUp === 'youth-work';
}
