import { failure, success, type Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';
import { recipientKind } from '../../packet/recipients.ts';

export interface SealingKey {
  readonly holder: string;
  readonly recipient: string;
  readonly signingKey: string | null;
}

export type SealingKeyError = 'key-missing' | 'key-changed' | 'key-not-verified';

/**
 * The keys that a packet for a partner is sealed for: every verified one of the unit. Where some are post-quantum, only those: the two kinds
 * are never mixed. Fails with `key-changed` while any key waits to be verified again, `key-not-verified` when none was read aloud yet, and
 * `key-missing` when there is none.
 */
export const sealingKeys = async (
  db: Db,
  partnerId: string,
): Promise<Result<SealingKey[], SealingKeyError>> => {
  const keys = await db
    .selectFrom('partnerKey')
    .select(['holder', 'recipient', 'signingKey', 'state'])
    .where('partnerId', '=', partnerId)
    .where('state', '!=', 'retired')
    .orderBy('recipient')
    .execute();
  if (keys.length === 0) return failure('key-missing');
  if (keys.some(({ state }) => state === 'changed')) return failure('key-changed');
  const verified = keys.filter(({ state }) => state === 'verified');
  if (verified.length === 0) return failure('key-not-verified');
  const hybrid = verified.filter(({ recipient }) => recipientKind(recipient) === 'hybrid');
  const used = hybrid.length > 0 ? hybrid : verified;
  return success(used.map(({ holder, recipient, signingKey }) => ({ holder, recipient, signingKey })));
};

/**
 * Of a packet that a passphrase opens no key is asked. Only a changed one still stops it: until its words were compared nobody knows who
 * stands behind the partner's name.
 */
export const noneNeeded = async (db: Db, partnerId: string): Promise<Result<SealingKey[], 'key-changed'>> => {
  const changed = await db
    .selectFrom('partnerKey')
    .select('id')
    .where('partnerId', '=', partnerId)
    .where('state', '=', 'changed')
    .executeTakeFirst();
  return changed ? failure('key-changed') : success([]);
};
