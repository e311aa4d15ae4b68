import type { VerificationWay } from '#shared/codes/partners.ts';
import type { PartnerId, PartnerKeyId } from '#shared/ids.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import { fingerprintOf } from '../../packet/fingerprint.ts';
import { parseRecipient } from '../../packet/recipients.ts';
import { sameName } from '../../packet/sender.ts';
import type { Clock, Ids } from '../../ports.ts';
import { keepOffCard } from './card-lines.ts';

export interface NewKey {
  readonly holder: string;
  readonly role: 'person' | 'post';
  readonly title: string;
  readonly recipient: string;
  /** Hexadecimal; null for a stock age user. */
  readonly signingKey: string | null;
  /** Where the key itself says that it belongs, whichever partner it is put to. */
  readonly organisation?: string;
}

export const wordsOfKey = (key: { recipient: string; signingKey: string | null }): string[] =>
  fingerprintOf({
    signingKeys: key.signingKey === null ? [] : [key.signingKey],
    recipients: [key.recipient],
  });

/** Every key in use, with the names that a packet's sender is compared with. */
export const keysInUse = (db: Db) =>
  db
    .selectFrom('partnerKey')
    .innerJoin('partner', 'partner.id', 'partnerKey.partnerId')
    .select([
      'partnerKey.id as keyId',
      'partnerKey.partnerId',
      'partnerKey.holder',
      'partner.name as organisation',
      'partnerKey.recipient',
      'partnerKey.signingKey',
      'partnerKey.state',
      'partnerKey.lastCounter',
    ])
    .where('partnerKey.state', '!=', 'retired')
    .execute();

/**
 * Whether a key contradicts one in use: the same person at this partner, or, at any partner, the same person of the organisation that the
 * key names, or one half of the same pair. Put to a new partner, a stranger's key would otherwise pass for somebody known.
 */
const isRival = async (
  trx: WritableDb,
  partnerId: PartnerId,
  { holder, recipient, signingKey, organisation }: NewKey,
): Promise<boolean> => {
  const inUse = await keysInUse(trx);
  return inUse.some((old) => {
    const sameRecipient = old.recipient === recipient;
    const sameSignature = signingKey !== null && old.signingKey === signingKey;
    // The very same pair contradicts nothing; a unit's key may be in use at two partners.
    if (sameRecipient && old.signingKey === signingKey) return false;
    const samePlace =
      old.partnerId === partnerId || (organisation !== undefined && sameName(old.organisation, organisation));
    return sameRecipient || sameSignature || (samePlace && sameName(old.holder, holder));
  });
};

/**
 * Puts a key to a partner. The same key again changes nothing (a retired one comes back unverified). One that contradicts a key in use is
 * `changed`: nothing is sealed for it, or imported from it, until the words were compared.
 */
export const addKey = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  partnerId: PartnerId,
  { organisation, ...key }: NewKey,
): Promise<string> => {
  const theirs = await trx.selectFrom('partnerKey').selectAll().where('partnerId', '=', partnerId).execute();
  const same = theirs.find((old) => old.recipient === key.recipient && old.signingKey === key.signingKey);
  if (same && same.state !== 'retired') return same.id;
  const rival = await isRival(trx, partnerId, organisation === undefined ? key : { ...key, organisation });
  const state = rival ? 'changed' : 'unverified';
  const id = same?.id ?? ids.next<PartnerKeyId>();
  const facts = {
    ...key,
    state,
    verifiedAt: null,
    verifiedHow: null,
    verifiedBy: null,
    addedAt: clock.now(),
  } as const;
  if (same) await trx.updateTable('partnerKey').set(facts).where('id', '=', id).execute();
  else
    await trx
      .insertInto('partnerKey')
      .values({ id, partnerId, ...facts })
      .execute();
  await audit(trx, clock, {
    action: 'partner.key-added',
    recordKind: 'partner',
    recordId: partnerId,
    detail: state,
  });
  return id;
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
    'partner-not-found' | 'recipient-not-valid' | 'recipient-secret-key' | 'card-is-own'
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
  const own = await trx
    .selectFrom('ownKey')
    .select('recipient')
    .where('recipient', '=', recipient)
    .executeTakeFirst();
  if (own) return failure('card-is-own');
  const holder = paste.holder || partner.name;
  const key = { holder, role: 'person', title: '', recipient, signingKey: null } as const;
  const partnerKeyId = await addKey(trx, clock, ids, paste.partnerId, key);
  return success({ partnerKeyId, fingerprint: wordsOfKey(key) });
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
    for (const { id } of replaced)
      await trx.updateTable('partnerKey').set({ state: 'retired' }).where('id', '=', id).execute();
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
    .select('partnerId')
    .where('id', '=', partnerKeyId)
    .executeTakeFirst();
  if (!key) return failure('key-missing');
  await trx.updateTable('partnerKey').set({ state: 'retired' }).where('id', '=', partnerKeyId).execute();
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
