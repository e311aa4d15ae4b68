import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CloseOneId, PartnerId, ProhibitionId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { aSharedReferral, withdrawalFrom, type Referred } from './testing/thread-desks.ts';
import { aConsent, aReferral, sealed, twoDesks, type TwoDesks } from './testing/two-desks.ts';

let desks: TwoDesks;
let referred: Referred;
let mother: CloseOneId;
beforeEach(async () => {
  desks = await twoDesks();
  referred = await aSharedReferral(desks);
  const { clientId } = referred;
  const guardian = { clientId, name: 'Maija Kuusipuu', relation: 'mother', isGuardian: true } as const;
  ({ closeOneId: mother } = await desks.coach.ok('network.addCloseOne', guardian));
  desks.coach.clock.set('2026-11-26T09:00:00+02:00');
});
afterEach(() => desks.close());

const givenOn = PlainDate.parse('2026-11-20');
const forbid = async (closeOneId: CloseOneId | null): Promise<ProhibitionId> => {
  const { clientId } = referred;
  const subject = { kind: 'guardian', closeOneId } as const;
  return (await desks.coach.ok('network.prohibit', { clientId, subject, givenOn })).prohibitionId;
};
/** Another hour of the same day. */
const at = (hour: string): string => `2026-11-26T${hour}:00:00+02:00`;
const due = () => desks.coach.ok('threads.prohibitionsDue', { clientId: referred.clientId, language: 'fi' });
const numbers = async () => (await due()).map(({ number }) => number);
const reasons = async () =>
  (await desks.coach.ok('today.ofClient', { clientId: referred.clientId })).reasons.filter(
    ({ type }) => type === 'prohibition-untold',
  );
const updated = async (): Promise<void> => {
  const { coach } = desks;
  const { referralId } = await coach.ok('referrals.beginUpdate', { referralId: referred.referralId });
  await sealed(coach, referralId, 'update.tar.age');
};
const toldAloud = (partnerId: PartnerId) =>
  desks.coach.ok('disclosures.record', {
    clientId: referred.clientId,
    recipient: { kind: 'partner', partnerId },
    items: ['not-to-tell'],
    basis: { kind: 'law', ground: 'other-law', section: 'asiakaslaki 812/2000, 11 §' },
    way: 'oral',
    words: '',
    at: desks.coach.clock.now(),
  });

test('a prohibition made after a referral had left is a reason on Today, until an update that carries it has left', async () => {
  const { coach, partnerId } = desks;
  expect(await due()).toEqual([]);
  await forbid(mother);
  coach.clock.set('2026-11-28T09:00:00+02:00');
  expect(await due()).toEqual([
    {
      referralId: referred.referralId,
      partnerId,
      partnerName: 'Lapin hyvinvointialue',
      phone: '',
      number: 1,
      leftAt: expect.any(String),
      says: expect.stringMatching(/^Asiakas on kieltänyt kertomasta huoltajalleen mitään.*: äiti/u),
    },
  ]);
  expect(await reasons()).toEqual([
    { type: 'prohibition-untold', referralId: referred.referralId, number: 1, days: 2 },
  ]);
  await updated();
  expect(await due()).toEqual([]);
  expect(await reasons()).toEqual([]);
});

test('told aloud and written down, it is owed no more; without the entry it is owed again, and so is a second prohibition', async () => {
  const { coach, partnerId } = desks;
  await forbid(mother);
  coach.clock.set(at('10'));
  const { disclosureId } = await toldAloud(partnerId);
  expect(await reasons()).toEqual([]);
  await coach.ok('disclosures.remove', { disclosureId });
  expect(await numbers()).toEqual([1]);
  await coach.ok('disclosures.putBack', { disclosureId });
  coach.clock.set(at('11'));
  const { closeOneId: father } = await coach.ok('network.addCloseOne', {
    clientId: referred.clientId,
    name: 'Matti Kuusipuu',
    relation: 'father',
    isGuardian: true,
  });
  await forbid(father);
  expect((await due()).map(({ says }) => says)).toEqual([expect.stringMatching(/äiti, isä/u)]);
});

test('each receiver is told for themselves, once for all that they were sent', async () => {
  const { coach, partnerId } = desks;
  const { clientId } = referred;
  const clinic = await coach.ok('partners.add', {
    name: 'Terveysasema',
    type: 'county-health',
    phone: '016 1',
  });
  const send = async (to: PartnerId): Promise<void> => {
    const consentId = await aConsent(coach, clientId, to, ['name', 'asked']);
    const referralId = await aReferral(coach, clientId, to, consentId, ['name', 'asked']);
    const preview = { referralId, way: 'paper' } as const;
    const { handle } = await coach.ok('referrals.preview', preview);
    coach.saveAs(`${referralId}.pdf`);
    await coach.ok('referrals.seal', { referralId, preview: handle });
  };
  await send(clinic.partnerId);
  coach.clock.set(at('10'));
  await send(partnerId);
  coach.clock.set(at('11'));
  await forbid(null);
  expect(await numbers()).toEqual([3, 2]);
  coach.clock.set(at('12'));
  await toldAloud(clinic.partnerId);
  expect(await due()).toMatchObject([{ partnerId, number: 3 }]);
  // What leaves later carries it: whoever gets it knows.
  await send(partnerId);
  expect(await due()).toEqual([]);
});

test('it is owed to nobody once it is lifted, kept from everyone by the client, or the whole is withdrawn', async () => {
  const { coach } = desks;
  const { clientId, consentId, packetId } = referred;
  const prohibitionId = await forbid(mother);
  await coach.ok('network.withdrawProhibition', { prohibitionId });
  expect(await due()).toEqual([]);
  await coach.ok('network.restoreProhibition', { prohibitionId });
  const own = await coach.ok('network.prohibit', {
    clientId,
    subject: { kind: 'item', item: 'not-to-tell' },
    givenOn,
  });
  expect(await due()).toEqual([]);
  await coach.ok('network.withdrawProhibition', { prohibitionId: own.prohibitionId });
  expect(await numbers()).toEqual([1]);
  await coach.ok('consents.withdraw', { consentId });
  expect(await numbers()).toEqual([1]);
  await withdrawalFrom(coach, packetId);
  expect(await due()).toEqual([]);
});
