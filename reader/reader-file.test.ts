import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { utf8, sha256Hex } from '#core/packet/bytes.ts';
import { aFullClient, everyItem } from '#core/features/packets/testing/a-full-client.ts';
import { aConsent, aReferral, twoDesks, type TwoDesks } from '#core/features/packets/testing/two-desks.ts';
import { makeReplyKey } from '#core/packet/reply-key.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId, ReferralId } from '#shared/ids.ts';
import { ensureReader } from '../build/scripts/build.ts';
import { sealAnswer } from './answer.ts';
import { noAnswer, openReferral } from './open.ts';
import type { Draft, Opened } from './state.ts';

let desks: TwoDesks;
let clientId: ClientId;
beforeAll(() => ensureReader(), 60_000);
beforeEach(async () => {
  desks = await twoDesks();
  clientId = await aFullClient(desks.coach);
});
afterEach(() => desks.close());

interface Made {
  readonly html: string;
  readonly ciphertext: Uint8Array;
  readonly passphrase: string;
  readonly referralId: ReferralId;
  readonly packetId: string;
}

/** Exports a referral as the window does and gives what the partner gets. */
const exported = async (items: readonly ItemKey[] = everyItem, more = {}): Promise<Made> => {
  const { coach, partnerId } = desks;
  const consentId = await aConsent(coach, clientId, partnerId, items, more);
  const referralId = await aReferral(coach, clientId, partnerId, consentId, items);
  const { handle, packetId, proposedPassphrase } = await coach.ok('referrals.preview', {
    referralId,
    way: 'reader',
  });
  const passphrase = proposedPassphrase ?? '';
  const path = coach.saveAs(`${packetId}.html`);
  await coach.ok('referrals.seal', { referralId, preview: handle, passphrase });
  const html = readFileSync(path, 'utf8');
  const base64 = /<template id="packet"[^>]*>([^<]*)<\/template>/.exec(html)?.[1] ?? '';
  return {
    html,
    ciphertext: new Uint8Array(Buffer.from(base64, 'base64')),
    passphrase,
    referralId,
    packetId,
  };
};

const openedBy = async ({ ciphertext, passphrase }: Made): Promise<Opened> => {
  const opening = await openReferral(ciphertext, passphrase);
  if (!opening.ok) throw new Error(opening.problem);
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
  const { coach, partnerId } = desks;
  const made = await exported();
  const opened = await openedBy(made);
  expect(opened.letter).toMatchObject({
    title: 'Yhteydenotto',
    receiver: 'Lapin hyvinvointialue',
    sender: { name: 'Oula Valmentaja', organisation: 'Kairan työpaja ry', phone: '040 000 0002' },
    number: 1,
  });
  expect(opened.letter.sections.map(({ item }) => item).toSorted()).toEqual([...everyItem].toSorted());
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
  const made = await exported();
  const { key } = await openedBy(made);
  const ledger = await coach.app.read((db) =>
    db
      .selectFrom('disclosure')
      .innerJoin('packet', 'packet.id', 'disclosure.packetId')
      .selectAll('disclosure')
      .select(['packet.sha256 as packetSha', 'packet.state as packetState'])
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
    keys: await db.selectFrom('replyKey').selectAll().execute(),
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
  const { html } = await exported();
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
  const { html } = await exported(everyItem.filter((item) => item !== 'papers'));
  const size = Buffer.byteLength(html);
  expect(size).toBeLessThan(400_000);
  // Far below it the reader itself would be missing.
  expect(size).toBeGreaterThan(200_000);
});

test('no key of the partner is needed, but what stops a sealed packet stops this one', async () => {
  const { coach } = desks;
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

test('an answer counts for its own packet only: not for another, not forged, not replayed', async () => {
  const { coach } = desks;
  const first = await openedBy(await exported());
  const second = await openedBy(await exported());
  const outcomeOf = async (opened: Opened) => {
    const { bytes } = await answered(opened);
    const staged = await coach.ok('packets.stage', { bytes });
    return {
      trust: staged.trust,
      answers: staged.answers,
      failure: await coach.fails('packets.import', { handle: staged.handle }),
    };
  };
  const refused = { trust: 'nobody', answers: null, failure: 'packet-unknown-referral' };
  // The key of one packet under the name of the other, and a key that somebody made up.
  expect(await outcomeOf({ ...first, packet: second.packet })).toEqual(refused);
  expect(await outcomeOf({ ...first, key: makeReplyKey() })).toEqual(refused);
  const { handle } = await coach.ok('packets.stage', {
    bytes: (await answered({ ...first, key: makeReplyKey() })).bytes,
  });
  expect(await coach.fails('packets.acceptSender', { handle, partnerId: desks.partnerId })).toBe(
    'packet-unknown-referral',
  );

  const late = await answered(first, Math.floor(Date.now() / 1000) + 100);
  const early = await answered(first);
  const stage = (bytes: Uint8Array) => coach.ok('packets.stage', { bytes });
  const one = await stage(late.bytes);
  await coach.ok('packets.import', { handle: one.handle });
  const again = await stage(late.bytes);
  expect(again.alreadyImported).toBe(true);
  expect(await coach.ok('packets.import', { handle: again.handle })).toMatchObject({ alreadyImported: true });
  const older = await stage(early.bytes);
  expect(older.olderCounter).toBe(true);
  expect(await coach.fails('packets.import', { handle: older.handle })).toBe('packet-older-counter');
  const next = await stage((await answered(first, late.counter)).bytes);
  expect(await coach.ok('packets.import', { handle: next.handle })).toMatchObject({ alreadyImported: false });
});

test('without the permission to answer there is no key to answer with, and after its last day no answer is taken', async () => {
  const without = await openedBy(await exported(['name', 'asked']));
  expect(without.key).toBeNull();
  expect(noAnswer(without)).toBe('no-permission');

  const opened = await openedBy(await exported(everyItem));
  expect(opened.letter.consentUntil).toBe('2027-05-20');
  expect(noAnswer(opened, new Date('2027-05-20T20:00:00+03:00'))).toBeNull();
  expect(noAnswer(opened, new Date('2027-05-21T08:00:00+03:00'))).toBe('permission-ended');
});

test('a wrong passphrase, a swapped and a damaged ciphertext each say what is wrong', async () => {
  const made = await exported();
  const other = await exported();
  const problem = async (bytes: Uint8Array, passphrase: string) => {
    const opening = await openReferral(bytes, passphrase);
    return opening.ok ? 'opened' : opening.problem;
  };
  expect(await problem(made.ciphertext, 'kelo hilla riekko tunturi kaarna utu')).toBe('wrong-passphrase');
  expect(await problem(other.ciphertext, made.passphrase)).toBe('wrong-passphrase');
  expect(await problem(made.ciphertext.subarray(0, -1), made.passphrase)).toBe('packet-damaged');
});
