import type { StagedPacket } from '#shared/contract/packets.ts';
import { PartnerId } from '#shared/ids.ts';
import type { Db } from '../../db.ts';
import type { OpenedPacket } from '../../packet/open.ts';
import { claimedSender, recogniseSender } from '../../packet/sender.ts';
import { keysInUse } from '../partners/keys.ts';

export interface SenderTrust {
  readonly trust: StagedPacket['trust'];
  readonly keyId: string | null;
  readonly partnerId: PartnerId | null;
  readonly lastCounter: number;
}

/** How far the sender of a packet is known here. */
export const senderTrust = async (db: Db, { manifest }: OpenedPacket): Promise<SenderTrust> => {
  const known = await keysInUse(db);
  const key = recogniseSender(manifest.sender, known);
  if (key.ok) {
    const { state, keyId, lastCounter } = key.value;
    const trust = state === 'verified' || state === 'changed' ? state : 'unverified';
    return { trust, keyId, partnerId: PartnerId.parse(key.value.partnerId), lastCounter };
  }
  const claimed = claimedSender(manifest.sender, known);
  return {
    trust: key.error.code === 'packet-sender-key-changed' ? 'changed' : 'unknown',
    keyId: null,
    partnerId: claimed ? PartnerId.parse(claimed.partnerId) : null,
    lastCounter: 0,
  };
};
