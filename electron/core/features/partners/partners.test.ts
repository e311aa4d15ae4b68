import { readFileSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, expect, test } from 'vitest';
import { openTestCaseFile, type TestCaseFile } from '../../testing/open-test-case-file.ts';
import { aFullClient } from '../packets/testing/a-full-client.ts';
import { aConsent, aReferral, twoDesks, type TwoDesks } from '../packets/testing/two-desks.ts';

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const file of open) await file.close();
  open = [];
});
const desks = async (options?: Parameters<typeof twoDesks>[0]): Promise<TwoDesks> => {
  const made = await twoDesks(options);
  open.push(made);
  return made;
};
const file = async (): Promise<TestCaseFile> => {
  const made = await openTestCaseFile();
  open.push(made);
  return made;
};
const cardOf = async (desk: TwoDesks['partner']): Promise<Uint8Array> => {
  const path = desk.saveAs('card.rinnalla-card');
  await desk.ok('partners.saveOwnCard', {});
  return new Uint8Array(readFileSync(path));
};

test('the own card is made once, at first use, with post-quantum keys', async () => {
  const { ok, app } = await file();
  const card = await ok('partners.ownCard', {});
  expect(card.recipient).toMatch(/^age1pq1/);
  expect(card.fingerprint).toHaveLength(8);
  expect(await ok('partners.ownCard', {})).toEqual(card);
  const made = await app.read((db) =>
    db.selectFrom('auditEntry').select('action').where('action', '=', 'own-keys.made').execute(),
  );
  expect(made).toHaveLength(1);
});

test('a card shows the same eight words on both laptops, and its key is unverified until they were compared', async () => {
  const { coach, partner, partnerId } = await desks({ verified: false });
  const theirs = await coach.ok('partners.get', { partnerId });
  expect(theirs).toMatchObject({
    name: 'Lapin hyvinvointialue',
    contactPerson: 'Maarit Mäki',
    keyState: 'unverified',
  });
  expect(theirs.keys[0]?.fingerprint).toEqual((await partner.ok('partners.ownCard', {})).fingerprint);
  await coach.ok('partners.verifyKey', { partnerKeyId: theirs.keys[0]?.partnerKeyId ?? '', how: 'phone' });
  const verified = await coach.ok('partners.get', { partnerId });
  expect(verified).toMatchObject({
    keyState: 'verified',
    keys: [{ state: 'verified', verifiedHow: 'phone', canSign: true, recipientType: 'hybrid' }],
  });
});

test('nothing is sealed for a partner without a key, with an unverified key, or with a changed one', async () => {
  const { coach, partner, partnerId } = await desks({ verified: false });
  const clientId = await aFullClient(coach);
  const consentId = await aConsent(coach, clientId, partnerId, ['name']);
  const referralId = await aReferral(coach, clientId, partnerId, consentId, ['name']);
  const refusal = () => coach.fails('referrals.preview', { referralId });
  expect(await refusal()).toBe('key-not-verified');
  const [key] = (await coach.ok('partners.get', { partnerId })).keys;
  await coach.ok('partners.verifyKey', { partnerKeyId: key?.partnerKeyId ?? '', how: 'in-person' });
  await coach.ok('referrals.preview', { referralId });
  const recipient = await identityToRecipient(await generateX25519Identity());
  await coach.ok('partners.pasteRecipient', { partnerId, recipient, holder: 'Maarit Mäki' });
  expect(await refusal()).toBe('key-changed');
  expect((await coach.ok('partners.list', {}))[0]?.keyState).toBe('changed');
  for (const { partnerKeyId } of (await coach.ok('partners.get', { partnerId })).keys)
    await coach.ok('partners.retireKey', { partnerKeyId });
  expect(await refusal()).toBe('key-missing');
  expect(partner.scripted.answers).toEqual([]);
});

test('a card that was accepted before is recognised, and accepting it again adds nothing', async () => {
  const { coach, partner, partnerId } = await desks();
  const card = await coach.ok('partners.readCard', { bytes: await cardOf(partner) });
  expect(card.known).toEqual({ partnerId, name: 'Lapin hyvinvointialue', sameKeys: true });
  await coach.ok('partners.acceptCard', { handle: card.handle, partnerId });
  expect(await coach.ok('partners.get', { partnerId })).toMatchObject({
    keyState: 'verified',
    keys: [{ state: 'verified' }],
  });
  expect(await coach.fails('partners.acceptCard', { handle: card.handle, partnerId })).toBe('staged-gone');
});

test('one’s own card, a changed card and a practice card are refused, each with its own message', async () => {
  const { coach, partner } = await desks();
  expect(await coach.fails('partners.readCard', { bytes: await cardOf(coach) })).toBe('card-is-own');
  const forged = new TextDecoder().decode(await cardOf(partner)).replace('Maarit', 'Marjatta');
  expect(await coach.fails('partners.readCard', { bytes: new TextEncoder().encode(forged) })).toBe(
    'card-forged',
  );
  expect(await coach.fails('partners.readCard', { bytes: new Uint8Array(10) })).toBe('card-not-valid');
  const practice = await openTestCaseFile({ practice: true, seed: 3 });
  open.push(practice);
  const path = `${practice.folder}/p.rinnalla-card`;
  practice.scripted.answers.push(path);
  await practice.ok('partners.saveOwnCard', {});
  coach.scripted.answers.push(path);
  expect(await coach.fails('partners.chooseCard', {})).toBe('card-of-practice');
  coach.scripted.answers.push(`${practice.folder}/none.rinnalla-card`);
  expect(await coach.fails('partners.chooseCard', {})).toBe('read-failed');
  coach.scripted.answers.push(null);
  expect(await coach.ok('partners.chooseCard', {})).toBeNull();
});

test('a stock age user is a partner who can read but not sign; a pasted secret key is refused as such', async () => {
  const { ok, fails } = await file();
  const { partnerId } = await ok('partners.add', { name: 'Kylän paja' });
  const secret = await generateX25519Identity();
  expect(await fails('partners.pasteRecipient', { partnerId, recipient: secret, holder: '' })).toBe(
    'recipient-secret-key',
  );
  expect(await fails('partners.pasteRecipient', { partnerId, recipient: 'age1nothing', holder: '' })).toBe(
    'recipient-not-valid',
  );
  const own = await ok('partners.ownCard', {});
  expect(await fails('partners.pasteRecipient', { partnerId, recipient: own.recipient, holder: '' })).toBe(
    'card-is-own',
  );
  const recipient = await identityToRecipient(secret);
  const { fingerprint } = await ok('partners.pasteRecipient', {
    partnerId,
    recipient: ` ${recipient}\n`,
    holder: '',
  });
  expect(await ok('partners.get', { partnerId })).toMatchObject({
    keys: [{ holder: 'Kylän paja', canSign: false, recipientType: 'x25519', fingerprint }],
  });
});

test('a partner can be changed, archived and brought back', async () => {
  const { ok, fails } = await file();
  const { partnerId } = await ok('partners.add', { name: 'Kylän paja', unit: 'Puutyöt' });
  await ok('partners.update', { partnerId, phone: '040 000 0003', answersWithinDays: 7 });
  expect(await ok('partners.get', { partnerId })).toMatchObject({
    unit: 'Puutyöt',
    phone: '040 000 0003',
    answersWithinDays: 7,
    keyState: 'none',
  });
  await ok('partners.archive', { partnerId });
  expect(await ok('partners.list', {})).toEqual([]);
  expect(await ok('partners.list', { archived: true })).toHaveLength(1);
  await ok('partners.unarchive', { partnerId });
  expect(await ok('partners.list', {})).toHaveLength(1);
  expect(await fails('partners.get', { partnerId: '0193559a-1c00-7000-8000-0000000000ff' })).toBe(
    'partner-not-found',
  );
});
