import type { OwnKeyChangeReason } from '#shared/codes/partners.ts';
import { success, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import { makeOwnKeys } from '../../packet/own-keys.ts';
import { revoke } from '../../packet/revocation.ts';
import { signNext } from '../../packet/succession.ts';
import type { Clock } from '../../ports.ts';
import { isSaidRevoked } from './former-own-keys.ts';
import { ownKeysIn } from './own-card.ts';

/**
 * Gives the file new keys. The old one signs one last thing, and its signing half is then forgotten: that the new key has the same holder,
 * or, where it is in wrong hands, that nothing counts any more that it signs. It never says both, since a thief's new key would be
 * vouched for as well: a key that a card said is in wrong hands is revoked here too, whatever reason is given. Its other half stays to
 * open what was sealed for it.
 *
 * The counter is taken by the change, so that nothing that was built with the old key leaves after it.
 */
export const changeOwnKey = async (
  trx: WritableDb,
  clock: Clock,
  reason: OwnKeyChangeReason,
): Promise<Result<null, never>> => {
  const old = await ownKeysIn(trx, clock);
  const next = await makeOwnKeys();
  const { createdAt, counter } = await trx
    .selectFrom('ownKey')
    .select(['createdAt', 'counter'])
    .executeTakeFirstOrThrow();
  const inWrongHands = reason === 'wrong-hands' || (await isSaidRevoked(trx, old.signingKey));
  const revoked = inWrongHands ? revoke(old, clock.today()) : null;
  await trx
    .insertInto('formerOwnKey')
    .values({
      signingKey: old.signingKey,
      recipient: old.recipient,
      identity: old.identity,
      nextSignature: revoked === null ? signNext(old, next.signingKey) : null,
      revocation: revoked?.signature ?? null,
      revokedOn: revoked?.date ?? null,
      createdAt,
      replacedAt: clock.now(),
    })
    .execute();
  await trx
    .updateTable('ownKey')
    .set({ ...next, createdAt: clock.now(), counter: counter + 1 })
    .execute();
  await audit(trx, clock, { action: 'own-keys.changed', detail: inWrongHands ? 'wrong-hands' : reason });
  return success(null);
};
