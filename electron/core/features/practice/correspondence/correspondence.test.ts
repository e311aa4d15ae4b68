import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReplyFields } from '#shared/contract/packet-fields.ts';
import { addDays, weekdayOf } from '#shared/dates/calendar.ts';
import type { ClientId } from '#shared/ids.ts';
import { dayOf, PlainDate } from '#shared/time.ts';
import { openTestCaseFile, type TestCaseFile } from '../../../testing/open-test-case-file.ts';
import { generatePractice } from '../generate.ts';
import { practicePartners } from '../partners.ts';
import { seedPractice } from '../seed.ts';
import { openPartnerDesk } from './partner-desk.ts';

const today = PlainDate.parse('2026-11-22');
const now = '2026-11-22T09:00:00+02:00';
const story = generatePractice({ today });

describe('a practice case file that has been written to and answered', () => {
  let file: TestCaseFile;
  let clients: readonly ClientId[] = [];

  beforeAll(async () => {
    file = await openTestCaseFile({ now, practice: true });
    ({ clients } = await seedPractice(file.app, story));
  }, 120_000);
  afterAll(() => file.close());

  test('shows one unanswered referral on Today, with a number to ring', async () => {
    const { people } = await file.ok('today.view', {});
    const late = people.filter((person) =>
      person.reasons.some((reason) => reason.type === 'referral-unanswered'),
    );
    expect(late).toMatchObject([
      { reasons: expect.arrayContaining([expect.objectContaining({ ring: true, days: 17 })]) },
    ]);
    const overdue = (await file.ok('packets.list', {})).filter((packet) => packet.overdue);
    expect(overdue).toMatchObject([{ clientId: late[0]!.clientId, partnerName: 'Lapin hyvinvointialue' }]);
  });

  test('shows one answer on Today as new: a time, and whom to ask', async () => {
    const { answers, counts } = await file.ok('today.view', {});
    expect(answers).toMatchObject([{ status: 'time-given', isNew: true }]);
    expect(counts.inbox).toBe(1);
    const { reply } = await file.ok('packets.get', { packetId: answers[0]!.packetId });
    expect(reply).toMatchObject({ contactPerson: 'Risto Hetemäki', timeGiven: '2026-11-30T08:00:00Z' });
    expect(reply?.contactPhone).toMatch(/^040 000 9/);
  });

  test('has six referrals that left and three answers, each on its own referral, with letters that can be read', async () => {
    const out = await file.ok('packets.list', { direction: 'out' });
    expect(out.map((packet) => [packet.state, packet.status])).toEqual([
      ['left', null],
      ['left', null],
      ['left', 'time-given'],
      ['left', null],
      ['left', 'waiting'],
      ['left', 'accepted'],
    ]);
    const replies = await file.ok('packets.list', { direction: 'in' });
    for (const reply of replies) {
      const asked = out.find((packet) => packet.packetId === reply.inReplyTo);
      expect(reply).toMatchObject({ clientId: asked?.clientId, number: asked?.number, kind: 'reply' });
    }
    expect(replies).toHaveLength(3);
    for (const { packetId, direction } of [...out, ...replies]) {
      const name = direction === 'out' ? 'referral.pdf' : 'reply.pdf';
      const { bytes } = await file.ok('packets.entry', { packetId, name });
      expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-');
    }
  });

  test('tells the ledger of each person what left, and on which ground', async () => {
    const law = story.correspondence.letters.find((letter) => letter.basis?.basis === 'law')!;
    const [disclosure] = await file.ok('consents.disclosures', { clientId: clients[law.person]! });
    expect(disclosure).toMatchObject({ way: 'packet', state: 'left', partnerName: 'Lapin hyvinvointialue' });
    expect(disclosure?.items.map((line) => line.item)).toContain('situation');
    const [ground] = (await file.ok('consents.ofClient', { clientId: clients[law.person]! })).filter(
      (consent) => consent.basis === 'law',
    );
    expect(ground).toMatchObject({ section: 'Sosiaalihuoltolaki 35 §', state: 'valid', packets: 1 });
    expect(disclosure?.consentId).toBe(ground?.consentId);
  });

  test('has four partners to seal for, one whose words were not compared, one with stock age, the rest without a key', async () => {
    const partners = await file.ok('partners.list', {});
    const holders = (state: string) =>
      partners
        .filter((partner) => partner.keyState === state)
        .flatMap((partner) => partner.keys.map((key) => `${key.holder} ${key.recipientType}`));
    expect(holders('verified').toSorted()).toEqual([
      'Gun Älvdal hybrid',
      'Marketta Katajaoja hybrid',
      'Pirjo Naavamaa x25519',
      'Risto Hetemäki hybrid',
      'Seija Keloniemi hybrid',
    ]);
    expect(holders('unverified')).toEqual(['Tuulikki Ruskaranta hybrid']);
    expect(partners.filter((partner) => partner.keyState === 'none')).toHaveLength(7);
  });

  test('has consents of about ten people: valid, ending, ended and withdrawn', async () => {
    const given = await Promise.all(clients.map((clientId) => file.ok('consents.ofClient', { clientId })));
    expect(given.filter((consents) => consents.length > 0).length).toBeGreaterThanOrEqual(10);
    const states = Map.groupBy(given.flat(), (consent) => consent.state);
    const counts = Object.fromEntries([...states].map(([state, all]) => [state, all.length]));
    expect(counts).toEqual({ expired: 1, expiring: 1, valid: 10, withdrawn: 1 });
  });

  test('has a draft that can be sealed at once, and one that still lacks a consent and a verified key', async () => {
    const drafts = (await file.ok('referrals.list', {})).filter((row) => row.state === 'draft');
    const of = (clientId: ClientId) => drafts.find((draft) => draft.clientId === clientId)!.referralId;
    const [ready, begun] = story.correspondence.letters.filter((letter) => !letter.leaves);
    expect(drafts).toHaveLength(2);

    const referralId = of(clients[ready!.person]!);
    const preview = await file.ok('referrals.preview', { referralId });
    expect(preview.leaves).toEqual(
      expect.arrayContaining(['name', 'situation', 'asked', 'reply-permission']),
    );
    file.scripted.answers.push(join(file.folder, 'harjoitus.tar.age'));
    await file.ok('referrals.seal', { referralId, preview: preview.handle });

    expect(await file.fails('referrals.preview', { referralId: of(clients[begun!.person]!) })).toBe(
      'consent-missing',
    );
  });

  test('leaves no sealed file lying about', () => {
    const here = readdirSync(file.folder, { recursive: true }).map(String);
    // The one that the test before this sealed is where it was put; the story's own are nowhere.
    expect(here.filter((name) => name.endsWith('.age') && !name.startsWith('harjoitus'))).toEqual([]);
    expect(readdirSync('.').filter((name) => name.endsWith('.age'))).toEqual([]);
  });
});

describe('practice and real work', () => {
  let real: TestCaseFile;
  beforeAll(async () => {
    real = await openTestCaseFile({ now });
  });
  afterAll(() => real.close());

  test('a practice card is refused by a real file', async () => {
    const partner = practicePartners[0]!.fields;
    const desk = await openPartnerDesk(partner, story.correspondence.keys[0]!);
    const bytes = desk.card(real.clock.now());
    expect(await real.fails('partners.readCard', { bytes })).toBe('card-of-practice');
  });

  test('a practice answer is refused by a real file', async () => {
    const desk = await openPartnerDesk(practicePartners[0]!.fields, story.correspondence.keys[0]!);
    const { holder, organisation, recipient } = await real.ok('partners.ownCard', {});
    const bytes = await desk.answer(story.correspondence.letters.find((letter) => letter.reply)!.reply!, {
      packetId: real.app.ids.next(),
      language: 'fi',
      to: { holder, organisation, recipient },
      referral: { packetId: real.app.ids.next(), number: 1, created: real.clock.now(), client: null },
    });
    expect(await real.fails('packets.stage', { bytes })).toBe('packet-of-practice');
  });

  test('the story without practice has people and consents, and neither keys nor packets', async () => {
    await seedPractice(real.app, generatePractice({ today, people: 4 }));
    expect(await real.ok('clients.list', { view: 'all' })).toHaveLength(4);
    expect(await real.ok('packets.list', {})).toEqual([]);
    expect((await real.ok('partners.list', {})).every((partner) => partner.keyState === 'none')).toBe(true);
  });
});

describe('the correspondence of the story', () => {
  const days = Array.from({ length: 21 }, (_, after) => addDays(PlainDate.parse('2026-12-24'), after));

  test.each(days)('tells the same whatever the day is (%s)', (day) => {
    const { people, correspondence, partners } = generatePractice({ today: day });
    const { letters, keys } = correspondence;
    expect(letters.map((letter) => people[letter.person]!.theme)).toEqual(
      story.correspondence.letters.map((letter) => story.people[letter.person]!.theme),
    );
    expect(new Set(letters.map((letter) => letter.person)).size).toBe(8);
    const waits = letters.filter((letter) => letter.leaves && letter.reply === null);
    const late = waits.filter(({ partner, writtenAt }) => {
      const within = partners[partner]!.fields.answersWithinDays;
      return addDays(dayOf(writtenAt), within) < day;
    });
    expect(late).toHaveLength(1);
    for (const { writtenAt, reply, basis, partner } of letters) {
      const on = dayOf(writtenAt);
      expect(on < day && weekdayOf(on) <= 5).toBe(true);
      if (basis?.basis === 'consent') expect(basis.givenOn <= on && basis.until > day).toBe(true);
      if (reply !== null) {
        expect(ReplyFields.parse(reply.fields)).toEqual(reply.fields);
        expect(reply.answeredAt > writtenAt && dayOf(reply.answeredAt) < day).toBe(true);
      }
      // Nothing was sealed before the words were compared.
      const key = keys.find((one) => one.partner === partner)!;
      if (reply !== null) expect(key.verified!.on < on).toBe(true);
    }
  });
});
