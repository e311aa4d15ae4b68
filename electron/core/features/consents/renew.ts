import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { NewConsent } from '#shared/contract/consents.ts';
import type { ConsentId } from '#shared/ids.ts';
import { failure, type Result } from '#shared/result.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { giveConsent } from './commands.ts';

type RenewError =
  | 'consent-not-found'
  | 'consent-withdrawn'
  | 'consent-expired'
  | 'ground-incomplete'
  | 'prohibited-partner'
  | 'prohibited-item';

/**
 * Asks no more than whether it goes on: same recipient, purpose and items, another period. One that was withdrawn is not renewed but
 * asked for anew (`consent-withdrawn`); a legal ground has no period to renew (`ground-incomplete`).
 */
export const renewConsent = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { consentId, how, givenOn, until }: ParsedArgsOf<'consents.renew'>,
): Promise<Result<{ consentId: ConsentId }, RenewError>> => {
  const before = await trx.selectFrom('consent').selectAll().where('id', '=', consentId).executeTakeFirst();
  if (!before) return failure('consent-not-found');
  if (before.withdrawnAt !== null) return failure('consent-withdrawn');
  if (before.basis === 'law') return failure('ground-incomplete');
  const items = await trx
    .selectFrom('consentItem')
    .select('item')
    .where('consentId', '=', consentId)
    .execute();
  const { clientId, partnerId, purpose, purposeText, mayReply } = before;
  const next = NewConsent.parse({
    basis: 'consent',
    clientId,
    partnerId,
    purpose,
    purposeText,
    items: items.map(({ item }) => item),
    how,
    givenOn,
    until,
    mayReply: mayReply === 1,
  });
  const given = await giveConsent(trx, clock, ids, next, consentId);
  if (given.ok) return given;
  const { code } = given.error;
  // A consent never outlives its client and its partner, so only what can befall a renewal is left.
  if (code === 'client-not-found' || code === 'client-erased' || code === 'partner-not-found')
    return failure('consent-not-found');
  return failure(code, given.error.details);
};
