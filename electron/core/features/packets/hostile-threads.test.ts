import { afterEach, beforeEach, expect, test } from 'vitest';
import { PacketId } from '#shared/ids.ts';
import { Instant, PlainDate } from '#shared/time.ts';
import { utf8 } from '../../packet/bytes.ts';
import type { PacketEntry } from '../../packet/build.ts';
import { writeChanges } from '../../packet/changes.ts';
import { referralBundle } from '../../packet/fhir/bundle.ts';
import { aDocument } from '../../packet/testing/a-document.ts';
import { writeAnswer, writeQuestion } from '../../packet/thread-notes.ts';
import { writeWithdrawal } from '../../packet/withdrawal.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import {
  anotherDesk,
  askFrom,
  aSharedReferral,
  entryOf,
  sentBy,
  takeIn,
  withdrawalFrom,
  type Referred,
} from './testing/thread-desks.ts';
import { twoDesks, type TwoDesks } from './testing/two-desks.ts';

let desks: TwoDesks;
let referred: Referred;
const others: TestCaseFile[] = [];
beforeEach(async () => {
  desks = await twoDesks();
  referred = await aSharedReferral(desks);
});
afterEach(async () => {
  await desks.close();
  for (const other of others.splice(0)) await other.close();
});

const created = Instant.parse('2026-11-25T07:00:00Z');
const question = () =>
  entryOf(
    'question.json',
    writeQuestion({
      formatVersion: 1,
      askedAt: created,
      question: 'Missä hän asuu?',
      answerBy: null,
      contactPerson: '',
      contactPhone: '',
    }),
  );
const answer = () =>
  entryOf(
    'answer.json',
    writeAnswer({
      formatVersion: 1,
      answeredAt: created,
      answer: 'Valhe',
      contactPerson: '',
      contactPhone: '',
    }),
  );
const withdrawal = (packetId: PacketId) =>
  entryOf(
    'withdrawal.json',
    writeWithdrawal({
      formatVersion: 1,
      withdrawnOn: PlainDate.parse('2026-11-25'),
      concerns: [{ packetId, number: 1, created }],
    }),
  );
const update = (packetId: PacketId): PacketEntry[] => [
  entryOf(
    'referral.fhir.json',
    referralBundle(aDocument({ name: { display: 'Toinen', first: '', last: '' } }), utf8('%PDF-1.7')),
  ),
  entryOf(
    'changes.json',
    writeChanges({ formatVersion: 1, earlier: { packetId, number: 1, created }, changes: [] }),
  ),
];

type Kind = 'question' | 'answer' | 'withdrawal' | 'update';
const kinds: readonly Kind[] = ['question', 'answer', 'withdrawal', 'update'];
const entriesOf = (kind: Kind, packetId: PacketId): readonly PacketEntry[] => {
  if (kind === 'question') return [question()];
  if (kind === 'answer') return [answer()];
  return kind === 'withdrawal' ? [withdrawal(packetId)] : update(packetId);
};

/** What is in a case file about the referral, to see that nothing moved. */
const stateOf = async (desk: TestCaseFile) => {
  const { thread, withdrawn, answered } = await desk.ok('packets.get', { packetId: referred.packetId });
  const clients = await desk.app.read((db) => db.selectFrom('client').selectAll().orderBy('id').execute());
  return { thread, withdrawn, answered, clients, letters: (await desk.ok('today.view', {})).letters };
};

test.each(kinds)(
  'a stranger’s %s about somebody else’s referral does nothing, accepted or not',
  async (kind) => {
    const stranger = await anotherDesk('Ville Vieras', 'Paja');
    others.push(stranger);
    for (const desk of [desks.coach, desks.partner]) {
      const before = await stateOf(desk);
      const bytes = await sentBy(stranger, desk, entriesOf(kind, referred.packetId), {
        kind,
        inReplyTo: referred.packetId,
      });
      const staged = await desk.ok('packets.stage', { bytes });
      expect(staged).toMatchObject({ kind, needsThread: true, thread: null, trust: 'unknown' });
      expect(await desk.fails('packets.import', { handle: staged.handle })).toBe('packet-sender-unknown');
      await desk.ok('packets.acceptSender', { handle: staged.handle, partnerId: null });
      expect(await desk.fails('packets.import', { handle: staged.handle })).toBe('packet-unknown-referral');
      expect(await stateOf(desk)).toEqual(before);
    }
  },
);

test.each(['withdrawal', 'update'] as const)(
  'a %s from a key that was only put under the sender’s name does nothing until the key is verified',
  async (kind) => {
    const { partner } = desks;
    const stranger = await anotherDesk('Ville Vieras', 'Toinen paja');
    others.push(stranger);
    const before = await stateOf(partner);
    const bytes = await sentBy(stranger, partner, entriesOf(kind, referred.packetId), {
      kind,
      inReplyTo: referred.packetId,
    });
    const [coachHere] = await partner.ok('partners.list', {});
    const staged = await partner.ok('packets.stage', { bytes });
    const partnerId = coachHere?.partnerId ?? null;
    await partner.ok('packets.acceptSender', { handle: staged.handle, partnerId });
    const code = await partner.fails('packets.import', { handle: staged.handle });
    expect(['packet-unknown-referral', 'packet-sender-key-changed']).toContain(code);
    expect(await stateOf(partner)).toEqual(before);
  },
);

test('the receiver of a referral can neither withdraw nor update it at its sender', async () => {
  const { coach, partner } = desks;
  for (const kind of ['withdrawal', 'update'] as const) {
    const before = await stateOf(coach);
    const bytes = await sentBy(partner, coach, entriesOf(kind, referred.packetId), {
      kind,
      inReplyTo: referred.packetId,
      counter: 5,
    });
    const staged = await coach.ok('packets.stage', { bytes });
    expect(staged).toMatchObject({ trust: 'verified', thread: null });
    expect(await coach.fails('packets.import', { handle: staged.handle })).toBe('packet-unknown-referral');
    expect(await stateOf(coach)).toEqual(before);
  }
});

test('a withdrawal or update whose document names another packet than its manifest does nothing', async () => {
  const { coach, partner } = desks;
  const second = await aSharedReferral(desks);
  for (const kind of ['withdrawal', 'update'] as const) {
    const before = await stateOf(partner);
    const bytes = await sentBy(coach, partner, entriesOf(kind, second.packetId), {
      kind,
      inReplyTo: referred.packetId,
      counter: 50,
    });
    const staged = await partner.ok('packets.stage', { bytes });
    expect(staged.thread).toBeNull();
    expect(await partner.fails('packets.import', { handle: staged.handle })).toBe('packet-unknown-referral');
    expect(await stateOf(partner)).toEqual(before);
  }
});

test('an answer to a question that was put to another partner answers nothing', async () => {
  const { coach, partner } = desks;
  const asked = await askFrom(coach, referred.packetId, 'Onko aika annettu?', { items: ['asked'] });
  const { packetId: questionId } = await takeIn(partner, asked);
  const other = await anotherDesk('Maija Muu', 'Muu talo');
  others.push(other);
  const bytes = await sentBy(other, coach, [answer()], { kind: 'answer', inReplyTo: questionId });
  const staged = await coach.ok('packets.stage', { bytes });
  await coach.ok('packets.acceptSender', { handle: staged.handle, partnerId: null });
  expect(await coach.fails('packets.import', { handle: staged.handle })).toBe('packet-unknown-referral');
  const { thread } = await coach.ok('packets.get', { packetId: referred.packetId });
  expect(thread.map(({ kind, isAnswered }) => [kind, isAnswered])).toEqual([
    ['referral', false],
    ['question', false],
  ]);
});

test.each(kinds)('a %s about nothing that is here is shown and never merged', async (kind) => {
  const { coach, partner } = desks;
  const nowhere = PacketId.parse('018f0000-0000-7000-8000-000000000001');
  const bytes = await sentBy(coach, partner, entriesOf(kind, nowhere), {
    kind,
    inReplyTo: nowhere,
    counter: 9,
  });
  const before = await stateOf(partner);
  const staged = await partner.ok('packets.stage', { bytes });
  expect(staged).toMatchObject({ needsThread: true, thread: null, inReplyTo: nowhere });
  expect(await partner.fails('packets.import', { handle: staged.handle })).toBe('packet-unknown-referral');
  expect(await stateOf(partner)).toEqual(before);
});

test.each(kinds)('a %s without its document, or with another in its place, is damaged', async (kind) => {
  const { coach, partner } = desks;
  const more = { kind, inReplyTo: referred.packetId } as const;
  const twice = utf8('{"formatVersion":1,"formatVersion":1}');
  const documents = ['question.json', 'answer.json', 'withdrawal.json', 'changes.json'] as const;
  const own = documents[kinds.indexOf(kind)] ?? 'question.json';
  const attempts = [
    [],
    [entryOf(own, utf8('{}'))],
    [entryOf(own, twice)],
    [entryOf('reply.json', utf8('{}'))],
  ];
  for (const entries of attempts) {
    const bytes = await sentBy(coach, partner, entries, more);
    expect(await partner.fails('packets.stage', { bytes })).toBe('packet-damaged');
  }
});

test('an older counter is shown for a withdrawal too, and taken in only when the user says so', async () => {
  const { coach, partner } = desks;
  await coach.ok('consents.withdraw', { consentId: referred.consentId });
  const bytes = await withdrawalFrom(coach, referred.packetId);
  await partner.app.write(async (trx) => {
    await trx.updateTable('partnerKey').set({ lastCounter: 99 }).execute();
    return { ok: true, value: null };
  });
  const staged = await partner.ok('packets.stage', { bytes });
  expect(staged.olderCounter).toBe(true);
  expect(await partner.fails('packets.import', { handle: staged.handle })).toBe('packet-older-counter');
  await partner.ok('packets.import', { handle: staged.handle, acceptOlder: true });
  expect(await partner.ok('packets.get', { packetId: referred.packetId })).toMatchObject({ withdrawn: true });
});

test('an update after the withdrawal is shown as one, and the referral stays withdrawn', async () => {
  const { coach, partner } = desks;
  await coach.ok('consents.withdraw', { consentId: referred.consentId });
  await takeIn(partner, await withdrawalFrom(coach, referred.packetId));
  const bytes = await sentBy(coach, partner, update(referred.packetId), {
    kind: 'update',
    inReplyTo: referred.packetId,
    counter: 50,
  });
  const { staged } = await takeIn(partner, bytes);
  expect(staged.isWithdrawn).toBe(true);
  expect(await partner.ok('packets.get', { packetId: referred.packetId })).toMatchObject({ withdrawn: true });
});
