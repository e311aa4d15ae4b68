import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PacketId, type ClientId } from '#shared/ids.ts';
import { utf8 } from '../../packet/bytes.ts';
import { writeChanges } from '../../packet/changes.ts';
import type { PacketEntry, PacketFacts } from '../../packet/build.ts';
import { referralBundle } from '../../packet/fhir/bundle.ts';
import { aDocument } from '../../packet/testing/a-document.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { aFullClient, everyItem } from './testing/a-full-client.ts';
import { anotherDesk, entryOf, sentBy as sentTo } from './testing/thread-desks.ts';
import { aConsent, aReferral, sealed, twoDesks, type TwoDesks } from './testing/two-desks.ts';

let desks: TwoDesks;
let clientId: ClientId;
const others: TestCaseFile[] = [];
beforeEach(async () => {
  desks = await twoDesks();
  clientId = await aFullClient(desks.coach);
});
afterEach(async () => {
  await desks.close();
  for (const other of others.splice(0)) await other.close();
});

/** Another laptop, whoever it says it belongs to; closed after the test. */
const aDesk = async ({ holder, organisation }: typeof maarit, practice = false) => {
  const desk = await anotherDesk(holder, organisation, { practice });
  others.push(desk);
  return desk;
};
const maarit = { holder: 'Maarit Mäki', organisation: 'Lapin hyvinvointialue' };

const cardOf = async (desk: TestCaseFile) => {
  const path = `${desk.folder}/card.rinnalla-card`;
  desk.scripted.answers.push(path);
  await desk.ok('partners.saveOwnCard', {});
  return new Uint8Array(readFileSync(path));
};

/** What somebody sends to the coach who has our card and their own keys, and keeps to no rule of the app. */
const sentBy = (desk: TestCaseFile, entries: readonly PacketEntry[], more: Partial<PacketFacts> = {}) =>
  sentTo(desk, desks.coach, entries, { kind: 'referral', purpose: 'Palvelun aloittaminen', ...more });
const letter = utf8('%PDF-1.7');
const aReferralFor = (name: string) =>
  entryOf(
    'referral.fhir.json',
    referralBundle(aDocument({ name: { display: name, first: '', last: '' } }), letter),
  );

const changesTo = (packetId: PacketId) =>
  entryOf(
    'changes.json',
    writeChanges({
      formatVersion: 1,
      earlier: { packetId, number: 1, created: desks.coach.clock.now() },
      changes: [],
    }),
  );

test('a stranger’s card under a known name opens nothing, also when it is put to a partner of its own', async () => {
  const { coach } = desks;
  const stranger = await aDesk(maarit);
  const card = await coach.ok('partners.readCard', { bytes: await cardOf(stranger) });
  expect(card.known).toMatchObject({ name: 'Lapin hyvinvointialue', sameKeys: false });
  const { partnerId } = await coach.ok('partners.acceptCard', { handle: card.handle, partnerId: null });
  expect(await coach.ok('partners.get', { partnerId })).toMatchObject({ keyState: 'changed' });

  const { handle, trust } = await coach.ok('packets.stage', {
    bytes: await sentBy(stranger, [aReferralFor('Aino')]),
  });
  expect(trust).toBe('changed');
  expect(await coach.fails('packets.import', { handle })).toBe('packet-sender-key-changed');
});

test('a changed key stays changed when the coach puts its sender to another partner', async () => {
  const { coach } = desks;
  const stranger = await aDesk(maarit);
  const { partnerId } = await coach.ok('partners.add', { name: 'Joku muu' });
  const { handle } = await coach.ok('packets.stage', {
    bytes: await sentBy(stranger, [aReferralFor('Aino')]),
  });
  await coach.ok('packets.acceptSender', { handle, partnerId });
  expect(await coach.fails('packets.import', { handle })).toBe('packet-sender-key-changed');
});

test('another known sender can neither answer our referral nor hide its answer, whatever kind of packet names it', async () => {
  const { coach, partner, partnerId } = desks;
  const consentId = await aConsent(coach, clientId, partnerId, everyItem);
  const referralId = await aReferral(coach, clientId, partnerId, consentId, everyItem);
  const bytes = await sealed(coach, referralId);
  const { packetId } = await coach.ok('referrals.get', { referralId });
  const sent = PacketId.parse(packetId);

  const known = await aDesk({ holder: 'Ville', organisation: 'Paja' });
  for (const kind of ['update', 'referral'] as const) {
    const created = '2027-06-01T09:00:00Z' as PacketFacts['created'];
    const entries = kind === 'referral' ? [aReferralFor('Joku')] : [aReferralFor('Joku'), changesTo(sent)];
    const counter = kind === 'update' ? 1 : 2;
    const packet = await sentBy(known, entries, { kind, inReplyTo: sent, created, counter });
    const { handle } = await coach.ok('packets.stage', { bytes: packet });
    await coach.ok('packets.acceptSender', { handle, partnerId: null });
    // A referral is one of its own, whatever it names; an update of somebody else's goes nowhere.
    if (kind === 'referral') await coach.ok('packets.import', { handle });
    else expect(await coach.fails('packets.import', { handle })).toBe('packet-unknown-referral');
  }
  coach.clock.set('2026-12-20T09:00:00+02:00');
  const [overdue] = (await coach.ok('today.view', {})).people.filter((one) => one.clientId === clientId);
  expect(overdue?.reasons.map(({ type }) => type)).toContain('referral-unanswered');

  const staged = await partner.ok('packets.stage', { bytes });
  await partner.ok('packets.acceptSender', { handle: staged.handle, partnerId: null });
  const imported = await partner.ok('packets.import', { handle: staged.handle });
  const path = partner.saveAs('answer.tar.age');
  const answer = { message: '', contactPerson: '', contactPhone: '', timeGiven: null, waitEstimate: '' };
  await partner.ok('packets.reply', {
    packetId: imported.packetId,
    status: 'accepted',
    language: 'fi',
    ...answer,
  });
  const { handle } = await coach.ok('packets.stage', { bytes: new Uint8Array(readFileSync(path)) });
  await coach.ok('packets.import', { handle });
  expect(await coach.ok('packets.get', { packetId: sent })).toMatchObject({
    answered: true,
    status: 'accepted',
    replies: [{ status: 'accepted' }],
  });
  const { entries } = await coach.ok('timeline.ofClient', { clientId, types: ['packet'] });
  expect(entries.find(({ id }) => id === sent)).toMatchObject({ status: 'accepted' });
});

test('a person whose name is made of what cannot be seen is filed under the sender', async () => {
  const { coach } = desks;
  const known = await aDesk({ holder: 'Ville', organisation: 'Paja' });
  const bytes = await sentBy(known, [aReferralFor('\u2028\u0085')]);
  const { handle } = await coach.ok('packets.stage', { bytes });
  await coach.ok('packets.acceptSender', { handle, partnerId: null });
  const { clientId: made } = await coach.ok('packets.import', { handle });
  if (made === null) throw new Error('nobody was made');
  expect((await coach.ok('clients.get', { clientId: made })).displayName).toMatch(/^Paja/);
});

test('a real person’s packet is not taken into the practice file, whose passphrase everybody knows', async () => {
  const { coach, partnerId } = desks;
  const practice = await aDesk({ holder: 'Harjoittelija', organisation: 'Paja' }, true);
  // A card of practice is refused; its recipient could still be pasted.
  const { recipient } = await practice.ok('partners.ownCard', {});
  const { partnerId: pasted } = await coach.ok('partners.add', { name: 'Paja' });
  const key = await coach.ok('partners.pasteRecipient', { partnerId: pasted, recipient, holder: '' });
  await coach.ok('partners.verifyKey', { partnerKeyId: key.partnerKeyId, how: 'phone' });
  const consentId = await aConsent(coach, clientId, pasted, ['name', 'asked']);
  const bytes = await sealed(coach, await aReferral(coach, clientId, pasted, consentId, ['name', 'asked']));
  expect(await practice.fails('packets.stage', { bytes })).toBe('packet-not-of-practice');
  expect(partnerId).not.toBe(pasted);
});

test('an answer is not sealed for a key that changed while the place was being chosen, nor under a counter that was used', async () => {
  const { coach, partner, partnerId } = desks;
  const consentId = await aConsent(coach, clientId, partnerId, everyItem);
  const bytes = await sealed(coach, await aReferral(coach, clientId, partnerId, consentId, everyItem));
  const { handle } = await partner.ok('packets.stage', { bytes });
  const { partnerId: sender } = await partner.ok('packets.acceptSender', { handle, partnerId: null });
  const { packetId } = await partner.ok('packets.import', { handle });
  const answer = (name: string) => {
    partner.saveAs(name);
    return partner.core.dispatch('packets.reply', {
      packetId,
      status: 'accepted',
      language: 'fi',
      message: '',
      contactPerson: '',
      contactPhone: '',
      timeGiven: null,
      waitEstimate: '',
    });
  };
  const both = await Promise.all([answer('one.tar.age'), answer('two.tar.age')]);
  expect(both.map((one) => (one.ok ? 'ok' : one.error.code)).sort()).toEqual(['conflict', 'ok']);
  const counters = await partner.app.read((db) =>
    db.selectFrom('packet').select('counter').where('direction', '=', 'out').execute(),
  );
  expect(counters).toEqual([{ counter: 1 }]);

  const { dialogs } = partner.scripted.ports;
  const choose = dialogs.chooseSave;
  dialogs.chooseSave = async (request) => {
    for (const { partnerKeyId } of (await partner.ok('partners.get', { partnerId: sender })).keys)
      await partner.ok('partners.retireKey', { partnerKeyId });
    return choose(request);
  };
  expect(await answer('three.tar.age')).toMatchObject({ error: { code: 'key-missing' } });
});
