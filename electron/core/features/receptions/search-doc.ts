import { Instant } from '#shared/time.ts';
import type { WritableDb } from '../../db.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';

/** Brings the place of a confirmed reception in the search up to date: who said it, and what. */
export async function indexReception(trx: WritableDb, receptionId: string): Promise<void> {
  const row = await trx
    .selectFrom('reception')
    .select(['clientId', 'at', 'who', 'words', 'removedAt'])
    .where('id', '=', receptionId)
    .executeTakeFirst();
  const body = row === undefined ? '' : [row.who, row.words].filter((part) => part !== '').join(' · ');
  if (row === undefined || row.removedAt !== null || body === '') {
    return removeFromSearch(trx, 'reception', receptionId);
  }
  await indexForSearch(trx, {
    kind: 'reception',
    recordId: receptionId,
    clientId: row.clientId,
    happenedAt: Instant.parse(row.at),
    title: '',
    body,
  });
}
