import type { Opening } from '#shared/contract/unit-cards.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';
import { recipientKind } from '../../packet/recipients.ts';

export interface SealingKey {
  readonly holder: string;
  readonly recipient: string;
  readonly signingKey: string | null;
}

export type SealingKeyError = 'key-missing' | 'key-changed' | 'key-not-verified' | 'key-revoked';

/** Why a partner has no key in use. */
export const noneLeft = async (db: Db, partnerId: string): Promise<'key-revoked' | 'key-missing'> => {
  const revoked = await db
    .selectFrom('partnerKey')
    .select('id')
    .where('partnerId', '=', partnerId)
    .where('retiredWhy', '=', 'revoked')
    .executeTakeFirst();
  return revoked ? 'key-revoked' : 'key-missing';
};

/** For whom a packet is sealed, and who is left out. */
export interface SealingKeys {
  readonly keys: readonly SealingKey[];
  readonly opening: Opening;
}

/**
 * The keys that a packet for a partner is sealed for: every verified one of the unit. Where some are post-quantum, only those: the two kinds
 * are never mixed. `opening` names the holders, and those who are left out with the reason. Fails with `key-changed` while any key waits to
 * be verified again, `key-not-verified` when none was read aloud yet, and `key-revoked` or
 * `key-missing` when there is none.
 */
export const sealingKeys = async (
  db: Db,
  partnerId: string,
): Promise<Result<SealingKeys, SealingKeyError>> => {
  const keys = await db
    .selectFrom('partnerKey')
    .select(['holder', 'role', 'recipient', 'signingKey', 'state'])
    .where('partnerId', '=', partnerId)
    .where('state', '!=', 'retired')
    .orderBy('recipient')
    .execute();
  if (keys.length === 0) return failure(await noneLeft(db, partnerId));
  if (keys.some(({ state }) => state === 'changed')) return failure('key-changed');
  const verified = keys.filter(({ state }) => state === 'verified');
  if (verified.length === 0) return failure('key-not-verified');
  const hybrid = verified.filter(({ recipient }) => recipientKind(recipient) === 'hybrid');
  const used = hybrid.length > 0 ? hybrid : verified;
  const byName = (a: { holder: string }, b: { holder: string }) => a.holder.localeCompare(b.holder, 'fi');
  return success({
    keys: used.map(({ holder, recipient, signingKey }) => ({ holder, recipient, signingKey })),
    opening: {
      opens: used.map(({ holder, role }) => ({ holder, role })).sort(byName),
      leftOut: keys
        .filter((key) => !used.includes(key))
        .map(({ holder, state }) => ({
          holder,
          why: state === 'verified' ? ('classic-key' as const) : ('not-verified' as const),
        }))
        .sort(byName),
    },
  });
};

/** Everybody who opens a packet, as a letter names them. */
export const namesOf = ({ opens }: Opening): string => opens.map(({ holder }) => holder).join(', ');

/** Nobody by a key of the partner's. */
export const openedWithoutKey: Opening = { opens: [], leftOut: [] };

/**
 * Of a packet that a passphrase opens no key is asked. Only a changed one still stops it: until its words were compared nobody knows who
 * stands behind the partner's name.
 */
export const noneNeeded = async (db: Db, partnerId: string): Promise<Result<SealingKeys, 'key-changed'>> => {
  const changed = await db
    .selectFrom('partnerKey')
    .select('id')
    .where('partnerId', '=', partnerId)
    .where('state', '=', 'changed')
    .executeTakeFirst();
  return changed ? failure('key-changed') : success({ keys: [], opening: openedWithoutKey });
};
