import { readFileSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PartnerId } from '#shared/ids.ts';
import { aConsent, aReferral, sealed } from '../packets/testing/two-desks.ts';
import { addDeputy, aUnitDesk, takeCard, verifyAll, type UnitDesk } from './testing/unit-desks.ts';

let open: UnitDesk[] = [];
const desk = async (...args: Parameters<typeof aUnitDesk>) => {
  const made = await aUnitDesk(...args);
  open.push(made);
  return made;
};
let coach: UnitDesk;
let maarit: UnitDesk;
let pekka: UnitDesk;
let deputyId: Awaited<ReturnType<typeof addDeputy>>;
beforeEach(async () => {
  coach = await desk(1, 'Oula Valmentaja', { profile: 'coach', organisation: 'Kairan työpaja ry', unit: '' });
  maarit = await desk(2, 'Maarit Mäki');
  pekka = await desk(3, 'Pekka Palo');
  deputyId = await addDeputy(maarit, pekka);
});
afterEach(async () => {
  for (const file of open) await file.close();
  open = [];
});

const keysAt = async (partnerId: PartnerId) =>
  (await coach.ok('partners.get', { partnerId })).keys
    .map((key) => ({ ...key, isOff: key.offCardSince !== null }))
    .sort((a, b) => a.holder.localeCompare(b.holder));
const keyOf = async (partnerId: PartnerId, holder: string) => {
  const key = (await keysAt(partnerId)).find((each) => each.holder === holder);
  if (!key) throw new Error(`${holder} has no key`);
  return key;
};
const items = ['name', 'asked', 'phone', 'reply-permission'] as const;
const aDraft = async (partnerId: PartnerId) => {
  const { clientId } = await coach.ok('clients.add', {
    displayName: 'Aino K.',
    firstName: 'Aino',
    lastName: 'Kairavaara',
    phone: '040 555 0199',
  });
  const consentId = await aConsent(coach, clientId, partnerId, items);
  return { clientId, referralId: await aReferral(coach, clientId, partnerId, consentId, items) };
};

test('one packet opens at both desks of a unit, the deputy answers, and the coach sees who did', async () => {
  const partnerId = await takeCard(coach, await maarit.card());
  await verifyAll(coach, partnerId);
  const { clientId, referralId } = await aDraft(partnerId);
  const preview = await coach.ok('referrals.preview', { referralId });
  expect(preview.opening).toEqual({
    opens: [
      { holder: 'Maarit Mäki', role: 'person' },
      { holder: 'Pekka Palo', role: 'person' },
    ],
    leftOut: [],
  });
  const bytes = await sealed(coach, referralId);
  const imported = [];
  for (const unit of [maarit, pekka]) {
    const { handle, kind } = await unit.ok('packets.stage', { bytes });
    expect(kind).toBe('referral');
    await unit.ok('packets.acceptSender', { handle, partnerId: null });
    imported.push(await unit.ok('packets.import', { handle }));
  }
  expect(imported[0]?.packetId).toBe(imported[1]?.packetId);

  const path = pekka.saveAs('answer.tar.age');
  await pekka.ok('packets.reply', {
    packetId: preview.packetId === imported[1]?.packetId ? preview.packetId : (imported[1]?.packetId ?? ''),
    status: 'accepted',
    message: 'Otamme vastaan',
    contactPerson: '',
    contactPhone: '',
    timeGiven: null,
    waitEstimate: '',
    language: 'fi',
  });
  const answer = await coach.ok('packets.stage', { bytes: new Uint8Array(readFileSync(path)) });
  expect(answer).toMatchObject({
    trust: 'verified',
    partnerId,
    sender: { name: 'Pekka Palo' },
    answers: { referralId, number: 1, clientName: 'Aino K.' },
  });
  expect(await coach.ok('packets.import', { handle: answer.handle })).toMatchObject({ clientId });
  const { entries } = await coach.ok('timeline.ofClient', { clientId });
  expect(entries.filter((entry) => entry.type === 'packet' && entry.direction === 'in')).toMatchObject([
    { kind: 'reply', partner: 'Lapin hyvinvointialue', from: 'Pekka Palo', status: 'accepted' },
  ]);
  expect(await coach.ok('packets.get', { packetId: imported[0]?.packetId ?? '' })).toMatchObject({
    answered: true,
    status: 'accepted',
    replies: [{ from: 'Pekka Palo', message: 'Otamme vastaan' }],
  });
});

test('the card’s preview tells of each key whose it is, and which are new', async () => {
  const partnerId = await takeCard(coach, await pekka.card(true));
  await verifyAll(coach, partnerId);
  const preview = await coach.ok('partners.readCard', { bytes: await maarit.card() });
  expect(preview).toMatchObject({
    known: { partnerId, sameKeys: false },
    keys: [
      { holder: 'Maarit Mäki', isDeputy: false, state: 'new' },
      { holder: 'Pekka Palo', isDeputy: true, state: 'verified' },
    ],
    leftOff: [],
    olderThan: null,
  });
  await coach.ok('partners.acceptCard', { handle: preview.handle, partnerId });
  expect(await keysAt(partnerId)).toMatchObject([
    { holder: 'Maarit Mäki', state: 'unverified', isDeputy: false },
    { holder: 'Pekka Palo', state: 'verified', isDeputy: true },
  ]);
});

test('whoever was not verified is left out, and so is a classic key beside post-quantum ones: both are told', async () => {
  const partnerId = await takeCard(coach, await maarit.card());
  expect(await coach.fails('partners.opening', { partnerId })).toBe('key-not-verified');
  const main = await keyOf(partnerId, 'Maarit Mäki');
  await coach.ok('partners.verifyKey', { partnerKeyId: main.partnerKeyId, how: 'phone' });
  const recipient = await identityToRecipient(await generateX25519Identity());
  const stock = await coach.ok('partners.pasteRecipient', { partnerId, recipient, holder: 'Vanha kone' });
  await coach.ok('partners.verifyKey', { partnerKeyId: stock.partnerKeyId, how: 'phone' });
  const opening = {
    opens: [{ holder: 'Maarit Mäki', role: 'person' }],
    leftOut: [
      { holder: 'Pekka Palo', why: 'not-verified' },
      { holder: 'Vanha kone', why: 'classic-key' },
    ],
  };
  expect(await coach.ok('partners.opening', { partnerId })).toEqual(opening);
  const { clientId, referralId } = await aDraft(partnerId);
  expect((await coach.ok('referrals.preview', { referralId })).opening).toEqual(opening);
  expect((await coach.ok('referrals.preview', { referralId, way: 'paper' })).opening).toEqual({
    opens: [],
    leftOut: [],
  });
  const bytes = await sealed(coach, referralId);
  expect(await pekka.fails('packets.stage', { bytes })).toBe('packet-for-another');
  await maarit.ok('packets.stage', { bytes });

  const [sent] = await coach.ok('packets.list', {});
  expect(await coach.ok('threads.mayWrite', { packetId: sent?.packetId ?? '' })).toMatchObject({ opening });
  const [consent] = await coach.ok('consents.ofClient', { clientId });
  await coach.ok('consents.withdraw', { consentId: consent?.consentId ?? '' });
  expect(await coach.ok('threads.withdrawalsDue', { clientId })).toMatchObject([{ partnerId }]);
  const handedOver = await coach.ok('handover.preview', {
    partnerId,
    reason: 'successor',
    people: [{ clientId, basis: 'consent', words: '' }],
    language: 'fi',
  });
  expect(handedOver.opening).toEqual(opening);
});

test('several keys are verified in one call, or none of them where one is in doubt', async () => {
  const partnerId = await takeCard(coach, await maarit.card());
  const stranger = await desk(8, 'Pekka Palo');
  await takeCard(coach, await stranger.card(), partnerId);
  const keys = await keysAt(partnerId);
  expect(keys.map(({ holder, state }) => [holder, state])).toContainEqual(['Pekka Palo', 'changed']);
  const all = keys.map(({ partnerKeyId }) => partnerKeyId);
  expect(await coach.fails('partners.verifyKeys', { partnerKeyIds: all, how: 'phone' })).toBe('key-changed');
  expect((await keysAt(partnerId)).some(({ state }) => state === 'verified')).toBe(false);
  await verifyAll(coach, partnerId);
  expect((await keysAt(partnerId)).map(({ state }) => state).sort()).toEqual([
    'changed',
    'verified',
    'verified',
  ]);
  expect(
    await coach.fails('partners.verifyKeys', {
      partnerKeyIds: ['0193559a-1c00-7000-8000-0000000000ff'],
      how: 'phone',
    }),
  ).toBe('key-missing');
});

test('a deputy who left is told of by the newer card, stays in use, and is retired or kept by the coach', async () => {
  const partnerId = await takeCard(coach, await maarit.card());
  await verifyAll(coach, partnerId);
  await maarit.ok('partners.removeDeputy', { deputyId });
  const newer = await coach.ok('partners.readCard', { bytes: await maarit.card() });
  expect(newer).toMatchObject({ leftOff: [{ holder: 'Pekka Palo' }], known: { sameKeys: true } });
  await coach.ok('partners.acceptCard', { handle: newer.handle, partnerId });
  expect(await keysAt(partnerId)).toMatchObject([
    { holder: 'Maarit Mäki', state: 'verified', isOff: false },
    { holder: 'Pekka Palo', state: 'verified', isOff: true, offCardSince: newer.created },
  ]);
  // Nobody was taken off silently: a packet still opens for both, until the coach says otherwise.
  expect((await coach.ok('partners.opening', { partnerId })).opens).toHaveLength(2);
  const gone = await keyOf(partnerId, 'Pekka Palo');
  await coach.ok('partners.keepKey', { partnerKeyId: gone.partnerKeyId });
  expect(await keyOf(partnerId, 'Pekka Palo')).toMatchObject({ isOff: false, state: 'verified' });
  await coach.ok('partners.retireKey', { partnerKeyId: gone.partnerKeyId });
  expect((await coach.ok('partners.opening', { partnerId })).opens).toHaveLength(1);
  expect(await coach.fails('partners.keepKey', { partnerKeyId: gone.partnerKeyId })).toBe('key-missing');
});

test('a deputy’s own card says nothing of who else is on the unit’s', async () => {
  const partnerId = await takeCard(coach, await maarit.card());
  const alone = await coach.ok('partners.readCard', { bytes: await pekka.card(true) });
  expect(alone).toMatchObject({ known: { partnerId, sameKeys: true }, leftOff: [], olderThan: null });
  await coach.ok('partners.acceptCard', { handle: alone.handle, partnerId });
  expect((await keysAt(partnerId)).some(({ isOff }) => isOff)).toBe(false);
});

test('an older card of the unit is told by its number, and brings nobody back unless the coach wants it', async () => {
  const older = await maarit.card();
  const partnerId = await takeCard(coach, older);
  await maarit.ok('partners.removeDeputy', { deputyId });
  const newer = await maarit.card();
  await takeCard(coach, newer, partnerId);
  const { partnerKeyId } = await keyOf(partnerId, 'Pekka Palo');
  await coach.ok('partners.retireKey', { partnerKeyId });
  const read = await coach.ok('partners.readCard', { bytes: older });
  expect(read.olderThan).not.toBeNull();
  expect(read).toMatchObject({ leftOff: [], keys: [{}, { holder: 'Pekka Palo', state: 'retired' }] });
  expect(await coach.fails('partners.acceptCard', { handle: read.handle, partnerId })).toBe('card-older');
  expect(await keyOf(partnerId, 'Pekka Palo')).toMatchObject({ state: 'retired' });
  await coach.ok('partners.acceptCard', { handle: read.handle, partnerId, olderSeen: true });
  expect(await keyOf(partnerId, 'Pekka Palo')).toMatchObject({ state: 'unverified', isOff: true });
});

test('a stranger who puts a known person’s card into an own one as a deputy gains nothing', async () => {
  const partnerId = await takeCard(coach, await maarit.card());
  await verifyAll(coach, partnerId);
  // The thief has Maarit's own card, and calls the own key by Pekka's name.
  const thief = await desk(9, 'Pekka Palo');
  await addDeputy(thief, maarit);
  const read = await coach.ok('partners.readCard', { bytes: await thief.card() });
  expect(read).toMatchObject({
    known: { partnerId },
    keys: [
      { holder: 'Pekka Palo', state: 'new', isDeputy: false },
      { holder: 'Maarit Mäki', state: 'verified', isDeputy: true },
    ],
  });
  await coach.ok('partners.acceptCard', { handle: read.handle, partnerId });
  expect(await coach.fails('partners.opening', { partnerId })).toBe('key-changed');
  expect((await keysAt(partnerId)).find(({ state }) => state === 'changed')).toMatchObject({
    holder: 'Pekka Palo',
  });
});

test('a unit of a practice file does not open in a real one', async () => {
  const practice = await desk(10, 'Harri Harjoitus', { practice: true });
  await addDeputy(practice, await desk(11, 'Hilla Harjoitus', { practice: true }));
  expect(await coach.fails('partners.readCard', { bytes: await practice.card() })).toBe('card-of-practice');
});
