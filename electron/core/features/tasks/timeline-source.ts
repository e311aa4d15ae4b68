import type { Source } from '../timeline/source.ts';
import { atOf, stretchOf } from '../timeline/of-days.ts';

/** Promises that were kept. Tasks and reminders are the coach's own housekeeping and no part of the person's story. */
export const promiseEntries: Source = async (db, stretch) => {
  const rows = await db
    .selectFrom('task')
    .select(['id', 'title', 'doneOn'])
    .where('clientId', '=', stretch.clientId)
    .where('kind', '=', 'promise')
    .where('doneOn', 'is not', null)
    .where('removedAt', 'is', null)
    .execute();
  const entries = rows.map((row) => ({
    ...row,
    type: 'promise',
    at: atOf(row.doneOn ?? ''),
    taskId: row.id,
  }));
  return stretchOf(entries, stretch);
};
