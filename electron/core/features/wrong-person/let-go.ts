import type { WritableDb } from '../../db.ts';

/** Draft referrals let go of entries that were not this person's: nothing of somebody else may leave in them. */
export async function letGoInReferrals(
  trx: WritableDb,
  clientId: string,
  recordIds: readonly string[],
): Promise<void> {
  if (recordIds.length === 0) return;
  await trx
    .deleteFrom('referralItem')
    .where('recordId', 'in', recordIds)
    .where('referralId', 'in', (eb) =>
      eb
        .selectFrom('referral')
        .select('referral.id')
        .where('referral.clientId', '=', clientId)
        .where('referral.state', 'in', ['draft', 'set-aside']),
    )
    .execute();
}
