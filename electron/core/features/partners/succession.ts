import type { PartnerId } from '#shared/ids.ts';
import { success, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { CardKey } from '../../packet/card.ts';
import type { Clock, Ids } from '../../ports.ts';
import { announcingKey, keyBook, type AnnouncingKey, type KeyRow, type NewKey } from './key-book.ts';
import { addKey, writeKey, type KeyRefusal } from './keys.ts';
import { ownerOf } from './own-card.ts';
import { retire } from './retiring.ts';

/** Puts a vouched-for key in one old one's place: trusted as far as the old one was, and from its counter on. */
const takePlace = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  old: AnnouncingKey,
  key: NewKey,
): Promise<void> => {
  const verified = old.state === 'verified';
  const id = await writeKey(trx, ids, old.partnerId, key, {
    state: old.state,
    addedAt: clock.now(),
    lastCounter: old.lastCounter,
    verifiedAt: verified ? clock.now() : null,
    verifiedHow: verified ? 'old-key' : null,
    verifiedBy: verified ? (await ownerOf(trx)).holder : null,
  });
  await retire(trx, clock, old.keyId, 'succeeded', { succeededBy: id });
  await audit(trx, clock, {
    action: 'partner.key-succeeded',
    recordKind: 'partner',
    recordId: old.partnerId,
    detail: old.state,
  });
};

const isInUse = (row: KeyRow): row is AnnouncingKey => row.state === 'verified' || row.state === 'unverified';

/**
 * Takes a card's key to a partner: in the place of the key there that vouches for it, and of the same key at other partners; as any new key
 * otherwise. Fails as `addKey` does.
 */
export const takeKey = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  partnerId: PartnerId,
  cardKey: CardKey,
  organisation: string,
): Promise<Result<null, KeyRefusal>> => {
  const { holder, role, title = '', recipient, signingKey } = cardKey;
  const key = { holder, role, title, recipient, signingKey };
  const book = await keyBook(trx);
  const old = announcingKey(book, partnerId, cardKey, organisation);
  if (old === null) {
    const added = await addKey(trx, clock, ids, partnerId, { ...key, organisation });
    return added.ok ? success(null) : added;
  }
  const everywhere = book.rows.filter(
    (row) => row.recipient === old.recipient && row.signingKey === old.signingKey,
  );
  for (const each of everywhere.filter(isInUse)) await takePlace(trx, clock, ids, each, key);
  return success(null);
};
