import type { PacketId } from '#shared/ids.ts';
import { done, failure, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';

/** The packet was read: it is no longer new on Today. Again changes nothing. */
export const markSeen = async (
  trx: WritableDb,
  clock: Clock,
  packetId: PacketId,
): Promise<Result<null, 'packet-not-found'>> => {
  const packet = await trx
    .selectFrom('packet')
    .select(['clientId', 'seenAt'])
    .where('id', '=', packetId)
    .executeTakeFirst();
  if (!packet) return failure('packet-not-found');
  if (packet.seenAt !== null) return done;
  await trx.updateTable('packet').set({ seenAt: clock.now() }).where('id', '=', packetId).execute();
  await audit(trx, clock, {
    action: 'packet.seen',
    clientId: packet.clientId,
    recordKind: 'packet',
    recordId: packetId,
  });
  return done;
};
