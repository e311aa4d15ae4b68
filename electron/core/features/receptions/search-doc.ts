import { Instant } from '#shared/time.ts';
import type { WritableDb } from '../../db.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';

/** Brings the place of a confirmed reception in the search up to date: what was said and, unless a turvakielto hides it, who said it. */
export async function indexReception(trx: WritableDb, receptionId: string): Promise<void> {
  const row = await trx
    .selectFrom('reception')
    .innerJoin('client', 'client.id', 'reception.clientId')
    .select(['reception.clientId', 'at', 'who', 'words', 'removedAt', 'turvakielto'])
    .where('reception.id', '=', receptionId)
    .executeTakeFirst();
  const texts = row === undefined ? [] : [row.turvakielto === 1 ? '' : row.who, row.words];
  const body = texts.filter((part) => part !== '').join(' · ');
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

/** The same for all receptions of a person, after a turvakielto was set or lifted. */
export async function indexReceptionsOf(trx: WritableDb, clientId: string): Promise<void> {
  const rows = await trx.selectFrom('reception').select('id').where('clientId', '=', clientId).execute();
  for (const { id } of rows) await indexReception(trx, id);
}
