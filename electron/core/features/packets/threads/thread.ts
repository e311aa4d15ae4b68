import { ClientId, PacketId, PartnerId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';
import type { Db } from '../../../db.ts';
import type { SenderTrust } from '../sender-trust.ts';

/** The first packet of a referral; what is asked, answered, updated and withdrawn about it names it as its thread. */
export interface Thread {
  readonly threadId: PacketId;
  /** `out`: we sent the referral; `in`: we received it. */
  readonly direction: 'out' | 'in';
  readonly partnerId: PartnerId;
  readonly clientId: ClientId | null;
  readonly clientName: string;
  readonly referralId: string | null;
  readonly number: number | null;
  readonly created: Instant;
  readonly senderSigningKey: string;
}

/** The thread that a packet belongs to; null where it belongs to none, or where its sealing did not end. */
export const threadOf = async (db: Db, packetId: string | null): Promise<Thread | null> => {
  if (packetId === null) return null;
  const row = await db
    .selectFrom('packet')
    .innerJoin('packet as root', 'root.id', 'packet.threadId')
    .leftJoin('client', 'client.id', 'root.clientId')
    .select(['root.id', 'root.direction', 'root.partnerId', 'root.clientId', 'root.referralId'])
    .select(['root.number', 'root.created', 'root.senderSigningKey', 'client.displayName'])
    .where('packet.id', '=', packetId)
    .where('packet.state', '!=', 'sealing')
    .where('root.state', '!=', 'sealing')
    .executeTakeFirst();
  if (!row || row.partnerId === null) return null;
  return {
    threadId: PacketId.parse(row.id),
    direction: row.direction,
    partnerId: PartnerId.parse(row.partnerId),
    clientId: row.clientId === null ? null : ClientId.parse(row.clientId),
    clientName: row.displayName ?? '',
    referralId: row.referralId,
    number: row.number,
    created: Instant.parse(row.created),
    senderSigningKey: row.senderSigningKey,
  };
};

/**
 * The thread that a packet from a partner goes on: the one of the packet that it names, if that packet is of a kind and direction that such
 * a packet may name and was exchanged with this very partner. Anybody else's packet goes on nothing, even one signed with a known key.
 */
export const namedThread = async (
  db: Db,
  inReplyTo: PacketId | null,
  { partnerId }: Pick<SenderTrust, 'partnerId'>,
  may: { readonly kinds: readonly string[]; readonly direction?: 'out' | 'in' },
): Promise<Thread | null> => {
  if (inReplyTo === null || partnerId === null) return null;
  const named = await db
    .selectFrom('packet')
    .select(['kind', 'direction'])
    .where('id', '=', inReplyTo)
    .where('partnerId', '=', partnerId)
    .executeTakeFirst();
  if (!named || !may.kinds.includes(named.kind)) return null;
  if (may.direction !== undefined && named.direction !== may.direction) return null;
  const thread = await threadOf(db, inReplyTo);
  return thread?.partnerId === partnerId ? thread : null;
};

/**
 * Whether a sender may change or withdraw what came in a thread: with the very key that sent the referral, with one that took its place, or
 * with another of the same partner that was verified. A key that was only put under the partner's name may not.
 */
export const speaksForSender = (
  thread: Thread,
  sender: Pick<SenderTrust, 'trust' | 'formerly'>,
  signingKey: string,
): boolean =>
  sender.trust === 'verified' ||
  thread.senderSigningKey === signingKey ||
  sender.formerly.includes(thread.senderSigningKey);

/** Whether the consent of a thread was withdrawn, and its receiver told or we told of it. */
export const isWithdrawn = async (db: Db, threadId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('packet')
    .select('id')
    .where('threadId', '=', threadId)
    .where('kind', '=', 'withdrawal')
    .where('state', '!=', 'sealing')
    .executeTakeFirst();
  return row !== undefined;
};
