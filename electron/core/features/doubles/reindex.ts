import type { WritableDb } from '../../db.ts';
import { indexClient } from '../clients/search-doc.ts';
import { indexHiddenPlacesOf } from '../clients/reindex-places.ts';
import { indexSpells } from '../coaching/search-doc.ts';

/** Brings into line with the person's safety non-disclosure what of theirs is found by place or by people. */
export async function reindexPlaces(trx: WritableDb, clientId: string): Promise<void> {
  const client = await trx
    .selectFrom('client')
    .selectAll()
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  await indexClient(trx, client);
  await indexSpells(trx, clientId);
  await indexHiddenPlacesOf(trx, clientId);
}
