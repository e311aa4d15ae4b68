import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { utf8, sha256Hex } from '#core/packet/bytes.ts';
import { everythingThatLeaves } from '#core/features/packets/testing/a-full-client.ts';
import { aConsent, aReferral } from '#core/features/packets/testing/two-desks.ts';
import { makeReplyKey } from '#core/packet/reply-key.ts';
import { PacketId } from '#shared/ids.ts';
import { ensureReader } from '../build/scripts/build.ts';
import { sealAnswer } from './answer.ts';
import { noAnswer, openReferral } from './open.ts';
import type { Draft, Opened } from './state.ts';
import { fewerItems, readerDesk, type Made, type ReaderDesk } from './testing/reader-desk.ts';

/** The partner's clock: the day after the referrals were sealed, and before the last day of the permission to answer. */
const today = '2026-11-26T09:00:00+02:00';

let desks: ReaderDesk;
/** Two referrals of everything, and an update of the second, which takes the permission to answer away. */
let first: Made;
let update: Made;
let openedFirst: Opened;
let openedSecond: Opened;
let openedUpdate: Opened;

// Each sealing and each opening derives a key from a passphrase, with the work factor of the product: over a second. The tests share what was sealed.
beforeAll(async () => {
  vi.setSystemTime(today);
  await ensureReader();
  desks = await readerDesk();
  first = await desks.exported();
  const second = await desks.exported();
  update = await desks.updated(second);
  openedFirst = await openedBy(first);
  openedSecond = await openedBy(second);
  openedUpdate = await openedBy(update);
}, 120_000);
afterAll(() => {
  vi.useRealTimers();
  return desks.close();
});

const openedBy = async ({ ciphertext, passphrase }: Made): Promise<Opened> => {
  const opening = await openReferral(ciphertext, passphrase);
  if (!opening.ok) throw new Error(opening.problem);
  if (opening.opened.kind !== 'letter') throw new Error(opening.opened.kind);
  return opening.opened;
};

const draft: Draft = {
  status: 'time-given',
  message: 'Tervetuloa\nneuvolaan 2',
  contactPerson: 'Maarit Mäki',
  contactPhone: '040 000 0009',
  day: '2026-12-08',
  time: '10:00',
  waitEstimate: '',
};

const answered = async (opened: Opened, lastCounter = 0): Promise<{ bytes: Uint8Array; counter: number }> => {
  const answer = await sealAnswer(opened, draft, 'fi', lastCounter);
  if (!answer.ok) throw new Error(answer.wrong);
  return answer;
};

test('a partner without the app opens the file, answers, and the coach sees the answer on the timeline and on Today', async () => {
  const { coach, clientId, partnerId } = desks;
  const made = first;
  const opened = openedFirst;
  expect(opened.letter).toMatchObject({
    title: 'Yhteydenotto',
    receiver: 'Lapin hyvinvointialue',
    sender: { name: 'Oula Valmentaja', organisation: 'Kairan työpaja ry', phone: '040 000 0002' },
    number: 1,
  });
  expect(opened.letter.sections.map(({ item }) => item).toSorted()).toEqual(everythingThatLeaves.toSorted());
  expect(opened.letter.sections.find(({ item }) => item === 'own-wish')?.text).toBe('needle-wish');
  expect(opened.words).toEqual((await coach.ok('partners.ownCard', {})).fingerprint);

  const { bytes } = await answered(opened);
  const staged = await coach.ok('packets.stage', { bytes });
  expect(staged).toMatchObject({
    kind: 'reply',
    trust: 'passphrase',
    partnerId,
    answers: { referralId: made.referralId, number: 1 },
    reply: { status: 'time-given', timeGiven: '2026-12-08T08:00:00Z', message: draft.message },
    olderCounter: false,
  });
  const { packetId } = await coach.ok('packets.import', { handle: staged.handle });
  expect(await coach.ok('packets.get', { packetId: made.packetId })).toMatchObject({
    answered: true,
    status: 'time-given',
    way: 'reader',
    replies: [{ packetId, way: 'reader', contactPerson: 'Maarit Mäki' }],
  });
  const timeline = await coach.ok('timeline.ofClient', { clientId });
  expect(timeline.entries).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ type: 'packet', packetId, status: 'time-given', message: draft.message }),
    ]),
  );
  const today = await coach.ok('today.view', {});
  expect(JSON.stringify(today)).toContain(packetId);
});

test('the ledger has its entry with the SHA-256 of the file, and the case file keeps neither passphrase nor secret key', async () => {
  const { coach, partnerId } = desks;
  const made = first;
  const { key } = openedFirst;
  const ledger = await coach.app.read((db) =>
    db
      .selectFrom('disclosure')
      .innerJoin('packet', 'packet.id', 'disclosure.packetId')
      .selectAll('disclosure')
      .select(['packet.sha256 as packetSha', 'packet.state as packetState'])
      .where('packet.id', '=', made.packetId)
      .executeTakeFirstOrThrow(),
  );
  expect(ledger).toMatchObject({ partnerId, state: 'left', packetState: 'left' });
  expect(ledger.sha256).toBe(sha256Hex(utf8(made.html)));
  expect(ledger.packetSha).toBe(ledger.sha256);
  const actions = await coach.app.read((db) => db.selectFrom('auditEntry').select('action').execute());
  expect(actions.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['packet.sealing', 'packet.left']),
  );
  const held = await coach.app.read(async (db) => ({
    packets: await db.selectFrom('packet').selectAll().execute(),
    entries: await db.selectFrom('packetEntry').select(['name', 'body']).execute(),
    keys: await db.selectFrom('replyKey').selectAll().where('packetId', '=', made.packetId).execute(),
    audit: await db.selectFrom('auditEntry').selectAll().execute(),
    settings: await db.selectFrom('setting').selectAll().execute(),
  }));
  expect(held.keys).toMatchObject([{ packetId: made.packetId, signingKey: key?.signingKey }]);
  expect(held.entries.map(({ name }) => name)).not.toContain('reply-key.json');
  const everything = JSON.stringify({
    ...held,
    entries: held.entries.map(({ name, body }) => [name, Buffer.from(body).toString('latin1')]),
  });
  expect(everything.includes(key?.signingSecret ?? '')).toBe(false);
  expect(everything.includes(made.passphrase)).toBe(false);
});

test('nothing of the referral, the client, the partner or the coach is in the file in clear, and it asks nothing of the network', async () => {
  const { html } = first;
  const found = ['needle', 'Aino', 'Kairavaara', 'Lapin', 'Maarit', 'Oula', 'Kairan', '040 555'].filter(
    (secret) => html.includes(secret),
  );
  expect(found).toEqual([]);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^' ]+'; style-src 'sha256-[^' ]+';/);
  for (const tag of ['script', 'style']) {
    const [, text = ''] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html) ?? [];
    const hash = createHash('sha256').update(text).digest('base64');
    expect(policy.includes(`${tag}-src 'sha256-${hash}'`), tag).toBe(true);
  }
  expect(policy).not.toMatch(/unsafe|connect-src|https?:|data:|blob:|\*/);
  const clear = html.replace(/<script>.*<\/script>/s, '').replace(/<template.*<\/template>/s, '');
  expect(clear).not.toMatch(/(?:src|href)=|@import|url\(/);
});

test('without attachments the file is smaller than 400 kB', async () => {
  const { html } = update;
  const size = Buffer.byteLength(html);
  expect(size).toBeLessThan(400_000);
  // Far below it the reader itself would be missing.
  expect(size).toBeGreaterThan(200_000);
});

test('no key of the partner is needed, but what stops a sealed packet stops this one', async () => {
  const { coach, clientId } = desks;
  const { partnerId } = await coach.ok('partners.add', { name: 'Terveysasema', type: 'county-health' });
  const items = ['name', 'asked'] as const;
  const consentId = await aConsent(coach, clientId, partnerId, items);
  const referralId = await aReferral(coach, clientId, partnerId, consentId, items);
  expect(await coach.fails('referrals.preview', { referralId })).toBe('key-missing');
  const { handle, recipients } = await coach.ok('referrals.preview', { referralId, way: 'reader' });
  expect(recipients).toEqual([]);
  const passphrase = 'kelo hilla riekko tunturi kaarna utu';
  const seal = (how: string) => ({ referralId, preview: handle, passphrase: how });
  expect(await coach.fails('referrals.seal', seal('kesäkuu1'))).toBe('passphrase-too-short');
  expect(await coach.fails('referrals.seal', seal('aaaaaaaaaaaaaaaa'))).toBe('passphrase-too-weak');
  coach.scripted.answers.push(null);
  expect(await coach.fails('referrals.seal', seal(passphrase))).toBe('cancelled');
  expect(await coach.ok('referrals.get', { referralId })).toMatchObject({ state: 'draft' });
  await coach.ok('consents.withdraw', { consentId });
  expect(await coach.fails('referrals.seal', seal(passphrase))).toBe('consent-withdrawn');
  expect(await coach.fails('referrals.preview', { referralId, way: 'reader' })).toBe('consent-withdrawn');
});

test('an update says what it changes against the referral before it, and shows the whole as it is now', async () => {
  const { changes, letter } = openedUpdate;
  expect(changes).toMatchObject({
    earlier: { packetId: openedSecond.packet.manifest.packetId, number: 2 },
    changes: [
      { item: 'aim', what: 'changed', count: 1 },
      { item: 'papers', what: 'removed', count: 1 },
      { item: 'reply-permission', what: 'removed', count: 1 },
    ],
  });
  expect(letter.number).toBe(3);
  const stays = fewerItems.filter((item) => !everythingThatLeaves.includes(item));
  expect(stays).toEqual(['not-to-tell']);
  expect(letter.sections.map(({ item }) => item).toSorted()).toEqual(
    fewerItems.filter((item) => everythingThatLeaves.includes(item)).toSorted(),
  );
  expect(letter.sections.find(({ item }) => item === 'aim')?.text).toBe('Sovittu toisin');
  expect(openedFirst.changes).toBeNull();
});

const stage = (bytes: Uint8Array) => desks.coach.ok('packets.stage', { bytes });

test('an answer counts for its own packet only: not for another, not forged', async () => {
  const { coach, partnerId } = desks;
  const outcomeOf = async (opened: Opened) => {
    const staged = await stage((await answered(opened)).bytes);
    return {
      trust: staged.trust,
      answers: staged.answers,
      failure: await coach.fails('packets.import', { handle: staged.handle }),
    };
  };
  const refused = { trust: 'nobody', answers: null, failure: 'packet-unknown-referral' };
  // The key of one packet under the name of the other, and a key that somebody made up.
  expect(await outcomeOf({ ...openedFirst, packet: openedSecond.packet })).toEqual(refused);
  expect(await outcomeOf({ ...openedFirst, key: makeReplyKey() })).toEqual(refused);
  const { handle } = await stage((await answered({ ...openedFirst, key: makeReplyKey() })).bytes);
  expect(await coach.fails('packets.acceptSender', { handle, partnerId })).toBe('packet-unknown-referral');
});

test('an answer is not replayed, and an older one does not take the place of a later one', async () => {
  const { coach } = desks;
  const late = await answered(openedFirst, Math.floor(Date.now() / 1000) + 1000);
  const early = await answered(openedFirst, Math.floor(Date.now() / 1000) + 500);
  const one = await stage(late.bytes);
  await coach.ok('packets.import', { handle: one.handle });
  const again = await stage(late.bytes);
  expect(again.alreadyImported).toBe(true);
  expect(await coach.ok('packets.import', { handle: again.handle })).toMatchObject({ alreadyImported: true });
  const older = await stage(early.bytes);
  expect(older.olderCounter).toBe(true);
  expect(await coach.fails('packets.import', { handle: older.handle })).toBe('packet-older-counter');
  const next = await stage((await answered(openedFirst, late.counter)).bytes);
  expect(await coach.ok('packets.import', { handle: next.handle })).toMatchObject({ alreadyImported: false });
});

test('without the permission to answer there is no key to answer with, and after its last day no answer is made', () => {
  expect(openedUpdate.key).toBeNull();
  expect(noAnswer(openedUpdate)).toBe('no-permission');

  expect(openedFirst.letter.consentUntil).toBe('2027-05-20');
  expect(noAnswer(openedFirst, new Date('2027-05-20T20:00:00+03:00'))).toBeNull();
  expect(noAnswer(openedFirst, new Date('2027-05-21T08:00:00+03:00'))).toBe('permission-ended');
});

test('an answer from a page that asked for no permission is refused: written after its last day, or after an update took it away', async () => {
  const { coach } = desks;
  const failureOf = async (opened: Opened, at: string) => {
    vi.setSystemTime(at);
    try {
      const { handle } = await stage((await answered(opened)).bytes);
      return await coach.fails('packets.import', { handle });
    } finally {
      vi.setSystemTime(today);
    }
  };
  expect(await failureOf(openedFirst, '2027-05-21T08:00:00+03:00')).toBe('reply-after-permission');
  expect(await failureOf(openedSecond, '2026-12-01T08:00:00+02:00')).toBe('reply-not-permitted');
  expect(
    await coach.ok('packets.get', { packetId: PacketId.parse(openedSecond.packet.manifest.packetId) }),
  ).toMatchObject({
    answered: false,
    replies: [],
  });
});

test('a wrong passphrase and a damaged ciphertext each say what is wrong', async () => {
  const problem = async (bytes: Uint8Array, passphrase: string) => {
    const opening = await openReferral(bytes, passphrase);
    return opening.ok ? 'opened' : opening.problem;
  };
  // That of another file: whoever swaps two files gains nothing.
  expect(await problem(first.ciphertext, update.passphrase)).toBe('wrong-passphrase');
  expect(await problem(first.ciphertext.subarray(0, -1), first.passphrase)).toBe('packet-damaged');
});

// The last one: the coach's key is another afterwards.
test('an answer to the key that the coach had when the file was made is taken after the key was changed', async () => {
  const { coach, partnerId } = desks;
  for (const reason of ['ordinary', 'wrong-hands'] as const)
    await coach.ok('partners.changeOwnKey', { reason });
  // Later than every answer of the tests before.
  const { bytes } = await answered(openedFirst, Math.floor(Date.now() / 1000) + 10_000);
  const staged = await coach.ok('packets.stage', { bytes });
  expect(staged).toMatchObject({ trust: 'passphrase', partnerId, answers: { referralId: first.referralId } });
  const imported = await coach.ok('packets.import', { handle: staged.handle });
  expect(imported.alreadyImported).toBe(false);
});
