import type { WritableDb } from '../../db.ts';
import { indexContactsOf } from '../contacts/search-doc.ts';
import { indexClient } from '../clients/search-doc.ts';
import { indexFormsOf } from '../forms/search-doc.ts';
import { indexNetworkOf } from '../network/search-docs.ts';
import { indexPathwaysOf } from '../pathways/known.ts';

/** Brings into line with the person's safety non-disclosure what of theirs is found by place or by people. */
export async function reindexPlaces(trx: WritableDb, clientId: string): Promise<void> {
  const client = await trx
    .selectFrom('client')
    .selectAll()
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  await indexClient(trx, client);
  await indexContactsOf(trx, clientId);
  await indexFormsOf(trx, clientId);
  await indexNetworkOf(trx, clientId);
  await indexPathwaysOf(trx, clientId);
}
