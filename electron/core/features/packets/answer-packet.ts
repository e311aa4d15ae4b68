import { labelOf } from '#shared/codes/define.ts';
import { replyStatuses } from '#shared/codes/packets.ts';
import type { Owner } from '#shared/contract/case-file.ts';
import type { PacketId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import { buildPacket, type BuiltPacket, type PacketEntry } from '../../packet/build.ts';
import type { OwnKeys } from '../../packet/own-keys.ts';
import { writeReply, type Reply } from '../../packet/reply.ts';
import type { ReplyLetter } from '../../print/documents.ts';
import { senderOf } from './outgoing.ts';

/** An answer and all that stands on it: who gives it, to whom, and to which referral. */
export interface AnswerFacts {
  readonly packetId: PacketId;
  readonly reply: Reply;
  readonly language: Language;
  readonly from: Owner;
  readonly own: OwnKeys;
  readonly to: { readonly holder: string; readonly organisation: string; readonly recipient: string };
  readonly referral: {
    readonly packetId: PacketId;
    readonly number: number | null;
    readonly created: Instant;
    /** Whom it is about, as the receiver knows them; null where nobody was named. */
    readonly client: string | null;
  };
  readonly counter: number;
  readonly auditHead: string | null;
  readonly practice: boolean;
}

/** The clear packet of an answer, with its letter for a human, which `print` sets, and `reply.json` for a system. */
export const buildAnswer = async (
  facts: AnswerFacts,
  print: (letter: ReplyLetter, options: { readonly language: Language }) => Promise<Uint8Array>,
): Promise<BuiltPacket & { readonly entries: readonly PacketEntry[] }> => {
  const { reply, language, from, own, to, referral } = facts;
  const pdf = await print(
    {
      kind: 'reply',
      status: reply.status,
      date: dayOf(reply.answeredAt),
      from: { ...from, name: from.holder },
      to: { name: to.holder, organisation: to.organisation },
      referral: { number: String(referral.number ?? ''), date: dayOf(referral.created) },
      client: referral.client ?? undefined,
      appointment: reply.timeGiven === null ? undefined : { at: reply.timeGiven },
      waitEstimate: reply.waitEstimate,
      message: reply.message,
      contact: reply.contactPerson ? { name: reply.contactPerson, phone: reply.contactPhone } : undefined,
    },
    { language },
  );
  const named = (name: string, mediaType: string, bytes: Uint8Array): PacketEntry => ({
    name,
    originalName: name,
    mediaType,
    bytes,
  });
  const entries = [
    named('reply.pdf', 'application/pdf', pdf),
    named('reply.json', 'application/json', writeReply(reply)),
  ];
  const built = await buildPacket(
    {
      packetId: facts.packetId,
      kind: 'reply',
      created: reply.answeredAt,
      sender: senderOf(from, own),
      recipients: [to.recipient],
      purpose: labelOf(replyStatuses, reply.status, language),
      consentId: null,
      inReplyTo: referral.packetId,
      counter: facts.counter,
      auditHead: facts.auditHead,
      practice: facts.practice,
    },
    entries,
    own.signingSecret,
  );
  return { ...built, entries };
};
