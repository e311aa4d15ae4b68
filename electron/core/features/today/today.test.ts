import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { aPathway } from './testing/situations.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
});
afterEach(() => file.close());

const contact = (clientId: ClientId, happenedAt: string) =>
  file.ok('contacts.add', { clientId, channel: 'phone', happenedAt });
const agree = (clientId: ClientId, at: string, place = '') =>
  file.ok('contacts.agreeNext', { clientId, next: { at, hasTime: true, place } });
const view = () => file.ok('today.view', {});
const id = (tail: string) => `01930000-0000-7000-8000-${tail.padStart(12, '0')}`;

test('people without a next contact are there, longest without a contact first, by initials', async () => {
  const [recent, long, never, settled] = [
    await file.aClient('Aino Tammela'),
    await file.aClient('Eino Niemi'),
    await file.aClient('Onni Virtanen'),
    await file.aClient('Helmi Kallio'),
  ];
  for (const clientId of [recent, long, settled]) await aPathway(file, clientId);
  await contact(recent, '2026-11-24T10:00:00+02:00');
  await contact(long, '2026-11-13T10:00:00+02:00');
  await contact(settled, '2026-10-01T10:00:00+03:00');
  await agree(settled, '2026-11-30T10:00:00+02:00');
  const { people, peopleTotal, counts } = await view();
  expect(people).toMatchObject([
    { clientId: never, initials: 'O. V.', reasons: [{ type: 'no-next-contact', daysSinceLast: null }] },
    { clientId: long, initials: 'E. N.', reasons: [{ type: 'no-next-contact', daysSinceLast: 12 }] },
    { clientId: recent, initials: 'A. T.', reasons: [{ type: 'no-next-contact', daysSinceLast: 1 }] },
  ]);
  expect(peopleTotal).toBe(3);
  expect(counts).toEqual({ active: 4, inbox: 0 });
});

test('paused, closed and archived people are left in peace', async () => {
  const [paused, archived] = [await file.aClient('Paula'), await file.aClient('Arvo')];
  await file.ok('clients.update', { clientId: paused, status: 'paused' });
  await file.ok('clients.archive', { clientId: archived });
  expect(await view()).toMatchObject({ people: [], peopleTotal: 0, counts: { active: 0 } });
});

test('an agreed contact that passed without a log is the weightier of two reasons', async () => {
  const aino = await file.aClient('Aino');
  await agree(aino, '2026-11-25T09:00:00+02:00');
  expect((await view()).people).toEqual([]);
  file.clock.set('2026-11-27T08:00:00+02:00');
  expect((await view()).people).toMatchObject([
    {
      reasons: [
        { type: 'overdue-contact', agreedAt: '2026-11-25T07:00:00Z', days: 2 },
        { type: 'no-next-contact' },
      ],
    },
  ]);
});

test('the day shows what is agreed for it, in order of time', async () => {
  const [aino, eino, onni] = [
    await file.aClient('Aino'),
    await file.aClient('Eino'),
    await file.aClient('Onni'),
  ];
  await agree(aino, '2026-11-25T15:00:00+02:00', 'Kirjasto');
  await agree(eino, '2026-11-25T09:00:00+02:00');
  await agree(onni, '2026-11-26T00:00:00+02:00');
  expect((await view()).appointments).toMatchObject([
    { clientId: eino, at: '2026-11-25T07:00:00Z' },
    { clientId: aino, at: '2026-11-25T13:00:00Z', place: 'Kirjasto', hasTime: true },
  ]);
});

test('a turvakielto hides place and municipality', async () => {
  const { clientId } = await file.ok('clients.add', {
    displayName: 'Aino',
    turvakielto: true,
    municipality: '614',
  });
  await agree(clientId, '2026-11-25T15:00:00+02:00', 'Kirjasto');
  file.clock.set('2026-11-25T16:00:00+02:00');
  expect((await view()).appointments).toMatchObject([{ place: '', turvakielto: true }]);
  file.clock.set('2026-11-26T16:00:00+02:00');
  expect((await view()).people).toMatchObject([{ municipality: '', turvakielto: true }]);
});

test('drafts that were left open are offered again, those put aside are not', async () => {
  const aino = await file.aClient('Aino');
  const { noteId } = await file.ok('notes.begin', { clientId: aino });
  expect((await view()).drafts).toMatchObject([{ noteId, clientId: aino, initials: 'A.' }]);
  await file.ok('notes.archive', { noteId });
  expect((await view()).drafts).toEqual([]);
});

test('an unanswered referral and an ending consent are reasons, an answer is news until it is seen', async () => {
  const aino = await file.aClient('Aino');
  await agree(aino, '2026-12-20T10:00:00+02:00');
  const [partnerId, referralId, packetId] = [id('a1'), id('a2'), id('a3')];
  await file.app.write(async (trx) => {
    await trx
      .insertInto('partner')
      .values({
        id: partnerId,
        name: 'Työpaja',
        phone: '016 123',
        answersWithinDays: 7,
        createdAt: '2026-01-01T00:00:00Z',
        archivedAt: null,
      })
      .execute();
    await trx
      .insertInto('referral')
      .values({
        id: referralId,
        clientId: aino,
        number: 4,
        partnerId,
        consentId: null,
        state: 'left',
        packetId,
        createdAt: '2026-11-10T08:00:00Z',
        updatedAt: '2026-11-10T08:00:00Z',
        leftAt: '2026-11-10T08:00:00Z',
      })
      .execute();
    const consent = {
      basis: 'consent' as const,
      purpose: 'referral',
      how: 'oral',
      givenOn: '2026-06-01',
      ground: null,
      enteredAt: '2026-06-01T08:00:00Z',
      withdrawnAt: null,
    };
    await trx
      .insertInto('consent')
      .values([
        { ...consent, id: id('b1'), clientId: aino, partnerId, until: '2026-12-01' },
        { ...consent, id: id('b2'), clientId: aino, partnerId, until: '2027-06-01' },
      ])
      .execute();
    return { ok: true, value: null };
  });
  expect((await view()).people).toMatchObject([
    {
      clientId: aino,
      reasons: [
        { type: 'referral-unanswered', referralId, number: 4, days: 15, ring: true },
        { type: 'consent-expiring', until: '2026-12-01', days: 6 },
      ],
    },
  ]);

  await file.app.write(async (trx) => {
    const own = {
      purpose: '',
      counter: 1,
      created: '2026-11-25T08:00:00Z',
      senderSigningKey: 'k',
      replyTimeGiven: null,
      seenAt: null,
    };
    await trx
      .insertInto('packet')
      .values({
        ...own,
        id: id('c1'),
        direction: 'in',
        kind: 'reply',
        partnerId,
        clientId: aino,
        referralId,
        inReplyTo: packetId,
        threadId: packetId,
        state: 'imported',
        at: '2026-11-25T08:00:00Z',
        number: null,
        replyStatus: 'accepted',
      })
      .execute();
    return { ok: true, value: null };
  });
  const answered = await view();
  expect(answered.people).toMatchObject([{ reasons: [{ type: 'consent-expiring' }] }]);
  expect(answered.answers).toMatchObject([
    { clientId: aino, referralNumber: 4, status: 'accepted', isNew: true },
  ]);
  expect(answered.counts.inbox).toBe(1);
});
