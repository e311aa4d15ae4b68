import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { readArchive } from '../../packet/archive.ts';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import { sha256Hex } from '../../packet/bytes.ts';
import { aFullClient, contactId, everyItem, noteId } from '../packets/testing/a-full-client.ts';
import { aConsent, aReferral, sealed, twoDesks, type TwoDesks } from '../packets/testing/two-desks.ts';

let desks: TwoDesks;
let clientId: ClientId;
beforeEach(async () => {
  desks = await twoDesks();
  clientId = await aFullClient(desks.coach);
});
afterEach(() => desks.close());

const aDraft = async (items = everyItem) => {
  const consentId = await aConsent(desks.coach, clientId, desks.partnerId, everyItem);
  return { consentId, referralId: await aReferral(desks.coach, clientId, desks.partnerId, consentId, items) };
};

test('the preview says what leaves and what stays, read back from the bytes that are then sealed', async () => {
  const { coach } = desks;
  const { referralId } = await aDraft(['name', 'asked', 'plan']);
  const preview = await coach.ok('referrals.preview', { referralId });
  expect([...preview.leaves].sort()).toEqual(['asked', 'name', 'plan']);
  expect(preview.stays).toHaveLength(everyItem.length - 4);
  expect(preview.entries.map(({ name }) => name)).toEqual(['referral.pdf', 'referral.fhir.json']);
  expect(preview.recipients).toMatchObject([{ holder: 'Maarit Mäki' }]);
  const path = coach.saveAs('a.tar.age');
  const { sha256, packetId } = await coach.ok('referrals.seal', { referralId, preview: preview.handle });
  expect(packetId).toBe(preview.packetId);
  expect(sha256Hex(readFileSync(path))).toBe(sha256);
  const kept = await coach.ok('packets.entry', { packetId, name: 'referral.pdf' });
  expect(sha256Hex(kept.bytes)).toBe(sha256Hex(preview.pdf));
  expect(coach.scripted.asked.at(-1)?.suggestedName).toMatch(/^rinnalla-[a-z2-9]{8}\.tar\.age$/);
});

test('sealing enters what left, in which version, to whom, on which ground, and the hash of the file', async () => {
  const { coach } = desks;
  const { referralId, consentId } = await aDraft(['name', 'notes', 'contacts']);
  const bytes = await sealed(coach, referralId);
  const [disclosure] = await coach.ok('consents.disclosures', { clientId });
  expect(disclosure).toMatchObject({
    partnerName: 'Lapin hyvinvointialue',
    consentId,
    way: 'packet',
    state: 'left',
    sha256: sha256Hex(bytes),
  });
  expect(disclosure?.items.map(({ item, recordId }) => [item, recordId])).toEqual([
    ['name', null],
    ['contacts', contactId],
    ['notes', noteId],
  ]);
  const versions = await coach.app.read((db) => db.selectFrom('disclosureItem').select('version').execute());
  for (const { version } of versions) expect(version).toMatch(/^[0-9a-f]{64}$/);
  const actions = await coach.app.read((db) =>
    db.selectFrom('auditEntry').select('action').orderBy('sequence').execute(),
  );
  expect(actions.map(({ action }) => action).slice(-2)).toEqual(['packet.sealing', 'packet.left']);
});

test('what changed after the preview stops the sealing: a text, a withdrawn consent, a new key', async () => {
  const { coach, partnerId } = desks;
  const { referralId, consentId } = await aDraft();
  const seal = async (change: () => Promise<unknown>) => {
    const { handle } = await coach.ok('referrals.preview', { referralId });
    await change();
    return coach.fails('referrals.seal', { referralId, preview: handle });
  };
  expect(await seal(() => coach.ok('referrals.save', { referralId, asked: 'muuta' }))).toBe(
    'preview-outdated',
  );
  expect(await seal(() => coach.ok('consents.withdraw', { consentId }))).toBe('consent-withdrawn');
  await coach.ok('consents.restore', { consentId });
  const { keys } = await coach.ok('partners.get', { partnerId });
  expect(
    await seal(() => coach.ok('partners.retireKey', { partnerKeyId: keys[0]?.partnerKeyId ?? '' })),
  ).toBe('key-missing');
  expect(await coach.ok('packets.list', {})).toEqual([]);
});

test('two previews cannot both be sealed under one counter', async () => {
  const { coach } = desks;
  const one = await aDraft();
  const two = await aDraft();
  const first = await coach.ok('referrals.preview', { referralId: one.referralId });
  const second = await coach.ok('referrals.preview', { referralId: two.referralId });
  coach.saveAs('one.tar.age');
  await coach.ok('referrals.seal', { referralId: one.referralId, preview: first.handle });
  expect(await coach.fails('referrals.seal', { referralId: two.referralId, preview: second.handle })).toBe(
    'preview-outdated',
  );
  expect(await coach.fails('referrals.seal', { referralId: one.referralId, preview: first.handle })).toBe(
    'preview-outdated',
  );
});

test('cancelling the save, or a folder that cannot be written, leaves the draft and the ledger as they were', async () => {
  const { coach } = desks;
  const { referralId } = await aDraft();
  const { handle } = await coach.ok('referrals.preview', { referralId });
  coach.scripted.answers.push(null);
  expect(await coach.fails('referrals.seal', { referralId, preview: handle })).toBe('cancelled');
  coach.saveAs('missing-folder/a.tar.age');
  expect(await coach.fails('referrals.seal', { referralId, preview: handle })).toBe('write-failed');
  expect(await coach.ok('referrals.get', { referralId })).toMatchObject({ state: 'draft', packetId: null });
  expect(await coach.ok('consents.disclosures', { clientId })).toEqual([]);
  const again = await coach.ok('referrals.preview', { referralId });
  coach.saveAs('a.tar.age');
  await coach.ok('referrals.seal', { referralId, preview: again.handle });
});

test('a name too long for the disk says so', async () => {
  const { coach } = desks;
  const { referralId } = await aDraft();
  const { handle } = await coach.ok('referrals.preview', { referralId });
  coach.saveAs(`${'x'.repeat(300)}.tar.age`);
  expect(await coach.fails('referrals.seal', { referralId, preview: handle })).toBe('path-too-long');
});

test('the case file itself is never written over, whatever name the user picks', async () => {
  const { coach } = desks;
  const { referralId } = await aDraft();
  const { handle } = await coach.ok('referrals.preview', { referralId });
  coach.scripted.answers.push(coach.path);
  expect(await coach.fails('referrals.seal', { referralId, preview: handle })).toBe('write-failed');
  expect(existsSync(`${coach.path}.new`)).toBe(false);
  coach.scripted.answers.push(coach.path);
  expect(await coach.fails('packets.choose', {})).toBe('packet-not-a-packet');
});

test('a packet whose sealing was cut off is asked about and settled either way', async () => {
  const { coach } = desks;
  const one = await aDraft();
  await sealed(coach, one.referralId);
  const { packetId } = await coach.ok('referrals.get', { referralId: one.referralId });
  const cutOff = () =>
    coach.app.write(async (trx) => {
      await trx.updateTable('packet').set({ state: 'sealing' }).execute();
      await trx.updateTable('disclosure').set({ state: 'sealing' }).execute();
      await trx.updateTable('referral').set({ state: 'sealing', leftAt: null }).execute();
      return success(null);
    });
  await cutOff();
  expect(await coach.ok('packets.list', {})).toMatchObject([{ state: 'sealing' }]);
  await coach.ok('packets.settle', { packetId: packetId ?? '', left: true });
  expect(await coach.ok('referrals.get', { referralId: one.referralId })).toMatchObject({ state: 'left' });
  expect(await coach.ok('consents.disclosures', { clientId })).toMatchObject([{ state: 'left' }]);
  await cutOff();
  await coach.ok('packets.settle', { packetId: packetId ?? '', left: false });
  expect(await coach.ok('referrals.get', { referralId: one.referralId })).toMatchObject({
    state: 'draft',
    packetId: null,
  });
  expect(await coach.ok('packets.list', {})).toEqual([]);
  expect(await coach.fails('packets.settle', { packetId: packetId ?? '', left: true })).toBe(
    'packet-not-found',
  );
});

test('a partner with stock age gets a classic packet; one who has both kinds of keys, a post-quantum one', async () => {
  const { coach, partnerId } = desks;
  const identity = await generateX25519Identity();
  const { partnerId: stock } = await coach.ok('partners.add', { name: 'Kylän paja' });
  const addStockKey = async (to: typeof stock) => {
    const recipient = await identityToRecipient(identity);
    const { partnerKeyId } = await coach.ok('partners.pasteRecipient', {
      partnerId: to,
      recipient,
      holder: 'Paja',
    });
    await coach.ok('partners.verifyKey', { partnerKeyId, how: 'in-person' });
  };
  const sealedFor = async (to: typeof stock) => {
    const consentId = await aConsent(coach, clientId, to, everyItem);
    return sealed(coach, await aReferral(coach, clientId, to, consentId, everyItem), 'sealed.tar.age');
  };
  await addStockKey(stock);
  await addStockKey(partnerId);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const archive = await readArchive(await decrypter.decrypt(await sealedFor(stock)));
  expect(archive).toMatchObject({
    ok: true,
    order: ['manifest.json', 'manifest.sig', 'referral.pdf', 'referral.fhir.json', 'attachments/p1.txt'],
  });
  await expect(decrypter.decrypt(await sealedFor(partnerId))).rejects.toThrow();
});
