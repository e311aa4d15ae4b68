import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ClientId } from '#shared/ids.ts';
import type { ContactId } from '#shared/ids.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';
import { aConsent, sealed, twoDesks } from '../packets/testing/two-desks.ts';

let file: TestCaseFile;
let wrong: ClientId;
let right: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
  wrong = await file.aClient('Aino Tammela');
  right = await file.aClient('Aino Niemi');
});
afterEach(() => file.close());

const happenedAt = '2026-11-25T08:00:00Z';
const next = { at: '2026-11-27T11:00:00Z', hasTime: true };
const typesOf = async (clientId: ClientId) =>
  (await file.ok('timeline.ofClient', { clientId })).entries.map(({ type }) => type).toSorted();
const found = async (text: string) =>
  (await file.ok('search.find', { text })).map(({ kind, clientId }) => [kind, clientId]);
const lastAndNext = async (clientId: ClientId) => {
  const { lastContactAt, nextContactAt } = await file.ok('clients.get', { clientId });
  return { lastContactAt, nextContactAt };
};
const log = (clientId: ClientId, more = {}) =>
  file.ok('contacts.add', {
    clientId,
    channel: 'home-visit',
    happenedAt,
    place: 'Kuusela',
    summary: 'Haravoitiin piha',
    note: { sections: [{ section: 'free', body: 'Puhuttiin asevelvollisuudesta.' }] },
    ...more,
  });

describe('a contact that was logged for the wrong person', () => {
  test('goes to the right one with its note, and is found there only', async () => {
    const { contactId } = await log(wrong);
    expect(await file.ok('contacts.moveToPerson', { contactId, toClientId: right })).toEqual({
      was: { clientId: wrong, appointmentId: null },
    });
    expect(await typesOf(wrong)).toEqual([]);
    expect(await typesOf(right)).toEqual(['contact', 'note']);
    expect(await found('haravoitiin')).toEqual([['contact', right]]);
    expect(await found('asevelvollisuus')).toEqual([['note', right]]);
  });

  test('hides its place when the right person has a turvakielto, and shows it when only the wrong one had', async () => {
    await file.ok('clients.update', { clientId: right, turvakielto: true });
    const { contactId } = await log(wrong);
    expect(await found('Kuusela')).toHaveLength(1);
    await file.ok('contacts.moveToPerson', { contactId, toClientId: right });
    expect(await found('Kuusela')).toEqual([]);
    await file.ok('contacts.moveToPerson', { contactId, toClientId: wrong });
    expect(await found('Kuusela')).toHaveLength(1);
  });

  test('opens what it had settled of the wrong person, settles the right one, and takes along what was agreed', async () => {
    const today = { at: '2026-11-25T07:00:00Z', hasTime: true };
    await file.ok('contacts.agreeNext', { clientId: wrong, next: today });
    await file.ok('contacts.agreeNext', { clientId: right, next: today });
    const { contactId } = await log(wrong, { next });
    expect(await lastAndNext(wrong)).toEqual({ lastContactAt: happenedAt, nextContactAt: next.at });
    await file.ok('contacts.moveToPerson', { contactId, toClientId: right });
    expect(await lastAndNext(wrong)).toEqual({ lastContactAt: null, nextContactAt: today.at });
    expect(await lastAndNext(right)).toEqual({ lastContactAt: happenedAt, nextContactAt: next.at });
  });

  test('comes back when the move is undone, with all that was as before', async () => {
    const { appointmentId } = await file.ok('contacts.agreeNext', {
      clientId: wrong,
      next: { at: '2026-11-24T07:00:00Z', hasTime: true },
    });
    const { contactId } = await log(wrong, { next, appointmentId });
    const appointments = () =>
      file.app.read((db) => db.selectFrom('appointment').selectAll().orderBy('id').execute());
    const before = { contact: await file.ok('contacts.get', { contactId }), agreed: await appointments() };
    const { was } = await file.ok('contacts.moveToPerson', { contactId, toClientId: right });
    expect((await file.ok('contacts.get', { contactId })).appointmentId).toBeNull();
    await file.ok('contacts.moveToPerson', {
      contactId,
      toClientId: was.clientId,
      appointmentId: was.appointmentId,
    });
    expect({ contact: await file.ok('contacts.get', { contactId }), agreed: await appointments() }).toEqual(
      before,
    );
    expect(await typesOf(right)).toEqual([]);
  });

  test('leaves an entry with ids only in the log of both', async () => {
    const { contactId, noteId } = await log(wrong);
    await file.ok('contacts.moveToPerson', { contactId, toClientId: right });
    expect((await auditActions(file.app, wrong)).slice(-2)).toEqual([
      'contact.moved-away',
      'note.moved-away',
    ]);
    expect((await auditActions(file.app, right)).slice(-2)).toEqual([
      'contact.moved-here',
      'note.moved-here',
    ]);
    const entries = await file.app.read((db) =>
      db.selectFrom('auditEntry').selectAll().where('action', 'like', '%.moved-%').execute(),
    );
    for (const { recordId, detail } of entries) {
      expect([contactId, noteId]).toContain(recordId);
      expect(detail).toBeNull();
    }
  });

  test('is in no version of the wrong person’s plan and in no referral that is still a draft', async () => {
    await file.ok('plans.addGoal', { clientId: wrong, words: 'Oma koti' });
    const { contactId, noteId } = await log(wrong);
    await file.ok('plans.agree', { clientId: wrong, agreedOn: '2026-11-25', how: 'oral' });
    const { referralId } = await file.ok('referrals.begin', { clientId: wrong });
    await file.ok('referrals.save', {
      referralId,
      items: [
        { item: 'contacts', records: [{ id: contactId, ground: '' }] },
        { item: 'notes', records: [{ id: noteId ?? '', ground: '' }] },
      ],
    });
    await file.ok('contacts.moveToPerson', { contactId, toClientId: right });
    const snapshots = await file.app.read((db) => db.selectFrom('planVersion').select('snapshot').execute());
    expect(snapshots).toHaveLength(1);
    for (const { snapshot } of snapshots) expect(snapshot).not.toMatch(/Harav|asevelv/);
    const ticked = await file.app.read((db) => db.selectFrom('referralItem').selectAll().execute());
    expect(ticked.filter(({ recordId }) => recordId !== '')).toEqual([]);
  });

  test('goes to nobody who is not there', async () => {
    const { contactId } = await log(wrong);
    const nobody = ClientId.parse('01930000-0000-7000-8000-00000000dead');
    expect(await file.fails('contacts.moveToPerson', { contactId, toClientId: nobody })).toBe(
      'client-not-found',
    );
    expect(await file.fails('contacts.moveToPerson', { contactId: nobody, toClientId: right })).toBe(
      'contact-not-found',
    );
    expect(await typesOf(wrong)).toEqual(['contact', 'note']);
  });
});

describe('a note that was written for the wrong person', () => {
  const write = (body: string, contactId?: ContactId) =>
    file.ok('notes.begin', {
      clientId: wrong,
      sections: [{ section: 'free', body }],
      ...(contactId === undefined ? {} : { contactId }),
    });

  test('goes to the right one, finished with its addenda or as a draft; the contact stays', async () => {
    const { contactId } = await file.ok('contacts.add', { clientId: wrong, channel: 'phone', happenedAt });
    const { noteId } = await write('Kirjoittautui iltalukioon', contactId);
    await file.ok('notes.finish', { noteId });
    await file.ok('notes.addAddendum', { noteId, reason: 'Lisäys', body: 'Aloittaa tammikuussa' });
    const { was } = await file.ok('notes.moveToPerson', { noteId, toClientId: right });
    expect(was).toEqual({ clientId: wrong, contactId });
    expect(await typesOf(wrong)).toEqual(['contact']);
    expect(await typesOf(right)).toEqual(['note']);
    expect(await found('iltalukio')).toEqual([['note', right]]);
    expect(await found('tammikuussa')).toEqual([['addendum', right]]);
    await file.ok('notes.moveToPerson', { noteId, toClientId: was.clientId, contactId: was.contactId });
    expect(await file.ok('notes.get', { noteId })).toMatchObject({ clientId: wrong, contactId });
    expect(await found('iltalukio')).toEqual([['note', wrong]]);
  });

  test('a long draft, which is indexed only now and then while it is written, is found with the right person only', async () => {
    const { noteId } = await write('Kylmäkäynnistys');
    const body = `Kylmäkäynnistys ${'sana '.repeat(5000)}`;
    await file.ok('notes.saveDraft', { noteId, sections: [{ section: 'free', body }] });
    await file.ok('notes.moveToPerson', { noteId, toClientId: right });
    expect(await found('kylmäkäynnistys')).toEqual([['note', right]]);
    expect((await file.ok('today.view', {})).drafts).toMatchObject([{ noteId, clientId: right }]);
  });
});

test('what has left for the wrong person is moved only once that is known, and tells who got it', async () => {
  const desks = await twoDesks();
  try {
    const { coach, partnerId } = desks;
    const [from, to] = [await coach.aClient('Aino T.'), await coach.aClient('Aino N.')];
    const { contactId } = await coach.ok('contacts.add', { clientId: from, channel: 'phone', happenedAt });
    const { noteId } = await coach.ok('notes.begin', {
      clientId: from,
      contactId,
      sections: [{ section: 'free', body: 'Toisen ihmisen asia' }],
    });
    await coach.ok('notes.finish', { noteId });
    const items = ['name', 'asked', 'notes'] as const;
    const consentId = await aConsent(coach, from, partnerId, items);
    const { referralId } = await coach.ok('referrals.begin', { clientId: from, partnerId });
    await coach.ok('referrals.save', {
      referralId,
      consentId,
      asked: 'Aikaa',
      items: [
        { item: 'name', records: [] },
        { item: 'asked', records: [] },
        { item: 'notes', records: [{ id: noteId, ground: '' }] },
      ],
    });
    await sealed(coach, referralId);

    expect(await coach.fails('notes.moveToPerson', { noteId, toClientId: to })).toBe('entry-has-left');
    expect(await coach.fails('contacts.moveToPerson', { contactId, toClientId: to })).toBe('entry-has-left');
    expect((await coach.ok('timeline.ofClient', { clientId: to })).entries).toEqual([]);
    const left = await coach.ok('contacts.leftIn', { contactId });
    expect(left).toMatchObject([{ how: 'packet', receiver: 'Lapin hyvinvointialue' }]);
    expect(await coach.ok('notes.leftIn', { noteId })).toEqual(left);

    await coach.ok('contacts.moveToPerson', { contactId, toClientId: to, evenThoughLeft: true });
    expect(
      (await coach.ok('timeline.ofClient', { clientId: to })).entries.map(({ type }) => type).toSorted(),
    ).toEqual(['contact', 'note']);
    // Undoing asks for nothing: it has never left for the right person.
    await coach.ok('contacts.moveToPerson', { contactId, toClientId: from });
  } finally {
    await desks.close();
  }
});
