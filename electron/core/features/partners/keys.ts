import type { Insertable } from 'kysely';
import type { VerificationWay } from '#shared/codes/partners.ts';
import type { PartnerId, PartnerKeyId } from '#shared/ids.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { PartnerKeyTable } from '../../casefile/schema.ts';
import type { WritableDb } from '../../db.ts';
import { fingerprintOf } from '../../packet/fingerprint.ts';
import { parseRecipient } from '../../packet/recipients.ts';
import { sameName } from '../../packet/sender.ts';
import type { Clock, Ids } from '../../ports.ts';
import { keepOffCard } from './card-lines.ts';
import { keyBook, rivalsOf, standingOf, type KeyStanding, type NewKey } from './key-book.ts';
import { retire } from './retiring.ts';

export const wordsOfKey = (key: { recipient: string; signingKey: string | null }): string[] =>
  fingerprintOf({
    signingKeys: key.signingKey === null ? [] : [key.signingKey],
    recipients: [key.recipient],
  });

export type KeyRefusal = 'card-is-own' | 'card-revoked' | 'card-superseded';

/** Why a key that came is taken for nobody's current one; null where it may be. */
export const refusalOf = (standing: KeyStanding): KeyRefusal | null => {
  if (standing === 'usable') return null;
  if (standing === 'own') return 'card-is-own';
  return standing === 'revoked' ? 'card-revoked' : 'card-superseded';
};

const inUseAgain = { retiredWhy: null, retiredAt: null, revokedByWord: null, succeededBy: null } as const;

/**
 * Writes a key to a partner. One that was taken out of use here gets its row back, with nothing of what was known of it but its counter.
 */
export const writeKey = async (
  trx: WritableDb,
  ids: Ids,
  partnerId: string,
  { holder, role, title, recipient, signingKey }: NewKey,
  trust: Pick<
    Insertable<PartnerKeyTable>,
    'state' | 'verifiedAt' | 'verifiedHow' | 'verifiedBy' | 'addedAt' | 'lastCounter'
  >,
): Promise<string> => {
  const facts = { holder, role, title, recipient, signingKey, ...trust, ...inUseAgain };
  const same = await trx
    .selectFrom('partnerKey')
    .select('id')
    .where('partnerId', '=', partnerId)
    .where('recipient', '=', recipient)
    .where('signingKey', 'is', signingKey)
    .executeTakeFirst();
  const id = same?.id ?? ids.next<PartnerKeyId>();
  if (same) await trx.updateTable('partnerKey').set(facts).where('id', '=', id).execute();
  else
    await trx
      .insertInto('partnerKey')
      .values({ id, partnerId, ...facts })
      .execute();
  return id;
};

/**
 * Puts a key to a partner. The same key again changes nothing (one that was taken out of use comes back unverified). One that contradicts a
 * key in use, or follows a revoked one, is `changed`: nothing is sealed for it, or imported from it, until the words were compared. Fails
 * with `card-is-own`, `card-revoked` and, for a key that its holder has changed for another, `card-superseded`.
 */
export const addKey = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  partnerId: PartnerId,
  key: NewKey,
): Promise<Result<string, KeyRefusal>> => {
  const book = await keyBook(trx);
  const refusal = refusalOf(standingOf(book, key));
  if (refusal !== null) return failure(refusal);
  const same = book.rows.find(
    (old) =>
      old.partnerId === partnerId && old.recipient === key.recipient && old.signingKey === key.signingKey,
  );
  if (same && same.state !== 'retired') return success(same.keyId);
  const state = rivalsOf(book, partnerId, key).length > 0 ? 'changed' : 'unverified';
  const id = await writeKey(trx, ids, partnerId, key, {
    state,
    verifiedAt: null,
    verifiedHow: null,
    verifiedBy: null,
    addedAt: clock.now(),
    lastCounter: same?.lastCounter ?? 0,
  });
  await audit(trx, clock, {
    action: 'partner.key-added',
    recordKind: 'partner',
    recordId: partnerId,
    detail: state,
  });
  return success(id);
};

/** A pasted age recipient, for a partner who opens packets with the stock program. */
export const pasteRecipient = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  paste: { partnerId: PartnerId; recipient: string; holder: string },
): Promise<
  Result<
    { partnerKeyId: string; fingerprint: string[] },
    'partner-not-found' | 'recipient-not-valid' | 'recipient-secret-key' | KeyRefusal
  >
> => {
  const parsed = parseRecipient(paste.recipient);
  if (!parsed.ok) return parsed;
  const { recipient } = parsed.value;
  const partner = await trx
    .selectFrom('partner')
    .select('name')
    .where('id', '=', paste.partnerId)
    .executeTakeFirst();
  if (!partner) return failure('partner-not-found');
  const holder = paste.holder || partner.name;
  const key = { holder, role: 'person', title: '', recipient, signingKey: null } as const;
  const added = await addKey(trx, clock, ids, paste.partnerId, key);
  return added.ok ? success({ partnerKeyId: added.value, fingerprint: wordsOfKey(key) }) : added;
};

/** The words were read aloud both ways. Keys that this one takes the place of are retired. */
export const verifyKey = async (
  trx: WritableDb,
  clock: Clock,
  { partnerKeyId, how, by }: { partnerKeyId: PartnerKeyId; how: VerificationWay; by: string },
): Promise<Result<null, 'key-missing'>> => {
  const key = await trx
    .selectFrom('partnerKey')
    .selectAll()
    .where('id', '=', partnerKeyId)
    .executeTakeFirst();
  if (!key || key.state === 'retired') return failure('key-missing');
  if (key.state === 'changed') {
    const others = await trx
      .selectFrom('partnerKey')
      .select(['id', 'holder', 'recipient'])
      .where('partnerId', '=', key.partnerId)
      .where('id', '!=', key.id)
      .where('state', '!=', 'retired')
      .execute();
    const replaced = others.filter(
      (old) => sameName(old.holder, key.holder) || old.recipient === key.recipient,
    );
    for (const { id } of replaced) await retire(trx, clock, id, 'replaced');
  }
  await trx
    .updateTable('partnerKey')
    .set({ state: 'verified', verifiedAt: clock.now(), verifiedHow: how, verifiedBy: by })
    .where('id', '=', partnerKeyId)
    .execute();
  await audit(trx, clock, {
    action: 'partner.key-verified',
    recordKind: 'partner',
    recordId: key.partnerId,
    detail: how,
  });
  return done;
};

export const retireKey = async (
  trx: WritableDb,
  clock: Clock,
  partnerKeyId: PartnerKeyId,
): Promise<Result<null, 'key-missing'>> => {
  const key = await trx
    .selectFrom('partnerKey')
    .select(['partnerId', 'state'])
    .where('id', '=', partnerKeyId)
    .executeTakeFirst();
  if (!key) return failure('key-missing');
  // One that is used no more stays as it is, with why.
  if (key.state === 'retired') return done;
  await retire(trx, clock, partnerKeyId, 'removed');
  await audit(trx, clock, { action: 'partner.key-retired', recordKind: 'partner', recordId: key.partnerId });
  return done;
};

/**
 * The words of several keys were compared in one go: all are verified, or none. One that contradicts another has a warning of its own, and
 * is compared alone (`key-changed`).
 */
export const verifyKeys = async (
  trx: WritableDb,
  clock: Clock,
  { partnerKeyIds, how, by }: { partnerKeyIds: readonly PartnerKeyId[]; how: VerificationWay; by: string },
): Promise<Result<null, 'key-missing' | 'key-changed'>> => {
  for (const partnerKeyId of partnerKeyIds) {
    const key = await trx
      .selectFrom('partnerKey')
      .select('state')
      .where('id', '=', partnerKeyId)
      .executeTakeFirst();
    if (key?.state === 'changed') return failure('key-changed');
    const verified = await verifyKey(trx, clock, { partnerKeyId, how, by });
    if (!verified.ok) return verified;
  }
  return done;
};

/** A key that is no longer on its unit's card stays in use: nothing tells of the card any more. */
export const keepKey = async (
  trx: WritableDb,
  clock: Clock,
  partnerKeyId: PartnerKeyId,
): Promise<Result<null, 'key-missing'>> => {
  const key = await trx
    .selectFrom('partnerKey')
    .select(['partnerId', 'state'])
    .where('id', '=', partnerKeyId)
    .executeTakeFirst();
  if (!key || key.state === 'retired') return failure('key-missing');
  await keepOffCard(trx, partnerKeyId);
  await audit(trx, clock, { action: 'partner.key-kept', recordKind: 'partner', recordId: key.partnerId });
  return done;
};
