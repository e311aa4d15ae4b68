import { v7 } from 'uuid';
import type { ClientId } from '#shared/ids.ts';
import { PacketId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';
import { buildPacket, namedEntry } from '../../../packet/build.ts';
import { utf8 } from '../../../packet/bytes.ts';
import { sealPacket } from '../../../packet/seal.ts';
import { factsFrom, valueOf } from '../../../packet/testing/a-packet.ts';
import { ownKeysOf } from '../../partners/own-card.ts';
import type { Coach } from './two-coaches.ts';

/** A receipt as somebody with a program of their own would make it: well signed, whatever it says. */
export const signedReceipt = async (
  from: Coach,
  to: Coach,
  {
    inReplyTo,
    taken,
    left,
    receivedAt = Instant.parse('2026-11-25T08:00:00Z'),
  }: {
    readonly inReplyTo: string;
    readonly taken: readonly ClientId[];
    readonly left: readonly ClientId[];
    readonly receivedAt?: Instant;
  },
): Promise<Uint8Array> => {
  const [sender, receiver] = [await ownKeysOf(from.app), await ownKeysOf(to.app)];
  const document = utf8(JSON.stringify({ formatVersion: 1, receivedAt, taken, left }));
  const { tar, manifest } = await buildPacket(
    {
      ...factsFrom(sender, [receiver.recipient]),
      packetId: PacketId.parse(v7()),
      kind: 'receipt',
      consentId: null,
      inReplyTo: PacketId.parse(inReplyTo),
      counter: 50,
    },
    [namedEntry('receipt.json', 'application/json', document)],
    sender.signingSecret,
  );
  return valueOf(await sealPacket(tar, manifest.recipients));
};
