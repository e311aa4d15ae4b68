import type { KeyRetirement } from '#shared/codes/partners.ts';
import type { PartnerKeyId } from '#shared/ids.ts';
import { done, failure, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { RevokedKey } from '../../packet/revocation.ts';
import type { Clock } from '../../ports.ts';
import { keyBook, type KeyBook, type KeyRow } from './key-book.ts';

/** A partner's key is used no more. */
export const retire = async (
  trx: WritableDb,
  clock: Clock,
  keyId: string,
  why: KeyRetirement,
  more: { readonly succeededBy?: string; readonly revokedByWord?: string | null } = {},
): Promise<void> => {
  await trx
    .updateTable('partnerKey')
    .set({ state: 'retired', retiredWhy: why, retiredAt: clock.now(), ...more })
    .where('id', '=', keyId)
    .execute();
};

/**
 * The keys in use that are trusted only because a key, itself or through others, said so. Where somebody compared the words since, the trust
 * is that person's.
 */
const leaningOn = ({ rows }: KeyBook, key: KeyRow): KeyRow[] => {
  const leaning: KeyRow[] = [];
  let at: KeyRow | undefined = key;
  for (let step = 0; at !== undefined && step <= rows.length; step++) {
    const next: string | null = at.succeededBy;
    at = rows.find(({ keyId }) => keyId === next);
    if (at !== undefined && at.verifiedHow !== null && at.verifiedHow !== 'old-key') break;
    if (at?.state === 'unverified' || (at?.state === 'verified' && at.verifiedHow === 'old-key'))
      leaning.push(at);
  }
  return leaning;
};

/**
 * Marks keys as being in wrong hands, at every partner who has them, for good. What took their place on their word alone is in doubt until
 * the words were compared: whoever had the key could have said it.
 */
const markRevoked = async (
  trx: WritableDb,
  clock: Clock,
  book: KeyBook,
  keys: readonly KeyRow[],
  revokedByWord: string | null,
): Promise<void> => {
  for (const key of keys) {
    await retire(trx, clock, key.keyId, 'revoked', { revokedByWord });
    for (const { keyId } of leaningOn(book, key))
      await trx.updateTable('partnerKey').set({ state: 'changed' }).where('id', '=', keyId).execute();
    await audit(trx, clock, {
      action: 'partner.key-revoked',
      recordKind: 'partner',
      recordId: key.partnerId,
      detail: revokedByWord === null ? 'card' : 'word',
    });
  }
};

const notYet = ({ retiredWhy }: KeyRow): boolean => retiredWhy !== 'revoked';

/** Remembers what keys said of themselves on a card, also of holders who are not known here, and marks those that are. */
export const recordRevocations = async (
  trx: WritableDb,
  clock: Clock,
  revoked: readonly RevokedKey[],
): Promise<void> => {
  const before = await keyBook(trx);
  for (const { signingKey, date, signature } of revoked) {
    if (before.revoked.has(signingKey)) continue;
    await trx
      .insertInto('revokedKey')
      .values({ signingKey, revokedOn: date, signature, recordedAt: clock.now() })
      .execute();
    const book = await keyBook(trx);
    const known = book.rows.filter((row) => row.signingKey === signingKey && notYet(row));
    // Entered also of a holder who is not known here: nothing is ever sealed for that key again.
    if (known.length === 0) await audit(trx, clock, { action: 'key.revocation-kept' });
    await markRevoked(trx, clock, book, known, null);
  }
};

/** Somebody told that a partner's key is in wrong hands. Told twice, the first stands. */
export const revokeByWord = async (
  trx: WritableDb,
  clock: Clock,
  { partnerKeyId, saidBy }: { partnerKeyId: PartnerKeyId; saidBy: string },
): Promise<Result<null, 'key-missing'>> => {
  const book = await keyBook(trx);
  const key = book.rows.find(({ keyId }) => keyId === partnerKeyId);
  if (!key) return failure('key-missing');
  const same = book.rows.filter(
    (row) => row.recipient === key.recipient && row.signingKey === key.signingKey && notYet(row),
  );
  await markRevoked(trx, clock, book, same, saidBy);
  return done;
};
