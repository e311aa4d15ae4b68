import { aConsent, aReferral } from '../../../features/packets/testing/two-desks.ts';
import type { Blank, Kind } from '../kinds.ts';

const at = '2026-11-24T08:00:00Z';
const register = { not: 'stands in the register and on every letter; no record of the person’s life' };

/** A referral that left as a letter. */
const aLetter = async ({ coach, clientId, partnerId }: Blank, word = 'x') => {
  const consentId = await aConsent(coach, clientId, partnerId, ['asked']);
  const referralId = await aReferral(coach, clientId, partnerId, consentId, ['asked']);
  await coach.ok('referrals.save', { referralId, asked: word });
  const { handle } = await coach.ok('referrals.preview', { referralId, way: 'pdf' });
  coach.saveAs(`${referralId}.pdf`);
  return (await coach.ok('referrals.seal', { referralId, preview: handle })).packetId;
};

/** What was agreed of giving, and what was given. */
export const sharingKinds: readonly Kind[] = [
  {
    kind: 'consent',
    tables: ['consent', 'consent_item'],
    write: ({ coach, clientId, partnerId }, word) =>
      aConsent(coach, clientId, partnerId, ['name'], { purpose: 'other', purposeText: word }),
    search: 'yes',
    timeline: 'yes',
    item: register,
  },
  {
    kind: 'consent that was asked for and left for later',
    tables: ['consent_question'],
    write: async ({ coach, clientId, partnerId }) => {
      await coach.ok('consents.notNow', { clientId, partnerId, askedOn: '2026-11-24' });
    },
    search: { not: 'has no words of its own' },
    timeline: {
      not: '“not now” is no event of the person’s story and leaves no trace there (rule 4 against harm)',
    },
    item: register,
  },
  {
    kind: 'draft of a referral',
    tables: ['referral', 'referral_item'],
    write: async ({ coach, referralId }, word) => {
      await coach.ok('referrals.save', { referralId, ownWish: word });
    },
    audit: { not: 'a draft is entered when it is begun and when it leaves, not at each pause in the typing' },
    search: 'yes',
    timeline: { not: 'stands there as the packet that it becomes' },
    item: 'own-wish',
  },
  {
    kind: 'packet that left',
    tables: ['packet', 'packet_entry'],
    write: (blank, word) => aLetter(blank, word),
    search: 'yes',
    timeline: 'yes',
    item: register,
  },
  {
    kind: 'what was said or shown to somebody',
    tables: ['disclosure', 'disclosure_item'],
    write: async ({ coach, clientId }, word) => {
      await coach.ok('disclosures.record', {
        clientId,
        recipient: { kind: 'other', name: 'Isännöitsijä' },
        items: ['name'],
        basis: { kind: 'law', ground: 'other-law', section: '1 §' },
        way: 'oral',
        words: word,
        at,
      });
    },
    search: 'yes',
    timeline: 'yes',
    item: register,
  },
  {
    kind: 'reception that was confirmed',
    tables: ['reception'],
    write: async (blank, word) => {
      const packetId = await aLetter(blank);
      await blank.coach.ok('receptions.confirm', {
        packetId,
        how: 'phone',
        status: 'received',
        words: word,
        at,
      });
    },
    search: 'yes',
    timeline: 'yes',
    item: register,
  },
];
