import type { StagedPacket } from '#shared/contract/staged-packet.ts';
import { PartnerId } from '#shared/ids.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Manifest } from '../../packet/manifest.ts';
import type { OpenedPacket } from '../../packet/open.ts';
import { claimedSender, recogniseSender } from '../../packet/sender.ts';
import {
  isRevoked,
  keyBook,
  predecessorsOf,
  successorOf,
  type KeyBook,
  type KeyRow,
} from '../partners/key-book.ts';

export interface SenderTrust {
  readonly trust: StagedPacket['trust'];
  /** The partner's key in the directory; none of an answer that a passphrase let somebody give. */
  readonly keyId: string | null;
  readonly partnerId: PartnerId | null;
  readonly lastCounter: number;
  /** Signing keys that the sender's key took the place of: what they began, it goes on with. */
  readonly formerly: readonly string[];
}

const nobody = { keyId: null, partnerId: null, lastCounter: 0, formerly: [] } as const;

const asKnown = (book: KeyBook, key: KeyRow, trust: SenderTrust['trust']): SenderTrust => ({
  trust,
  keyId: key.keyId,
  partnerId: PartnerId.parse(key.partnerId),
  lastCounter: key.lastCounter,
  formerly: predecessorsOf(book, key).flatMap(({ signingKey }) => signingKey ?? []),
});

/** The key that signed, where its holder has another by now that it vouched for, and that one is not in doubt. */
const formerSender = (book: KeyBook, { signingKey, recipient }: Manifest['sender']): KeyRow | undefined =>
  book.rows.find((row) => {
    if (row.signingKey !== signingKey || row.recipient !== recipient || row.retiredWhy !== 'succeeded')
      return false;
    const successor = successorOf(book, row);
    return successor?.state === 'verified' || successor?.state === 'unverified';
  });

/** The reply key of the packet of ours that an answer names, where the answer was signed with exactly that key. */
const ownReplyKey = async (db: Db, { kind, inReplyTo, sender }: Manifest) => {
  if (kind !== 'reply' || inReplyTo === null) return undefined;
  return db
    .selectFrom('replyKey')
    .innerJoin('packet', 'packet.id', 'replyKey.packetId')
    .select(['packet.partnerId', 'replyKey.lastCounter'])
    .where('replyKey.packetId', '=', inReplyTo)
    .where('replyKey.signingKey', '=', sender.signingKey)
    .where('packet.state', '=', 'left')
    .executeTakeFirst();
};

/** Remembers the counter of an imported packet, for whichever key it was signed with. */
export const keepCounter = async (
  trx: WritableDb,
  { keyId, lastCounter }: SenderTrust,
  manifest: Manifest,
) => {
  const counter = { lastCounter: Math.max(manifest.counter, lastCounter) };
  if (keyId !== null) await trx.updateTable('partnerKey').set(counter).where('id', '=', keyId).execute();
  else await trx.updateTable('replyKey').set(counter).where('packetId', '=', manifest.inReplyTo).execute();
};

/** How far the sender of a packet is known here. */
export const senderTrust = async (db: Db, { manifest }: OpenedPacket): Promise<SenderTrust> => {
  const answered = await ownReplyKey(db, manifest);
  if (answered) {
    const { partnerId, lastCounter } = answered;
    return {
      trust: 'passphrase',
      keyId: null,
      partnerId: PartnerId.nullable().parse(partnerId),
      lastCounter,
      formerly: [],
    };
  }
  // Whoever has no key to receive with is nobody's acquaintance, whatever name stands there.
  if (manifest.sender.recipient === '') return { trust: 'nobody', ...nobody };
  const book = await keyBook(db);
  if (isRevoked(book, manifest.sender)) return { trust: 'revoked', ...nobody };
  const known = book.rows.filter(({ state }) => state !== 'retired');
  const key = recogniseSender(manifest.sender, known);
  if (key.ok) {
    const { state } = key.value;
    return asKnown(book, key.value, state === 'verified' || state === 'changed' ? state : 'unverified');
  }
  const former = formerSender(book, manifest.sender);
  if (former) return asKnown(book, former, 'former');
  const claimed = claimedSender(manifest.sender, known);
  return {
    trust: key.error.code === 'packet-sender-key-changed' ? 'changed' : 'unknown',
    ...nobody,
    partnerId: claimed ? PartnerId.parse(claimed.partnerId) : null,
  };
};
