import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { aFullClient } from '../packets/testing/a-full-client.ts';
import { aConsent, aReferral, sealed, twoDesks, type TwoDesks } from '../packets/testing/two-desks.ts';

let desks: TwoDesks;
let clientId: ClientId;
beforeEach(async () => {
  desks = await twoDesks();
  clientId = await aFullClient(desks.coach);
});
afterEach(() => desks.close());

const day = (text: string) => PlainDate.parse(text);
const states = async () =>
  (await desks.coach.ok('consents.ofClient', { clientId })).map(({ state }) => state);

test('a consent is valid through its last day, shown as ending two weeks before, and expired the day after', async () => {
  const { coach, partnerId } = desks;
  await aConsent(coach, clientId, partnerId, ['name'], { until: day('2026-12-20') });
  expect(await states()).toEqual(['valid']);
  coach.clock.set('2026-12-06T09:00:00+02:00');
  expect(await states()).toEqual(['expiring']);
  coach.clock.set('2026-12-20T23:30:00+02:00');
  expect(await states()).toEqual(['expiring']);
  coach.clock.set('2026-12-21T00:30:00+02:00');
  expect(await states()).toEqual(['expired']);
});

test('a consent that ends before it begins, or has ended, is refused', async () => {
  const { coach, partnerId } = desks;
  const give = (givenOn: string, until: string) =>
    coach.fails('consents.give', {
      basis: 'consent',
      clientId,
      partnerId,
      purpose: 'other',
      items: ['name'],
      how: 'oral',
      givenOn: day(givenOn),
      until: day(until),
      mayReply: true,
    });
  expect(await give('2026-11-01', '2026-11-24')).toBe('consent-expired');
  expect(await give('2026-12-20', '2026-12-01')).toBe('consent-expired');
});

test('a withdrawal takes effect at once, tells how many packets have already left, and can be undone the same day only', async () => {
  const { coach, partnerId } = desks;
  const consentId = await aConsent(coach, clientId, partnerId, ['name']);
  await sealed(coach, await aReferral(coach, clientId, partnerId, consentId, ['name']));
  expect(await coach.ok('consents.withdraw', { consentId })).toEqual({ packetsAlreadySent: 1 });
  expect(await states()).toEqual(['withdrawn']);
  expect(await coach.fails('consents.withdraw', { consentId })).toBe('consent-withdrawn');
  await coach.ok('consents.restore', { consentId });
  expect(await coach.ok('consents.ofClient', { clientId })).toMatchObject([
    { state: 'valid', packets: 1, partnerName: 'Lapin hyvinvointialue' },
  ]);
  expect(await coach.fails('consents.restore', { consentId })).toBe('nothing-to-undo');
  await coach.ok('consents.withdraw', { consentId });
  coach.clock.set('2026-11-26T09:00:00+02:00');
  expect(await coach.fails('consents.restore', { consentId })).toBe('nothing-to-undo');
});

test('once a receiver was told of a withdrawal, it is not undone: a new consent is asked for', async () => {
  const { coach, partnerId } = desks;
  const consentId = await aConsent(coach, clientId, partnerId, ['name']);
  const referralId = await aReferral(coach, clientId, partnerId, consentId, ['name']);
  await sealed(coach, referralId);
  const { packetId } = await coach.ok('referrals.get', { referralId });
  await coach.ok('consents.withdraw', { consentId });
  coach.saveAs('peruutus.tar.age');
  await coach.ok('threads.withdraw', { packetId: packetId!, language: 'fi' });
  expect(await coach.fails('consents.restore', { consentId })).toBe('withdrawal-told');
  expect(await states()).toEqual(['withdrawn']);
});

test('consents of someone unknown are not found', async () => {
  const { coach } = desks;
  const nobody = '0193559a-1c00-7000-8000-0000000000ff';
  expect(await coach.fails('consents.ofClient', { clientId: nobody })).toBe('client-not-found');
  expect(await coach.fails('consents.disclosures', { clientId: nobody })).toBe('client-not-found');
  expect(await coach.fails('consents.withdraw', { consentId: nobody })).toBe('consent-not-found');
});
