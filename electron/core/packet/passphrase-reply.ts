import { labelOf } from '#shared/codes/define.ts';
import { replyStatuses } from '#shared/codes/packets.ts';
import type { PacketId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import type { Result } from '#shared/result.ts';
import { buildPacket } from './build.ts';
import type { Manifest } from './manifest.ts';
import { writeReply, type Reply } from './reply.ts';
import type { ReplyKey } from './reply-key.ts';
import { sealPacket } from './seal.ts';

export interface PassphraseReply {
  readonly packetId: PacketId;
  readonly reply: Reply;
  readonly language: Language;
  /** The manifest of the packet that is answered: whom the answer goes to. */
  readonly answers: Manifest;
  readonly key: ReplyKey;
  /** Whoever answers, as they say. */
  readonly from: { readonly name: string; readonly organisation: string };
  /** Higher than that of any answer given before to the same packet. */
  readonly counter: number;
}

/**
 * The sealed answer of whoever opened a packet with its passphrase: `reply.json` in a packet signed with the packet's own reply key, for
 * the packet's sender alone. Fails as {@link sealPacket} does when that sender's recipient is no usable key.
 */
export const sealPassphraseReply = async ({
  packetId,
  reply,
  language,
  answers,
  key,
  from,
  counter,
}: PassphraseReply): Promise<Result<Uint8Array, 'recipient-not-valid' | 'packet-too-large'>> => {
  const { tar, manifest } = await buildPacket(
    {
      packetId,
      kind: 'reply',
      created: reply.answeredAt,
      sender: { ...from, recipient: '', signingKey: key.signingKey },
      recipients: [answers.sender.recipient],
      purpose: labelOf(replyStatuses, reply.status, language),
      consentId: null,
      inReplyTo: answers.packetId,
      counter,
      auditHead: null,
      practice: answers.practice,
    },
    [
      {
        name: 'reply.json',
        originalName: 'reply.json',
        mediaType: 'application/json',
        bytes: writeReply(reply),
      },
    ],
    key.signingSecret,
  );
  return sealPacket(tar, manifest.recipients);
};
