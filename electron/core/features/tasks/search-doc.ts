import { startOfDay } from '#shared/dates/clock-time.ts';
import { Instant, PlainDate } from '#shared/time.ts';
import type { WritableDb } from '../../db.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';

/**
 * Brings a task's place in the search up to date. A sensitive one has none: a hit would show its words outside the
 * person's own page.
 */
export async function indexTask(trx: WritableDb, taskId: string): Promise<void> {
  const row = await trx.selectFrom('task').selectAll().where('id', '=', taskId).executeTakeFirst();
  if (!row || row.removedAt !== null || row.isSensitive === 1) return removeFromSearch(trx, 'task', taskId);
  const day = row.doneOn ?? row.dueOn;
  await indexForSearch(trx, {
    kind: 'task',
    recordId: taskId,
    clientId: row.clientId,
    happenedAt: day === null ? Instant.parse(row.enteredAt) : startOfDay(PlainDate.parse(day)),
    title: row.clientId === null ? row.title : '',
    body: [...(row.clientId === null ? [] : [row.title]), row.words]
      .filter((text) => text !== '')
      .join(' · '),
  });
}
