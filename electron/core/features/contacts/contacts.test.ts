import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { ContactId } from '#shared/ids.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';

const nothing = ContactId.parse('01930000-0000-7000-8000-00000000dead');

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
  aino = await file.aClient('Aino Tammela');
});
afterEach(() => file.close());

const log = (happenedAt: string, more: Partial<Parameters<typeof file.ok<'contacts.add'>>[1]> = {}) =>
  file.ok('contacts.add', { clientId: aino, channel: 'phone', happenedAt, ...more });
const next = (at: string, more = {}) => ({ at, hasTime: true, ...more });
const appointments = () =>
  file.app.read((db) =>
    db.selectFrom('appointment').select(['startsAt', 'status']).orderBy('startsAt').execute(),
  );
const nextOfAino = async () => (await file.ok('clients.get', { clientId: aino })).nextContactAt;
const foundBy = async (text: string) => (await file.ok('search.find', { text, kinds: ['contact'] })).length;

test('a contact logged on Wednesday about Tuesday keeps both times apart', async () => {
  const { contactId } = await log('2026-11-24T13:00:00+02:00', {
    minutes: 30,
    place: 'Kirjasto',
    present: [
      { kind: 'close-one', name: 'Äiti' },
      { kind: 'client', name: '' },
    ],
    summary: 'Puhuttiin asunnosta',
  });
  expect(await file.ok('contacts.get', { contactId })).toMatchObject({
    clientId: aino,
    happenedAt: '2026-11-24T11:00:00Z',
    enteredAt: '2026-11-25T10:00:00Z',
    hasTime: true,
    reached: true,
    minutes: 30,
    place: 'Kirjasto',
    present: [
      { kind: 'close-one', name: 'Äiti' },
      { kind: 'client', name: '' },
    ],
  });
  expect(await auditActions(file.app, aino)).toEqual(['client.added', 'contact.added']);
});

test('a contact is changed in the given fields, and found by its new words', async () => {
  const { contactId } = await log('2026-11-24T13:00:00+02:00', {
    summary: 'Puhuttiin asunnosta',
    minutes: 30,
  });
  expect(await foundBy('asunto')).toBe(1);
  await file.ok('contacts.update', {
    contactId,
    summary: 'Puhuttiin opinnoista',
    present: [{ kind: 'other', name: 'Opettaja' }],
  });
  expect(await file.ok('contacts.get', { contactId })).toMatchObject({
    minutes: 30,
    present: [{ kind: 'other', name: 'Opettaja' }],
  });
  expect(await foundBy('asunto')).toBe(0);
  expect(await foundBy('opinnot')).toBe(1);
  expect(await file.fails('contacts.update', { contactId: nothing, summary: 'x' })).toBe('contact-not-found');
});

describe('agreed contacts', () => {
  test('the next one is agreed while logging', async () => {
    await log('2026-11-25T11:00:00+02:00', {
      next: next('2026-11-27T13:00:00+02:00', { place: 'Kirjasto' }),
    });
    expect(await file.ok('clients.get', { clientId: aino })).toMatchObject({
      nextContactAt: '2026-11-27T11:00:00Z',
      nextHasTime: true,
      nextPlace: 'Kirjasto',
    });
  });

  test('a contact settles what was agreed for its day', async () => {
    await file.ok('contacts.agreeNext', { clientId: aino, next: next('2026-11-25T13:00:00+02:00') });
    await log('2026-11-25T11:30:00+02:00');
    expect(await appointments()).toMatchObject([{ status: 'met' }]);
    expect(await nextOfAino()).toBeNull();
  });

  test('a try on the agreed day that did not reach anyone is told as such', async () => {
    await file.ok('contacts.agreeNext', { clientId: aino, next: next('2026-11-25T13:00:00+02:00') });
    await log('2026-11-25T13:05:00+02:00', { reached: false });
    expect(await appointments()).toMatchObject([{ status: 'not-reached' }]);
  });

  test('an overdue one is closed by reaching the person later, not by a try; a later one stays agreed', async () => {
    await log('2026-11-10T10:00:00+02:00', { next: next('2026-11-20T10:00:00+02:00') });
    await log('2026-11-11T10:00:00+02:00', { next: next('2026-12-01T10:00:00+02:00') });
    await log('2026-11-24T10:00:00+02:00', { reached: false });
    expect(await appointments()).toMatchObject([{ status: 'agreed' }, { status: 'agreed' }]);
    await log('2026-11-25T10:00:00+02:00');
    expect(await appointments()).toMatchObject([{ status: 'moved' }, { status: 'agreed' }]);
  });

  test('agreeing anew replaces the next one, agreeing none drops it', async () => {
    await file.ok('contacts.agreeNext', { clientId: aino, next: next('2026-11-27T13:00:00+02:00') });
    await file.ok('contacts.agreeNext', { clientId: aino, next: next('2026-11-30T13:00:00+02:00') });
    expect(await appointments()).toMatchObject([{ status: 'moved' }, { status: 'agreed' }]);
    expect(await file.ok('contacts.agreeNext', { clientId: aino, next: null })).toEqual({
      appointmentId: null,
    });
    expect(await appointments()).toMatchObject([{ status: 'moved' }, { status: 'cancelled' }]);
    expect(await auditActions(file.app, aino)).toEqual([
      'client.added',
      'appointment.agreed',
      'appointment.agreed',
      'appointment.dropped',
    ]);
  });

  test('the next contact keeps its way and place for whoever moves it', async () => {
    const at = '2026-11-27T13:00:00+02:00';
    await file.ok('contacts.agreeNext', {
      clientId: aino,
      next: { at, hasTime: true, channel: 'home-visit', place: 'Koti' },
    });
    expect(await file.ok('clients.get', { clientId: aino })).toMatchObject({
      nextChannel: 'home-visit',
      nextPlace: 'Koti',
    });
  });

  test('the same one agreed twice stays one', async () => {
    await log('2026-11-25T10:00:00+02:00', { next: next('2026-11-27T13:00:00+02:00') });
    await file.ok('contacts.agreeNext', {
      clientId: aino,
      next: next('2026-11-27T13:00:00+02:00', { place: 'Kirjasto' }),
    });
    expect(await appointments()).toHaveLength(1);
    expect((await file.ok('clients.get', { clientId: aino })).nextPlace).toBe('Kirjasto');
  });
});

test('undoing a contact takes along what it had agreed and opens what it had settled; taking it back restores both', async () => {
  await file.ok('contacts.agreeNext', { clientId: aino, next: next('2026-11-25T13:00:00+02:00') });
  const { contactId } = await log('2026-11-25T11:00:00+02:00', {
    summary: 'Väärä henkilö',
    next: next('2026-12-02T13:00:00+02:00'),
  });
  await file.ok('contacts.archive', { contactId });
  expect(await appointments()).toMatchObject([{ status: 'agreed' }, { status: 'cancelled' }]);
  expect((await file.ok('clients.get', { clientId: aino })).lastContactAt).toBeNull();
  expect(await foundBy('väärä')).toBe(0);
  await file.ok('contacts.unarchive', { contactId });
  expect(await appointments()).toMatchObject([{ status: 'met' }, { status: 'agreed' }]);
  expect(await foundBy('väärä')).toBe(1);
  expect(await file.fails('contacts.archive', { contactId: nothing })).toBe('contact-not-found');
});

test('a contact of another day settles anew when its day is corrected', async () => {
  await file.ok('contacts.agreeNext', { clientId: aino, next: next('2026-11-25T13:00:00+02:00') });
  const { contactId } = await log('2026-11-24T11:00:00+02:00');
  expect(await appointments()).toMatchObject([{ status: 'agreed' }]);
  await file.ok('contacts.update', { contactId, happenedAt: '2026-11-25T11:00:00+02:00' });
  expect(await appointments()).toMatchObject([{ status: 'met' }]);
});

test('with a turvakielto, places and who was there are not found; without it again they are', async () => {
  await log('2026-11-25T10:00:00+02:00', {
    place: 'Kirjasto',
    present: [{ kind: 'close-one', name: 'Sirkka' }],
    summary: 'Tapaaminen',
  });
  expect([await foundBy('kirjasto'), await foundBy('sirkka')]).toEqual([1, 1]);
  await file.ok('clients.update', { clientId: aino, turvakielto: true });
  expect([await foundBy('kirjasto'), await foundBy('sirkka'), await foundBy('tapaaminen')]).toEqual([
    0, 0, 1,
  ]);
  await file.ok('clients.update', { clientId: aino, turvakielto: false });
  expect(await foundBy('kirjasto')).toBe(1);
});

describe('the quick line', () => {
  test('is understood among the people of the file, and nothing is saved', async () => {
    await file.aClient('Aino Niemi');
    const line = 'Aino T puhelu, tavataan pe klo 13';
    expect(await file.ok('contacts.understand', { line })).toMatchObject({
      person: { state: 'one', clientId: aino, displayName: 'Aino Tammela' },
      channel: 'phone',
      dateTyped: false,
      next: { at: '2026-11-27T11:00:00Z', hasTime: true },
    });
    expect((await file.ok('contacts.understand', { line: 'Aino puhelu' })).person).toMatchObject({
      state: 'many',
      candidates: [{ displayName: 'Aino Niemi' }, { displayName: 'Aino Tammela' }],
    });
    expect(await nextOfAino()).toBeNull();
  });

  test('does not take someone in the archive for an answer, but the open page always', async () => {
    await file.ok('clients.archive', { clientId: aino });
    expect((await file.ok('contacts.understand', { line: 'Aino puhelu' })).person.state).toBe('unknown');
    expect((await file.ok('contacts.understand', { line: 'puhelu', clientId: aino })).person).toMatchObject({
      state: 'one',
    });
  });

  test('is read in the language of the app', async () => {
    await file.app.ports.preferences.set('language', 'sv');
    expect(await file.ok('contacts.understand', { line: 'Aino samtal, vi ses on kl 10' })).toMatchObject({
      next: { at: '2026-12-02T08:00:00Z' },
    });
  });
});
