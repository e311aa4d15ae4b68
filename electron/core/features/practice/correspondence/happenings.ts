import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { ClientId, ConsentId, PacketId, PartnerId } from '#shared/ids.ts';
import { type Happening, onTheClock, secondsAfter, Slot } from '../happening.ts';
import type { PracticeStory } from '../story.ts';
import { openPartnerDesk, type PartnerDesk } from './partner-desk.ts';
import type { PracticeKey, PracticeLetter } from './story.ts';

/** Who and what earlier happenings have made, by their places in the story. */
export interface Known {
  readonly people: readonly Slot<ClientId>[];
  readonly partners: readonly Slot<PartnerId>[];
}

const at = <T>(slots: readonly Slot<T>[], index: number): Slot<T> => {
  const slot = slots[index];
  if (slot === undefined) throw new Error('nobody has that place in the story');
  return slot;
};

/** A card or a recipient comes, and its words are compared. */
function* ofKey(
  key: PracticeKey,
  story: PracticeStory,
  partner: Slot<PartnerId>,
  desk: Slot<PartnerDesk>,
): Generator<Happening> {
  const came = onTheClock(key.cameOn, 9, 40);
  yield {
    at: came,
    tell: async (say) => {
      const partnerId = partner.value;
      if (key.kind === 'stock') {
        const recipient = await identityToRecipient(await generateX25519Identity());
        await say('partners.pasteRecipient', { partnerId, recipient, holder: key.holder });
        return;
      }
      const fields = story.partners[key.partner]?.fields;
      if (fields === undefined) throw new Error('a card of nobody');
      const opened = await openPartnerDesk(fields, key);
      desk.fill(opened);
      const { handle } = await say('partners.readCard', { bytes: opened.card(secondsAfter(came, -3600)) });
      await say('partners.acceptCard', { handle, partnerId });
    },
  };
  const { verified } = key;
  if (verified === null) return;
  yield {
    at: onTheClock(verified.on, 11, 15),
    tell: async (say) => {
      const { keys } = await say('partners.get', { partnerId: partner.value });
      for (const { partnerKeyId } of keys)
        await say('partners.verifyKey', { partnerKeyId, how: verified.how });
    },
  };
}

/** The consent or legal ground, the referral, and the answer to it. */
function* ofLetter(
  letter: PracticeLetter,
  client: Slot<ClientId>,
  partner: Slot<PartnerId>,
  desk: Slot<PartnerDesk>,
): Generator<Happening> {
  const { basis, draft, items, reply, leaves } = letter;
  const consent = new Slot<ConsentId>();
  if (basis !== null) {
    const shared = () => ({ clientId: client.value, partnerId: partner.value, items: [...items] });
    yield {
      at: onTheClock(basis.basis === 'consent' ? basis.givenOn : basis.recordedOn, 12, 10),
      tell: async (say) => {
        if (basis.basis === 'consent') {
          const mayReply = items.includes('reply-permission');
          consent.fill((await say('consents.give', { ...basis, ...shared(), mayReply })).consentId);
        } else {
          const { recordedOn: _, ...ground } = basis;
          consent.fill((await say('consents.give', { ...ground, ...shared() })).consentId);
        }
      },
    };
  }
  const packet = new Slot<PacketId>();
  yield {
    at: letter.writtenAt,
    tell: async (say) => {
      const { referralId } = await say('referrals.begin', {
        clientId: client.value,
        partnerId: partner.value,
      });
      await say('referrals.save', {
        referralId,
        ...draft,
        ...(basis === null ? {} : { consentId: consent.value }),
        items: items.map((item) => ({ item })),
      });
      if (!leaves) return;
      const { handle } = await say('referrals.preview', { referralId });
      packet.fill((await say('referrals.seal', { referralId, preview: handle })).packetId);
    },
  };
  if (reply === null) return;
  yield {
    at: secondsAfter(reply.answeredAt, 95 * 60),
    tell: async (say, ids) => {
      const { holder, organisation, recipient } = await say('partners.ownCard', {});
      const { number, clientName } = await say('packets.get', { packetId: packet.value });
      const bytes = await desk.value.answer(reply, {
        packetId: ids.next<PacketId>(),
        language: draft.language,
        to: { holder, organisation, recipient },
        referral: { packetId: packet.value, number, created: letter.writtenAt, client: clientName },
      });
      const { handle } = await say('packets.stage', { bytes });
      const { packetId } = await say('packets.import', { handle });
      if (reply.seen) await say('packets.seen', { packetId });
    },
  };
}

/** Everything that goes between the coach and the network, not yet in the order of time. */
export function correspondenceOf(story: PracticeStory, known: Known): Happening[] {
  const { keys, letters } = story.correspondence;
  const desks = story.partners.map(() => new Slot<PartnerDesk>());
  return [
    ...keys.flatMap((key) => [...ofKey(key, story, at(known.partners, key.partner), at(desks, key.partner))]),
    ...letters.flatMap((letter) => [
      ...ofLetter(
        letter,
        at(known.people, letter.person),
        at(known.partners, letter.partner),
        at(desks, letter.partner),
      ),
    ]),
  ];
}
