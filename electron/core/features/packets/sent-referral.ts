import type { PacketId, PartnerId } from '#shared/ids.ts';
import type { Db } from '../../db.ts';

/**
 * The referral of ours that a packet from a partner names: one that left, and left for this very partner. Anybody else's answer to it, even
 * one signed with a known key, answers nothing.
 */
export const sentReferral = async (db: Db, inReplyTo: PacketId | null, partnerId: PartnerId | null) => {
  if (inReplyTo === null || partnerId === null) return null;
  const found = await db
    .selectFrom('packet')
    .innerJoin('referral', 'referral.id', 'packet.referralId')
    .innerJoin('client', 'client.id', 'packet.clientId')
    .select([
      'packet.referralId',
      'packet.clientId',
      'packet.number',
      'packet.threadId',
      'client.displayName',
      'referral.number as ownNumber',
    ])
    .where('packet.id', '=', inReplyTo)
    // Only a referral or an update of it is answered: a note of the same thread names the same referral.
    .where('packet.kind', 'in', ['referral', 'update'])
    .where('packet.direction', '=', 'out')
    .where('packet.partnerId', '=', partnerId)
    .executeTakeFirst();
  return found ?? null;
};
