import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PlainDate } from '#shared/time.ts';
import { describe, expect, test } from 'vitest';
import { openPacket } from '../../packet/open.ts';
import { ownKeysOf } from '../partners/own-card.ts';
import { answerFrom, askFrom, aSharedReferral, takeIn, withdrawalFrom } from './testing/thread-desks.ts';
import { desks, disclosedTo, clearTextOf, useTwoDesks } from './testing/two-desks-each.ts';

useTwoDesks();

describe('questions and answers', () => {
  test('the partner asks about a referral, the coach answers, and both see one thread', async () => {
    const { coach, partner } = desks;
    const { packetId, clientId, consentId } = await aSharedReferral(desks);
    const asked = await askFrom(partner, packetId, 'Sopiiko iltapäivä?', {
      answerBy: PlainDate.parse('2026-12-01'),
    });
    expect(await clearTextOf(coach, asked)).not.toContain('Aino');
    coach.clock.set('2026-11-25T10:00:00+02:00');
    const { staged, packetId: questionId } = await takeIn(coach, asked);
    expect(staged).toMatchObject({
      kind: 'question',
      thread: { packetId, number: 1, clientName: 'Aino K.', isOurs: true },
      note: { message: 'Sopiiko iltapäivä?', answerBy: '2026-12-01' },
    });
    expect((await coach.ok('today.view', {})).letters).toMatchObject([
      { packetId: questionId, kind: 'question', clientId, isNew: true, awaitsAnswer: true },
    ]);

    coach.clock.set('2026-11-25T11:00:00+02:00');
    const answered = await answerFrom(coach, questionId, 'Sopii, klo 13 jälkeen.', { items: ['asked'] });
    expect(await clearTextOf(partner, answered)).not.toContain('Kairavaara');
    await takeIn(partner, answered);
    for (const desk of [coach, partner]) {
      const { thread } = await desk.ok('packets.get', { packetId });
      expect(thread.map(({ kind, message, isAnswered }) => [kind, message, isAnswered])).toEqual([
        ['referral', '', false],
        ['question', 'Sopiiko iltapäivä?', true],
        ['answer', 'Sopii, klo 13 jälkeen.', false],
      ]);
    }
    for (const desk of [coach, partner])
      expect(await desk.ok('search.find', { text: 'iltapäivä' })).toMatchObject([
        { kind: 'packet', recordId: questionId },
      ]);
    await coach.ok('packets.seen', { packetId: questionId });
    expect((await coach.ok('today.view', {})).letters).toEqual([]);
    const [given] = await disclosedTo(coach, clientId);
    expect(given).toMatchObject({ way: 'packet', consentId, state: 'left', items: [{ item: 'asked' }] });
    const { entries } = await coach.ok('timeline.ofClient', { clientId, types: ['packet'] });
    expect(entries.map((entry) => (entry.type === 'packet' ? [entry.kind, entry.message] : []))).toEqual([
      ['answer', 'Sopii, klo 13 jälkeen.'],
      ['question', 'Sopiiko iltapäivä?'],
      ['referral', ''],
    ]);
  });

  test('the coach asks too, and a question is no answer to the referral', async () => {
    const { coach, partner } = desks;
    const { packetId } = await aSharedReferral(desks);
    const { packetId: questionId } = await takeIn(
      partner,
      await askFrom(coach, packetId, 'Onko aika jo annettu?', { items: ['asked'] }),
    );
    await takeIn(coach, await answerFrom(partner, questionId, 'Ei vielä.'));
    expect(await coach.ok('packets.get', { packetId })).toMatchObject({ answered: false, replies: [] });
  });

  test('what the coach writes stands on a consent that holds and names what it tells of', async () => {
    const { coach } = desks;
    const { packetId, consentId } = await aSharedReferral(desks);
    const note = { packetId, question: 'Hei', language: 'fi' } as const;
    expect(await coach.fails('threads.ask', { ...note, items: [] })).toBe('consent-does-not-cover');
    expect(await coach.fails('threads.ask', { ...note, items: ['asked', 'notes'] })).toBe(
      'consent-does-not-cover',
    );
    expect((await coach.ok('threads.mayWrite', { packetId })).covered).not.toContain('notes');
    coach.clock.set('2027-05-21T09:00:00+03:00');
    expect(await coach.fails('threads.ask', { ...note, items: ['asked'] })).toBe('consent-expired');
    coach.clock.set('2026-11-26T09:00:00+02:00');
    await coach.ok('consents.withdraw', { consentId });
    expect(await coach.fails('threads.ask', { ...note, items: ['asked'] })).toBe('consent-withdrawn');
    expect(coach.scripted.answers).toEqual([]);
  });

  test('a consent that was withdrawn while the place was chosen stops the question', async () => {
    const { coach } = desks;
    const { packetId, consentId, clientId } = await aSharedReferral(desks);
    const { dialogs } = coach.scripted.ports;
    const choose = dialogs.chooseSave;
    coach.saveAs('late.tar.age');
    dialogs.chooseSave = async (request) => {
      await coach.ok('consents.withdraw', { consentId });
      return choose(request);
    };
    const note = { packetId, question: 'Hei', language: 'fi', items: ['asked'] } as const;
    expect(await coach.fails('threads.ask', { ...note, items: ['asked'] })).toBe('consent-withdrawn');
    expect(await disclosedTo(coach, clientId)).toHaveLength(1);
  });

  test('a person or partner whom the client has forbidden gets no question', async () => {
    const { coach, partnerId } = desks;
    const { packetId, clientId } = await aSharedReferral(desks);
    await coach.ok('network.prohibit', {
      clientId,
      subject: { kind: 'partner', partnerId },
      givenOn: PlainDate.parse('2026-11-25'),
    });
    const note = { packetId, question: 'Hei', language: 'fi', items: ['asked'] } as const;
    expect(await coach.fails('threads.ask', { ...note, items: ['asked'] })).toBe('prohibited-partner');
  });

  test('without the permission to answer, the partner asks nothing: a question tells that the person is a client there', async () => {
    const { partner } = desks;
    const { packetId } = await aSharedReferral(desks, ['name', 'asked']);
    expect(await partner.fails('threads.ask', { packetId, question: 'Hei', language: 'fi' })).toBe(
      'consent-missing',
    );
    const other = await aSharedReferral(desks);
    partner.clock.set('2027-05-21T09:00:00+03:00');
    expect(
      await partner.fails('threads.ask', { packetId: other.packetId, question: 'Hei', language: 'fi' }),
    ).toBe('consent-expired');
  });
});

describe('withdrawal', () => {
  test('a withdrawn consent offers it, it says numbers and dates alone, and the receiver is stopped', async () => {
    const { coach, partner } = desks;
    const { packetId, clientId, consentId } = await aSharedReferral(desks);
    expect(await coach.ok('threads.withdrawalsDue', { clientId })).toEqual([]);
    expect(await coach.fails('threads.withdraw', { packetId, language: 'fi' })).toBe('withdrawal-not-due');
    coach.clock.set('2026-12-05T09:00:00+02:00');
    await coach.ok('consents.withdraw', { consentId });
    expect(await coach.ok('threads.withdrawalsDue', { clientId })).toMatchObject([
      { packetId, consentId, number: 1 },
    ]);

    const bytes = await withdrawalFrom(coach, packetId);
    const said = await clearTextOf(partner, bytes);
    for (const word of ['Aino', 'Kairavaara', '040 555', clientId, consentId])
      expect(said).not.toContain(word);
    expect(await coach.ok('threads.withdrawalsDue', { clientId })).toEqual([]);
    expect(await coach.fails('threads.withdraw', { packetId, language: 'fi' })).toBe('withdrawal-not-due');
    const [told] = await disclosedTo(coach, clientId);
    expect(told).toMatchObject({ way: 'packet', state: 'left', items: [] });
    expect(await coach.ok('packets.get', { packetId })).toMatchObject({ withdrawn: true, overdue: false });
    coach.clock.set('2026-12-30T09:00:00+02:00');
    const { people } = await coach.ok('today.view', {});
    const reasons = people.filter((one) => one.clientId === clientId).flatMap((one) => one.reasons);
    expect(reasons.map(({ type }) => type)).not.toContain('referral-unanswered');

    const { staged, clientId: about } = await takeIn(partner, bytes);
    expect(staged).toMatchObject({
      withdrawal: { withdrawnOn: '2026-12-05', concerns: [{ number: 1 }] },
      thread: { packetId, isOurs: false },
    });
    expect(about).not.toBeNull();
    expect(await partner.ok('packets.get', { packetId })).toMatchObject({
      withdrawn: true,
      withdrawnOn: '2026-12-05',
    });
    const reply = {
      status: 'accepted',
      message: '',
      contactPerson: '',
      contactPhone: '',
      timeGiven: null,
      waitEstimate: '',
    } as const;
    expect(await partner.fails('packets.reply', { packetId, language: 'fi', ...reply })).toBe(
      'referral-withdrawn',
    );
    expect(await partner.fails('threads.ask', { packetId, question: 'Hei', language: 'fi' })).toBe(
      'referral-withdrawn',
    );
  });

  test('its letter names no client either', async () => {
    const { coach } = desks;
    const { packetId, consentId } = await aSharedReferral(desks);
    await coach.ok('consents.withdraw', { consentId });
    await withdrawalFrom(coach, packetId);
    const sent = (await coach.ok('packets.list', {})).find(({ kind }) => kind === 'withdrawal');
    const { bytes } = await coach.ok('packets.entry', {
      packetId: sent?.packetId ?? packetId,
      name: 'withdrawal.pdf',
    });
    const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
    const { items } = await (await (await loading.promise).getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    await loading.destroy();
    expect(text).toContain('Lähete nro 1');
    expect(text).toMatch(/peruttu/);
    expect(text).not.toContain('Aino');
  });
});

test('a second import changes nothing and says so, for every kind', async () => {
  const { coach, partner } = desks;
  const { packetId, consentId } = await aSharedReferral(desks);
  const question = await askFrom(partner, packetId, 'Hei');
  await takeIn(coach, question);
  await coach.ok('consents.withdraw', { consentId });
  const withdrawal = await withdrawalFrom(coach, packetId);
  await takeIn(partner, withdrawal);
  for (const [desk, bytes] of [
    [coach, question],
    [partner, withdrawal],
  ] as const) {
    const before = await desk.ok('packets.list', {});
    const { staged, alreadyImported } = await takeIn(desk, bytes);
    expect([staged.alreadyImported, alreadyImported]).toEqual([true, true]);
    expect(await desk.ok('packets.list', {})).toEqual(before);
  }
});

test('the packets of a thread are plain tar with their letter, for whoever has no Rinnalla', async () => {
  const { coach, partner } = desks;
  const { packetId } = await aSharedReferral(desks);
  await askFrom(coach, packetId, 'Hei', { items: ['asked'] });
  const opened = await openPacket(new Uint8Array(readFileSync(`${coach.folder}/question.tar.age`)), [
    await ownKeysOf(partner.app),
  ]);
  if (!opened.ok) throw new Error(opened.error.code);
  expect([...opened.value.entries.keys()]).toEqual(['question.pdf', 'question.json']);
  expect(
    Buffer.from(opened.value.entries.get('question.pdf') ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});
