import type { WritableDb } from '../../db.ts';
import { indexContactsOf } from '../contacts/search-doc.ts';
import { indexFormsOf } from '../forms/search-doc.ts';
import { indexNetworkOf } from '../network/search-docs.ts';
import { indexPacketsOf } from '../packets/search-doc.ts';
import { indexPathwaysOf } from '../pathways/known.ts';
import { indexReceptionsOf } from '../receptions/search-doc.ts';
import { indexReferralsOf } from '../referrals/search-doc.ts';

/** Everything of a person that is found by a place or by who is around, after a turvakielto was set or lifted. */
export async function indexHiddenPlacesOf(trx: WritableDb, clientId: string): Promise<void> {
  await indexContactsOf(trx, clientId);
  await indexFormsOf(trx, clientId);
  await indexNetworkOf(trx, clientId);
  await indexPathwaysOf(trx, clientId);
  await indexReceptionsOf(trx, clientId);
  await indexReferralsOf(trx, clientId);
  await indexPacketsOf(trx, clientId);
}
