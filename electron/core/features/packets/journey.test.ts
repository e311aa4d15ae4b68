import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import { aFullClient, everyItem, everythingThatLeaves } from './testing/a-full-client.ts';
import { aConsent, aReferral, sealed, twoDesks, type TwoDesks } from './testing/two-desks.ts';

let desks: TwoDesks;
let clientId: ClientId;
beforeEach(async () => {
  desks = await twoDesks();
  clientId = await aFullClient(desks.coach);
});
afterEach(() => desks.close());

const answer = {
  status: 'time-given',
  message: 'Tervetuloa\nneuvolaan 2',
  contactPerson: 'Maarit Mäki',
  contactPhone: '040 000 0009',
  timeGiven: '2026-12-08T08:00:00Z',
  waitEstimate: '',
  language: 'fi',
} as const;

const sealedReferral = async () => {
  const { coach, partnerId } = desks;
  const consentId = await aConsent(coach, clientId, partnerId, everyItem);
  const referralId = await aReferral(coach, clientId, partnerId, consentId, everyItem);
  return { referralId, consentId, bytes: await sealed(coach, referralId) };
};

const importedAtPartner = async (bytes: Uint8Array) => {
  const { partner } = desks;
  const { handle } = await partner.ok('packets.stage', { bytes });
  await partner.ok('packets.acceptSender', { handle, partnerId: null });
  return partner.ok('packets.import', { handle });
};

test('a referral goes from the coach to the partner, the answer comes back, and both see it', async () => {
  const { coach, partner, partnerId } = desks;
  const { referralId, bytes } = await sealedReferral();
  expect(await coach.ok('referrals.get', { referralId })).toMatchObject({ state: 'left', number: 1 });
  const [sent] = await coach.ok('packets.list', {});
  expect(sent).toMatchObject({
    direction: 'out',
    kind: 'referral',
    state: 'left',
    partnerId,
    clientId,
    answered: false,
    overdue: false,
  });

  const staged = await partner.ok('packets.stage', { bytes });
  expect(staged).toMatchObject({
    kind: 'referral',
    trust: 'unknown',
    about: 'Aino Kairavaara',
    alreadyImported: false,
    olderCounter: false,
  });
  expect([...staged.items].sort()).toEqual(everythingThatLeaves.toSorted());
  expect(
    Buffer.from(staged.pdf ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(staged.sender.fingerprint).toEqual((await coach.ok('partners.ownCard', {})).fingerprint);
  expect(await partner.fails('packets.import', { handle: staged.handle })).toBe('packet-sender-unknown');
  await partner.ok('packets.acceptSender', { handle: staged.handle, partnerId: null });
  const imported = await partner.ok('packets.import', { handle: staged.handle });
  const client = await partner.app.read((db) =>
    db.selectFrom('client').selectAll().executeTakeFirstOrThrow(),
  );
  expect(client).toMatchObject({
    id: imported.clientId,
    displayName: 'Aino Kairavaara',
    birthDate: '1998-04-02',
    phone: '040 555 0199',
    municipality: '977',
    language: 'se',
    reach: 'needle-reach',
  });
  const letter = await partner.ok('packets.entry', { packetId: imported.packetId, name: 'referral.pdf' });
  expect(letter.mediaType).toBe('application/pdf');

  const path = partner.saveAs('answer.tar.age');
  await partner.ok('packets.reply', { packetId: imported.packetId, ...answer });
  expect(await partner.ok('packets.get', { packetId: imported.packetId })).toMatchObject({
    answered: true,
    status: 'time-given',
  });

  const reply = await coach.ok('packets.stage', { bytes: new Uint8Array(readFileSync(path)) });
  expect(reply).toMatchObject({
    kind: 'reply',
    trust: 'verified',
    partnerId,
    answers: { referralId, number: 1, clientName: 'Aino K.' },
  });
  expect(reply.reply).toMatchObject({
    status: 'time-given',
    message: answer.message,
    timeGiven: answer.timeGiven,
  });
  expect(await coach.ok('packets.import', { handle: reply.handle })).toMatchObject({
    clientId,
    alreadyImported: false,
  });
  const after = await coach.ok('packets.get', { packetId: sent?.packetId ?? reply.packetId });
  expect(after).toMatchObject({
    answered: true,
    status: 'time-given',
    replies: [{ contactPhone: '040 000 0009' }],
  });
  await coach.ok('packets.seen', { packetId: reply.packetId });
});

test('importing the same packet again changes nothing and says so', async () => {
  const { coach, partner } = desks;
  const { bytes } = await sealedReferral();
  const first = await importedAtPartner(bytes);
  const counts = () =>
    partner.app.read((db) =>
      db
        .selectFrom('auditEntry')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirst(),
    );
  const before = await counts();
  const again = await partner.ok('packets.stage', { bytes });
  expect(again).toMatchObject({ alreadyImported: true, olderCounter: false, trust: 'unverified' });
  expect(await partner.ok('packets.import', { handle: again.handle })).toEqual({
    ...first,
    alreadyImported: true,
  });
  expect(await counts()).toEqual(before);
  expect(await partner.ok('packets.list', {})).toHaveLength(1);
  expect(coach.scripted.answers).toEqual([]);
});

test('a packet that was sent earlier but comes later is shown as older, and imported only when the user says so', async () => {
  const { coach, partner, partnerId } = desks;
  const { bytes: first } = await sealedReferral();
  const consentId = await aConsent(coach, clientId, partnerId, everyItem);
  const second = await sealed(
    coach,
    await aReferral(coach, clientId, partnerId, consentId, ['name', 'asked']),
    'second.tar.age',
  );
  await importedAtPartner(second);
  const staged = await partner.ok('packets.stage', { bytes: first });
  expect(staged.olderCounter).toBe(true);
  expect(await partner.fails('packets.import', { handle: staged.handle })).toBe('packet-older-counter');
  expect(await partner.ok('packets.import', { handle: staged.handle, acceptOlder: true })).toMatchObject({
    alreadyImported: false,
  });
});

test('an answer to a referral that we did not send to this partner answers nothing', async () => {
  const { coach, partner } = desks;
  const { bytes } = await sealedReferral();
  const { packetId } = await importedAtPartner(bytes);
  const path = partner.saveAs('answer.tar.age');
  await partner.ok('packets.reply', { packetId, ...answer });
  await coach.app.write(async (trx) => {
    await trx.updateTable('packet').set({ partnerId: null }).execute();
    return success(null);
  });
  const staged = await coach.ok('packets.stage', { bytes: new Uint8Array(readFileSync(path)) });
  expect(staged.answers).toBeNull();
  expect(await coach.fails('packets.import', { handle: staged.handle })).toBe('packet-unknown-referral');
});

test('without the client’s permission to answer, the partner seals no answer', async () => {
  const { coach, partner, partnerId } = desks;
  const items = ['name', 'asked'] as const;
  const consentId = await aConsent(coach, clientId, partnerId, items);
  const bytes = await sealed(coach, await aReferral(coach, clientId, partnerId, consentId, items));
  const { packetId } = await importedAtPartner(bytes);
  expect(await partner.fails('packets.reply', { packetId, ...answer })).toBe('consent-missing');
});

test('after the last day of the permission, the partner seals no answer any more', async () => {
  const { partner } = desks;
  const { bytes } = await sealedReferral();
  const { packetId } = await importedAtPartner(bytes);
  partner.clock.set('2027-05-20T20:00:00+03:00');
  partner.saveAs('in-time.tar.age');
  await partner.ok('packets.reply', { packetId, ...answer });
  partner.clock.set('2027-05-21T08:00:00+03:00');
  expect(await partner.fails('packets.reply', { packetId, ...answer })).toBe('consent-expired');
});

test('a packet for somebody else, a damaged one and a file that is none are told apart, and nothing is kept', async () => {
  const { coach, partner } = desks;
  const { bytes } = await sealedReferral();
  expect(await coach.fails('packets.stage', { bytes })).toBe('packet-for-another');
  expect(await partner.fails('packets.stage', { bytes: bytes.subarray(0, bytes.length - 10) })).toBe(
    'packet-damaged',
  );
  expect(await partner.fails('packets.stage', { bytes: new TextEncoder().encode('hei') })).toBe(
    'packet-not-a-packet',
  );
  expect(await partner.ok('packets.list', {})).toEqual([]);
});

test('a known sender who comes with another key is blocked until the words were compared again', async () => {
  const { coach, partner } = desks;
  const { bytes } = await sealedReferral();
  await importedAtPartner(bytes);
  // The coach's file was lost and made anew: the same name, other keys.
  await partner.app.write(async (trx) => {
    await trx
      .updateTable('partnerKey')
      .set({ signingKey: 'ab'.repeat(32), recipient: 'age1lost' })
      .execute();
    return success(null);
  });
  const { partnerId } = desks;
  const consentId = await aConsent(coach, clientId, partnerId, everyItem);
  const next = await sealed(
    coach,
    await aReferral(coach, clientId, partnerId, consentId, ['name', 'asked']),
    'next.tar.age',
  );
  const staged = await partner.ok('packets.stage', { bytes: next });
  expect(staged.trust).toBe('changed');
  expect(await partner.fails('packets.import', { handle: staged.handle })).toBe('packet-sender-key-changed');
  const accepted = await partner.ok('packets.acceptSender', { handle: staged.handle, partnerId: null });
  expect(accepted.partnerId).toBe(staged.partnerId);
  expect(await partner.fails('packets.import', { handle: staged.handle })).toBe('packet-sender-key-changed');
  const { keys, keyState } = await partner.ok('partners.get', accepted);
  expect(keyState).toBe('changed');
  const changed = keys.find(({ state }) => state === 'changed');
  await partner.ok('partners.verifyKey', { partnerKeyId: changed?.partnerKeyId ?? '', how: 'phone' });
  expect(await partner.ok('packets.import', { handle: staged.handle })).toMatchObject({
    alreadyImported: false,
  });
  expect((await partner.ok('partners.get', accepted)).keys.map(({ state }) => state).sort()).toEqual([
    'retired',
    'verified',
  ]);
});
