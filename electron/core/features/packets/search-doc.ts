import { Instant } from '#shared/time.ts';
import type { WritableDb } from '../../db.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';
import { wordsOfReferral } from '../referrals/search-doc.ts';

/**
 * Makes what a packet says in words findable: a question, an answer, a reply, and a referral that has left, whose draft is found no more.
 * What says nothing in words of its own is found by its person.
 */
export const indexPacket = async (trx: WritableDb, packetId: string): Promise<void> => {
  const packet = await trx
    .selectFrom('packet')
    .select(['id', 'clientId', 'at', 'replyMessage', 'referralId', 'state', 'direction', 'kind'])
    .where('id', '=', packetId)
    .executeTakeFirst();
  if (!packet) return;
  const { referralId } = packet;
  const isLetter = packet.kind === 'referral' || packet.kind === 'update';
  const isReferral = referralId !== null && isLetter && packet.direction === 'out' && packet.state === 'left';
  if (isReferral) await removeFromSearch(trx, 'referral', referralId);
  const body = isReferral ? await wordsOfReferral(trx, referralId) : packet.replyMessage;
  if (body === '') return removeFromSearch(trx, 'packet', packetId);
  await indexForSearch(trx, {
    kind: 'packet',
    recordId: packet.id,
    clientId: packet.clientId,
    happenedAt: Instant.parse(packet.at),
    title: '',
    body,
  });
};

/** The same for all packets of a person, after a turvakielto was set or lifted. */
export async function indexPacketsOf(trx: WritableDb, clientId: string): Promise<void> {
  const packets = await trx.selectFrom('packet').select('id').where('clientId', '=', clientId).execute();
  for (const { id } of packets) await indexPacket(trx, id);
}
