import type { Selectable } from 'kysely';
import { Instant } from '#shared/time.ts';
import type { ReferralTable } from '../../casefile/schema.ts';
import type { Db, WritableDb } from '../../db.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';

/** What was written for a referral, in the order of its letter. A turvakielto leaves out where one meets first. */
const wordsOf = (row: Selectable<ReferralTable>, turvakielto: boolean): string =>
  [
    row.ownWish,
    row.asked,
    row.situation,
    row.tried,
    row.services,
    row.support,
    row.aim,
    row.accessibility,
    row.feedback,
    turvakielto ? '' : row.jointMeeting,
  ]
    .filter((text) => text !== '')
    .join('\n');

const wordsAndState = async (db: Db, referralId: string) => {
  const row = await db
    .selectFrom('referral')
    .innerJoin('client', 'client.id', 'referral.clientId')
    .selectAll('referral')
    .select('client.turvakielto')
    .where('referral.id', '=', referralId)
    .executeTakeFirst();
  return row && { ...row, words: wordsOf(row, row.turvakielto === 1) };
};

/** The words of a referral, by which the packet it became is found. */
export const wordsOfReferral = async (db: Db, referralId: string): Promise<string> =>
  (await wordsAndState(db, referralId))?.words ?? '';

/** A draft is found by its words; one that was put aside or has left is not: what left is found as its packet. */
export async function indexReferral(trx: WritableDb, referralId: string): Promise<void> {
  const row = await wordsAndState(trx, referralId);
  if (row?.state !== 'draft' || row.words === '') return removeFromSearch(trx, 'referral', referralId);
  await indexForSearch(trx, {
    kind: 'referral',
    recordId: referralId,
    clientId: row.clientId,
    happenedAt: Instant.parse(row.updatedAt),
    title: '',
    body: row.words,
  });
}

/** The same for all drafts of a person, after a turvakielto was set or lifted. */
export async function indexReferralsOf(trx: WritableDb, clientId: string): Promise<void> {
  const drafts = await trx.selectFrom('referral').select('id').where('clientId', '=', clientId).execute();
  for (const { id } of drafts) await indexReferral(trx, id);
}
