import { Owner } from '#shared/contract/case-file.ts';
import type { PartnerFields } from '#shared/contract/partners.ts';
import type { Language } from '#shared/languages.ts';
import type { Instant } from '#shared/time.ts';
import type { PacketId } from '#shared/ids.ts';
import { buildPacket } from '../../../packet/build.ts';
import { writeCard } from '../../../packet/card.ts';
import { makeOwnKeys, type OwnKeys } from '../../../packet/own-keys.ts';
import { sealPacket } from '../../../packet/seal.ts';
import { renderPdf } from '../../../print/render.ts';
import { answerLetter, type AnswerFacts } from '../../packets/answer-packet.ts';
import { senderOf } from '../../packets/outgoing.ts';
import type { PracticeKey, PracticeReply } from './story.ts';

interface AnswerTo extends Pick<AnswerFacts, 'referral'> {
  readonly packetId: PacketId;
  readonly to: AnswerFacts['to'] & { readonly recipient: string };
  readonly language: Language;
}

/** An invented partner who answers: with keys of its own, which live as long as the story is told and are then forgotten. */
export interface PartnerDesk {
  /** A practice card: refused by real case files. */
  card(created: Instant): Uint8Array;
  /** A sealed answer to a referral, for its sender. */
  answer(reply: PracticeReply, about: AnswerTo): Promise<Uint8Array>;
}

export const openPartnerDesk = async (
  partner: PartnerFields,
  { holder, title }: PracticeKey,
): Promise<PartnerDesk> => {
  const own: OwnKeys = await makeOwnKeys();
  const owner = Owner.parse({
    holder,
    title,
    organisation: partner.name,
    unit: partner.unit,
    phone: partner.phone,
    email: partner.email,
    municipality: '',
    setUp: 'purchased-service',
  });
  let counter = 0;
  return {
    card: (created) =>
      writeCard(
        {
          formatVersion: 1,
          organisation: partner.name,
          unit: partner.unit,
          practice: true,
          keys: [{ holder, role: 'person', title, recipient: own.recipient, signingKey: own.signingKey }],
          created,
          counter: 1,
        },
        [own.signingSecret],
      ),
    answer: async ({ fields, answeredAt }, { packetId, to, referral, language }) => {
      counter += 1;
      const reply = { formatVersion: 1, answeredAt, ...fields } as const;
      const letter = await answerLetter({ reply, language, from: owner, to, referral }, renderPdf);
      const { tar, manifest } = await buildPacket(
        {
          ...letter,
          packetId,
          counter,
          auditHead: null,
          practice: true,
          created: answeredAt,
          sender: senderOf(owner, own),
          recipients: [to.recipient],
        },
        letter.entries,
        own.signingSecret,
      );
      const sealed = await sealPacket(tar, manifest.recipients);
      if (!sealed.ok) throw new Error(`the answer could not be sealed: ${sealed.error.code}`);
      return sealed.value;
    },
  };
};
