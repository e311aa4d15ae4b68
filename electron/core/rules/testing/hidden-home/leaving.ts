import type { PacketKind } from '#shared/codes/packets.ts';
import type { ArgsOf } from '#shared/contract/index.ts';
import { answerFrom, withdrawalFrom } from '../../../features/packets/testing/thread-desks.ts';
import { sealed } from '../../../features/packets/testing/two-desks.ts';
import type { PrintDocument } from '../../../print/documents.ts';
import { fileOf, type Home } from './home.ts';
import { wordsOf, wordsOfPacket } from './words-of.ts';

/** All that leaves in one way says, and a word by which it is seen that it was read; or why it is not read here. */
export type Leaving =
  { readonly read: (home: Home) => Promise<string>; readonly says: string } | { readonly not: string };

const day = '2026-11-25';
const extract = ({ clientId }: Home): ArgsOf<'substitutes.preview'> => ({
  validFrom: day,
  validUntil: '2026-12-10',
  substitute: 'Sanna Sijainen',
  clients: [{ clientId, words: '' }],
  language: 'fi',
});
const ofNobody = { not: 'names nobody' };
const byTheReceiver = { not: 'written by whoever got the packet, who was told of no place' };

/** Every kind of packet. The order is that in which they are made: what is withdrawn comes last. */
export const packetsThatLeave: Readonly<Record<PacketKind, Leaving>> = {
  referral: {
    read: ({ partner, sealedReferral }) => wordsOfPacket(partner, sealedReferral),
    says: 'Tammela',
  },
  question: byTheReceiver,
  answer: {
    read: async ({ coach, partner, question }) =>
      wordsOfPacket(
        partner,
        await answerFrom(coach, question, 'Hänestä kerrotaan puhelimessa', { items: ['asked'] }),
      ),
    says: 'kerrotaan',
  },
  update: {
    read: async (home) =>
      wordsOfPacket(home.partner, await sealed(home.coach, home.referralId, 'update.age')),
    says: 'Tammela',
  },
  extract: {
    read: async (home) => {
      const { coach, partner, partnerId } = home;
      const { handle } = await coach.ok('substitutes.preview', extract(home));
      coach.saveAs('ote.tar.age');
      await coach.ok('substitutes.seal', { handle, partnerId });
      return wordsOfPacket(partner, fileOf(home, 'ote.tar.age'));
    },
    says: 'Aino T.',
  },
  withdrawal: {
    read: async ({ coach, partner, packetId, clientId }) => {
      for (const { consentId, state } of await coach.ok('consents.ofClient', { clientId }))
        if (state === 'valid') await coach.ok('consents.withdraw', { consentId });
      return wordsOfPacket(partner, await withdrawalFrom(coach, packetId));
    },
    says: 'withdrawal',
  },
  reply: byTheReceiver,
  handover: {
    not: 'whoever goes on with the person gets all of it, the address too, after the giver has said that they saw how many have a turvakielto',
  },
  receipt: ofNobody,
  figures: ofNobody,
  card: ofNobody,
};

const inPacket = (kind: string) => ({ not: `a page of the packet: ${kind} above` });

/** Every document that can be printed. */
export const papersThatLeave: Readonly<Record<PrintDocument['kind'], Leaving>> = {
  plan: {
    read: async ({ coach, clientId }) =>
      wordsOf(await coach.ok('plans.print', { clientId, language: 'fi-plain', deliver: 'view' })),
    says: 'Aino T.',
  },
  referral: inPacket('referral and update'),
  'thread-letter': inPacket('answer and withdrawal'),
  extract: inPacket('extract'),
  reply: byTheReceiver,
  handover: {
    read: async ({ coach, clientId, partnerId }) => {
      const people = [{ clientId, basis: 'consent' as const, words: 'suullisesti' }];
      return wordsOf(
        await coach.ok('handover.preview', { partnerId, reason: 'successor', people, language: 'fi' }),
      );
    },
    says: 'Aino T.',
  },
  'disclosure-list': {
    read: async ({ coach, clientId }) =>
      wordsOf(await coach.ok('disclosures.onPaper', { clientId, language: 'fi', deliver: 'view' })),
    says: 'Aino T.',
  },
  'day-sheet': {
    read: async ({ coach }) => wordsOf(await coach.ok('day.sheet', { day, language: 'fi', deliver: 'view' })),
    says: 'A. T.',
  },
  'recovery-sheet': ofNobody,
  'card-sheet': ofNobody,
  'destruction-record': ofNobody,
};
