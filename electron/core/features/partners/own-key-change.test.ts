import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId, ConsentId, PacketId, PartnerId } from '#shared/ids.ts';
import { aFullClient } from '../packets/testing/a-full-client.ts';
import {
  aConsent,
  aReferral,
  sealed,
  twoDesks,
  type Desk,
  type TwoDesks,
} from '../packets/testing/two-desks.ts';

const items = ['name', 'asked', 'reply-permission'] as const;
let desks: TwoDesks;
let clientId: ClientId;
/** The consent that the last referral stands on. */
let given: ConsentId;
beforeEach(async () => {
  desks = await twoDesks();
  clientId = await aFullClient(desks.coach);
});
afterEach(() => desks.close());

const referralTo = async (partnerId: PartnerId, name: string) => {
  const consentId = await aConsent(desks.coach, clientId, partnerId, items);
  given = consentId;
  return sealed(desks.coach, await aReferral(desks.coach, clientId, partnerId, consentId, items), name);
};
const cardOf = async (desk: Desk, name: string) => {
  const path = desk.saveAs(name);
  await desk.ok('partners.saveOwnCard', {});
  return new Uint8Array(readFileSync(path));
};
const changeKey = (reason: 'ordinary' | 'wrong-hands' = 'ordinary', desk = desks.partner) =>
  desk.ok('partners.changeOwnKey', { reason });
const readCard = (bytes: Uint8Array) => desks.coach.ok('partners.readCard', { bytes });
const takeCard = async (bytes: Uint8Array, partnerId: PartnerId | null = desks.partnerId) => {
  const card = await readCard(bytes);
  await desks.coach.ok('partners.acceptCard', { handle: card.handle, partnerId });
  return card;
};
const keysOf = async (partnerId = desks.partnerId) => {
  const { keys } = await desks.coach.ok('partners.get', { partnerId });
  return keys.map(({ state, verifiedHow, retiredWhy }) => [state, retiredWhy ?? verifiedHow]);
};

/** The partner has taken the referral in and may answer it. */
const taken = async (bytes: Uint8Array): Promise<PacketId> => {
  const { partner } = desks;
  const { handle, trust } = await partner.ok('packets.stage', { bytes });
  if (trust === 'unknown') await partner.ok('packets.acceptSender', { handle, partnerId: null });
  return (await partner.ok('packets.import', { handle })).packetId;
};
const fields = {
  status: 'accepted',
  language: 'fi',
  message: '',
  contactPerson: '',
  contactPhone: '',
  timeGiven: null,
  waitEstimate: '',
} as const;
const answer = async (packetId: PacketId, name: string) => {
  const path = desks.partner.saveAs(name);
  await desks.partner.ok('packets.reply', { packetId, ...fields });
  return new Uint8Array(readFileSync(path));
};

test('after an ordinary change the new card takes the old one’s place, and packets go both ways', async () => {
  const { coach, partner, partnerId } = desks;
  const toOld = await referralTo(partnerId, 'old.tar.age');
  await changeKey();
  await changeKey();
  const packetId = await taken(toOld);
  const card = await takeCard(await cardOf(partner, 'new.rinnalla-card'));
  expect(card).toMatchObject({
    known: { partnerId },
    keys: [{ signedByOld: 'verified', standing: 'usable' }],
  });
  expect(await keysOf()).toEqual([
    ['retired', 'succeeded'],
    ['verified', 'old-key'],
  ]);
  const { handle, trust } = await coach.ok('packets.stage', { bytes: await answer(packetId, 'a.tar.age') });
  expect(trust).toBe('verified');
  await coach.ok('packets.import', { handle });
  await taken(await referralTo(partnerId, 'new.tar.age'));
});

test('an answer that was under way when the key was changed is taken, as what it is, and undoes nothing', async () => {
  const { coach, partner, partnerId } = desks;
  const packetId = await taken(await referralTo(partnerId, 'one.tar.age'));
  const underWay = await answer(packetId, 'under-way.tar.age');
  const oldCard = await cardOf(partner, 'old.rinnalla-card');
  await changeKey();
  await takeCard(await cardOf(partner, 'new.rinnalla-card'));

  const { handle, trust } = await coach.ok('packets.stage', { bytes: underWay });
  expect(trust).toBe('former');
  expect(await coach.fails('packets.acceptSender', { handle, partnerId: null })).toBe('card-superseded');
  const { partnerId: other } = await coach.ok('partners.add', { name: 'Joku muu' });
  expect(await coach.fails('packets.acceptSender', { handle, partnerId: other })).toBe('card-superseded');
  await coach.ok('packets.import', { handle });

  const old = await readCard(oldCard);
  expect(old).toMatchObject({ known: { partnerId }, keys: [{ standing: 'former', signedByOld: null }] });
  for (const to of [partnerId, other, null])
    expect(await coach.fails('partners.acceptCard', { handle: old.handle, partnerId: to })).toBe(
      'card-superseded',
    );
  expect(await keysOf()).toEqual([
    ['retired', 'succeeded'],
    ['verified', 'old-key'],
  ]);
  expect(await coach.ok('partners.get', { partnerId: other })).toMatchObject({ keys: [] });
});

test('what the old key signed is refused once the key that took its place is gone or in doubt', async () => {
  const { coach, partner, partnerId } = desks;
  const packetId = await taken(await referralTo(partnerId, 'one.tar.age'));
  const underWay = await answer(packetId, 'under-way.tar.age');
  await changeKey();
  await takeCard(await cardOf(partner, 'new.rinnalla-card'));
  const { keys } = await coach.ok('partners.get', { partnerId });
  for (const { partnerKeyId, state } of keys)
    if (state !== 'retired') await coach.ok('partners.retireKey', { partnerKeyId });
  const { handle, trust } = await coach.ok('packets.stage', { bytes: underWay });
  expect(trust).toBe('unknown');
  expect(await coach.fails('packets.import', { handle })).toBe('packet-sender-unknown');
  expect(await coach.fails('packets.acceptSender', { handle, partnerId: null })).toBe('card-superseded');
});

test('a new key is trusted no further than the old one was, and goes on with what that one began', async () => {
  const { coach, partner } = desks;
  const packetId = await taken(await referralTo(desks.partnerId, 'one.tar.age'));
  const { keys } = await partner.ok('partners.list', {}).then(([sender]) => sender ?? { keys: [] });
  expect(keys).toMatchObject([{ state: 'unverified' }]);
  await changeKey('ordinary', coach);
  const card = await partner.ok('partners.readCard', { bytes: await cardOf(coach, 'coach.rinnalla-card') });
  expect(card).toMatchObject({ keys: [{ signedByOld: 'unverified' }] });
  const { partnerId: sender } = await partner.ok('partners.acceptCard', {
    handle: card.handle,
    partnerId: card.known?.partnerId ?? null,
  });
  expect(await partner.ok('partners.get', { partnerId: sender })).toMatchObject({ keyState: 'unverified' });

  // The answer goes to the new key, though nobody compared the words of either.
  const { handle } = await coach.ok('packets.stage', { bytes: await answer(packetId, 'answer.tar.age') });
  await coach.ok('packets.import', { handle });
  await coach.ok('consents.withdraw', { consentId: given });
  const path = coach.saveAs('withdrawal.tar.age');
  await coach.ok('threads.withdraw', { packetId, language: 'fi' });
  const withdrawal = await partner.ok('packets.stage', { bytes: new Uint8Array(readFileSync(path)) });
  expect(withdrawal).toMatchObject({ trust: 'unverified', thread: { packetId } });
  await partner.ok('packets.import', { handle: withdrawal.handle });
});

test('a key in wrong hands is revoked by the card that brings the next one, which no old key vouches for', async () => {
  const { coach, partner, partnerId } = desks;
  const packetId = await taken(await referralTo(partnerId, 'one.tar.age'));
  const underWay = await answer(packetId, 'under-way.tar.age');
  const oldCard = await cardOf(partner, 'old.rinnalla-card');
  await changeKey('wrong-hands');
  // Reading is enough: nothing is sealed for the old key even if the coach goes no further.
  const card = await readCard(await cardOf(partner, 'new.rinnalla-card'));
  expect(card).toMatchObject({
    known: { partnerId },
    revokes: ['Maarit Mäki'],
    keys: [{ signedByOld: null }],
  });
  expect(await keysOf()).toEqual([['retired', 'revoked']]);
  expect(await coach.ok('partners.get', { partnerId })).toMatchObject({ keyState: 'revoked' });
  const consentId = await aConsent(coach, clientId, partnerId, items);
  const referralId = await aReferral(coach, clientId, partnerId, consentId, items);
  expect(await coach.fails('referrals.preview', { referralId })).toBe('key-revoked');

  const staged = await coach.ok('packets.stage', { bytes: underWay });
  expect(staged.trust).toBe('revoked');
  expect(await coach.fails('packets.import', { handle: staged.handle })).toBe('packet-sender-revoked');
  expect(await coach.fails('packets.acceptSender', { handle: staged.handle, partnerId })).toBe(
    'card-revoked',
  );

  await coach.ok('partners.acceptCard', { handle: card.handle, partnerId });
  expect(await keysOf()).toEqual([
    ['retired', 'revoked'],
    ['changed', null],
  ]);
  // The old card again: the key stays revoked.
  const old = await readCard(oldCard);
  expect(old).toMatchObject({ keys: [{ standing: 'revoked' }] });
  for (const to of [partnerId, null])
    expect(await coach.fails('partners.acceptCard', { handle: old.handle, partnerId: to })).toBe(
      'card-revoked',
    );

  const { keys } = await coach.ok('partners.get', { partnerId });
  await coach.ok('partners.verifyKey', { partnerKeyId: keys[1]?.partnerKeyId ?? '', how: 'in-person' });
  expect(await keysOf()).toEqual([
    ['retired', 'revoked'],
    ['verified', 'in-person'],
  ]);
  await taken(await referralTo(partnerId, 'two.tar.age'));
  // The next ordinary change is one step again, and the card goes on telling what is revoked.
  await changeKey();
  const next = await takeCard(await cardOf(partner, 'third.rinnalla-card'));
  expect(next.keys).toMatchObject([{ signedByOld: 'verified' }]);
});

test('a key that the coach marked as revoked stays so, whatever card or packet brings it, and says who told', async () => {
  const { coach, partner, partnerId } = desks;
  const packetId = await taken(await referralTo(partnerId, 'one.tar.age'));
  const bytes = await answer(packetId, 'answer.tar.age');
  const card = await cardOf(partner, 'card.rinnalla-card');
  const [key] = (await coach.ok('partners.get', { partnerId })).keys;
  const partnerKeyId = key?.partnerKeyId ?? '';
  await coach.ok('partners.revokeKey', { partnerKeyId, saidBy: 'Maaritin esihenkilö' });
  await coach.ok('partners.revokeKey', { partnerKeyId, saidBy: 'joku muu' });
  await coach.ok('partners.retireKey', { partnerKeyId });
  expect(await coach.fails('partners.verifyKey', { partnerKeyId, how: 'phone' })).toBe('key-missing');
  const revoked = { state: 'retired', retiredWhy: 'revoked', revokedByWord: 'Maaritin esihenkilö' };
  expect((await coach.ok('partners.get', { partnerId })).keys).toMatchObject([revoked]);

  const { handle } = await readCard(card);
  expect(await coach.fails('partners.acceptCard', { handle, partnerId })).toBe('card-revoked');
  const staged = await coach.ok('packets.stage', { bytes });
  expect(staged.trust).toBe('revoked');
  expect(await coach.fails('packets.import', { handle: staged.handle })).toBe('packet-sender-revoked');
  expect((await coach.ok('partners.get', { partnerId })).keys).toMatchObject([revoked]);
  expect(await coach.fails('partners.revokeKey', { partnerKeyId: partnerId, saidBy: '' })).toBe(
    'key-missing',
  );

  // An ordinary change vouches for nothing here: the old key's word is worth nothing any more.
  await changeKey();
  const next = await takeCard(await cardOf(partner, 'next.rinnalla-card'));
  expect(next.keys).toMatchObject([{ signedByOld: null }]);
  expect((await keysOf())[1]).toEqual(['changed', null]);
});

test('what took the place of a key on that key’s word is in doubt when the key turns out to be in wrong hands', async () => {
  const { coach, partner, partnerId } = desks;
  await changeKey();
  await takeCard(await cardOf(partner, 'second.rinnalla-card'));
  await changeKey();
  await takeCard(await cardOf(partner, 'third.rinnalla-card'));
  const [first, , third] = (await coach.ok('partners.get', { partnerId })).keys;
  await coach.ok('partners.revokeKey', { partnerKeyId: first?.partnerKeyId ?? '', saidBy: 'Maarit' });
  expect(await keysOf()).toEqual([
    ['retired', 'revoked'],
    ['retired', 'succeeded'],
    ['changed', 'old-key'],
  ]);
  // Words that were compared stand for themselves.
  await coach.ok('partners.verifyKey', { partnerKeyId: third?.partnerKeyId ?? '', how: 'phone' });
  const second = (await coach.ok('partners.get', { partnerId })).keys[1];
  await coach.ok('partners.revokeKey', { partnerKeyId: second?.partnerKeyId ?? '', saidBy: 'Maarit' });
  expect((await keysOf())[2]).toEqual(['verified', 'phone']);
});

test('the own card of before is one’s own', async () => {
  const { coach, partner, partnerId } = desks;
  const before = await cardOf(coach, 'before.rinnalla-card');
  const { recipient } = await coach.ok('partners.ownCard', {});
  await taken(await referralTo(partnerId, 'one.tar.age'));
  await changeKey('ordinary', coach);
  expect(await coach.fails('partners.readCard', { bytes: before })).toBe('card-is-own');
  expect(await coach.fails('partners.pasteRecipient', { partnerId, recipient, holder: '' })).toBe(
    'card-is-own',
  );
  expect(await coach.ok('partners.ownCard', {})).toMatchObject({ formerKeys: 1 });
  expect(await partner.ok('partners.ownCard', {})).toMatchObject({ formerKeys: 0 });
});

test('two changes at once are two changes, and both old keys still open what was sealed for them', async () => {
  const { partner, partnerId } = desks;
  const toFirst = await referralTo(partnerId, 'first.tar.age');
  await Promise.all([changeKey(), changeKey('wrong-hands')]);
  expect(await partner.ok('partners.ownCard', {})).toMatchObject({ formerKeys: 2 });
  await taken(toFirst);
});
