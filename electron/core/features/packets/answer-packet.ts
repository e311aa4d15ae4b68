import { labelOf } from '#shared/codes/define.ts';
import { replyStatuses } from '#shared/codes/packets.ts';
import type { Owner } from '#shared/contract/case-file.ts';
import type { PacketId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import { namedEntry } from '../../packet/build.ts';
import { writeReply, type Reply } from '../../packet/reply.ts';
import type { ReplyLetter } from '../../print/letters.ts';
import type { Letter } from './leave.ts';

/** An answer and all that stands on it: who gives it, to whom, and to which referral. */
export interface AnswerFacts {
  readonly reply: Reply;
  readonly language: Language;
  readonly from: Owner;
  readonly to: { readonly holder: string; readonly organisation: string };
  readonly referral: {
    readonly packetId: PacketId;
    readonly number: number | null;
    readonly created: Instant;
    /** Whom it is about, as the receiver knows them; null where nobody was named. */
    readonly client: string | null;
  };
}

/** What the packet of an answer says: its letter for a human, which `print` sets, and `reply.json` for a system. */
export const answerLetter = async (
  facts: AnswerFacts,
  print: (letter: ReplyLetter, options: { readonly language: Language }) => Promise<Uint8Array>,
): Promise<Letter> => {
  const { reply, language, from, to, referral } = facts;
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
  const entries = [
    namedEntry('reply.pdf', 'application/pdf', pdf),
    namedEntry('reply.json', 'application/json', writeReply(reply)),
  ];
  return {
    kind: 'reply',
    purpose: labelOf(replyStatuses, reply.status, language),
    consentId: null,
    inReplyTo: referral.packetId,
    entries,
  };
};
