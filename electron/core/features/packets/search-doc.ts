import { Instant } from '#shared/time.ts';
import type { WritableDb } from '../../db.ts';
import { indexForSearch } from '../../search/document.ts';

/** Makes what a question, an answer or a reply says findable. What says nothing in words of its own is found by its person. */
export const indexPacket = async (trx: WritableDb, packetId: string): Promise<void> => {
  const packet = await trx
    .selectFrom('packet')
    .select(['id', 'clientId', 'at', 'replyMessage'])
    .where('id', '=', packetId)
    .executeTakeFirst();
  if (!packet || packet.replyMessage === '') return;
  await indexForSearch(trx, {
    kind: 'packet',
    recordId: packet.id,
    clientId: packet.clientId,
    happenedAt: Instant.parse(packet.at),
    title: '',
    body: packet.replyMessage,
  });
};
