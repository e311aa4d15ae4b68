import { afterEach, beforeEach, expect, test } from 'vitest';
import { ClientId } from '#shared/ids.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';

const nobody = ClientId.parse('01930000-0000-7000-8000-00000000dead');

let file: TestCaseFile;
beforeEach(async () => {
  // A Wednesday.
  file = await openTestCaseFile({ now: '2026-11-25T09:00:00+02:00' });
});
afterEach(() => file.close());

const names = async (args: Parameters<typeof file.ok<'clients.list'>>[1]) =>
  (await file.ok('clients.list', args)).map((row) => row.displayName);

test('a person needs only a name to go by; everything else is empty until it is known', async () => {
  const { clientId } = await file.ok('clients.add', { displayName: '  Aino T. ' });
  expect(await file.ok('clients.get', { clientId })).toMatchObject({
    displayName: 'Aino T.',
    initials: 'A. T.',
    firstName: '',
    birthDate: null,
    language: null,
    turvakielto: false,
    status: 'active',
    lastContactAt: null,
    nextContactAt: null,
    counts: { contacts: 0, notes: 0, packets: 0 },
    openDraft: null,
  });
  expect(await file.fails('clients.add', { displayName: '   ' })).toBe('invalid-arguments');
});

test('only the given fields change', async () => {
  const { clientId } = await file.ok('clients.add', {
    displayName: 'Aino',
    phone: '040 123',
    municipality: '614',
  });
  file.clock.set('2026-11-26T09:00:00+02:00');
  await file.ok('clients.update', { clientId, phone: '050 999', status: 'paused' });
  expect(await file.ok('clients.get', { clientId })).toMatchObject({
    displayName: 'Aino',
    phone: '050 999',
    municipality: '614',
    status: 'paused',
    createdAt: '2026-11-25T07:00:00Z',
    updatedAt: '2026-11-26T07:00:00Z',
  });
});

test('a person who is not there is told, one who was erased too', async () => {
  const clientId = await file.aClient();
  await file.app.write(async (trx) => {
    await trx.updateTable('client').set({ erasedAt: file.clock.now() }).where('id', '=', clientId).execute();
    return { ok: true, value: null };
  });
  for (const name of ['clients.get', 'clients.opened'] as const) {
    expect(await file.fails(name, { clientId: nobody })).toBe('client-not-found');
    expect(await file.fails(name, { clientId })).toBe('client-erased');
  }
  expect(await file.fails('clients.update', { clientId, phone: '1' })).toBe('client-erased');
  expect(await file.fails('clients.archive', { clientId })).toBe('client-not-found');
  expect(await names({ view: 'all' })).toEqual([]);
});

test('archiving takes a person out of the lists and can be undone; nothing of theirs changes', async () => {
  const clientId = await file.aClient('Aino');
  await file.ok('clients.update', { clientId, status: 'paused' });
  await file.ok('clients.archive', { clientId });
  expect(await names({ view: 'paused' })).toEqual([]);
  expect(await names({ view: 'archived' })).toEqual(['Aino']);
  await file.ok('clients.archive', { clientId });
  await file.ok('clients.unarchive', { clientId });
  expect(await names({ view: 'paused' })).toEqual(['Aino']);
  expect(await auditActions(file.app, clientId)).toEqual([
    'client.added',
    'client.changed',
    'coaching.paused',
    'client.archived',
    'client.unarchived',
  ]);
});

test('opening a person is entered once for each navigation, reading them is not', async () => {
  const clientId = await file.aClient();
  await file.ok('clients.opened', { clientId });
  await file.ok('clients.get', { clientId });
  await file.ok('clients.get', { clientId });
  expect(await auditActions(file.app, clientId)).toEqual(['client.added', 'client.opened']);
});

test('the audit chain names the changed fields and nothing that was written in them', async () => {
  const clientId = await file.aClient();
  await file.ok('clients.update', { clientId, reachSafely: 'ei viestejä kotinumeroon', phone: '040' });
  const entries = await file.app.read((db) => db.selectFrom('auditEntry').selectAll().execute());
  expect(entries.at(-1)).toMatchObject({ action: 'client.changed', detail: 'phone,reachSafely' });
  expect(JSON.stringify(entries)).not.toContain('kotinumeroon');
});

test('names are listed in Finnish order', async () => {
  for (const name of ['Öhman', 'Åsa', 'Zaida', 'aino', 'Ägräs', 'Väinö', 'Wilma']) await file.aClient(name);
  expect(await names({})).toEqual(['aino', 'Väinö', 'Wilma', 'Zaida', 'Åsa', 'Ägräs', 'Öhman']);
});

test('last and next contact are shown, and order the list', async () => {
  const [aino, eino, onni] = [
    await file.aClient('Aino'),
    await file.aClient('Eino'),
    await file.aClient('Onni'),
  ];
  await file.ok('contacts.add', {
    clientId: aino,
    channel: 'phone',
    happenedAt: '2026-11-20T10:00:00+02:00',
  });
  await file.ok('contacts.add', {
    clientId: aino,
    channel: 'phone',
    happenedAt: '2026-11-24T10:00:00+02:00',
    reached: false,
  });
  await file.ok('contacts.add', {
    clientId: eino,
    channel: 'phone',
    happenedAt: '2026-11-23T10:00:00+02:00',
    next: { at: '2026-11-27T13:00:00+02:00', hasTime: true },
  });
  await file.ok('contacts.agreeNext', {
    clientId: onni,
    next: { at: '2026-11-26T00:00:00+02:00', hasTime: false },
  });

  expect(await file.ok('clients.list', {})).toMatchObject([
    { displayName: 'Aino', lastContactAt: '2026-11-20T08:00:00Z', nextContactAt: null, nextHasTime: false },
    {
      displayName: 'Eino',
      lastContactAt: '2026-11-23T08:00:00Z',
      nextContactAt: '2026-11-27T11:00:00Z',
      nextHasTime: true,
    },
    { displayName: 'Onni', lastContactAt: null, nextContactAt: '2026-11-25T22:00:00Z', nextHasTime: false },
  ]);
  expect(await names({ order: 'last-contact' })).toEqual(['Onni', 'Aino', 'Eino']);
  expect(await names({ order: 'next-contact' })).toEqual(['Onni', 'Eino', 'Aino']);
  expect(await names({ withoutNext: true })).toEqual(['Aino']);
});

test('an agreed contact of an earlier day is not the next one, one of this morning still is', async () => {
  const clientId = await file.aClient();
  await file.ok('contacts.agreeNext', { clientId, next: { at: '2026-11-25T08:00:00+02:00', hasTime: true } });
  expect((await file.ok('clients.get', { clientId })).nextContactAt).toBe('2026-11-25T06:00:00Z');
  file.clock.set('2026-11-26T09:00:00+02:00');
  expect((await file.ok('clients.get', { clientId })).nextContactAt).toBeNull();
});

test('a turvakielto hides the municipality in the list, not on the own page', async () => {
  const { clientId } = await file.ok('clients.add', {
    displayName: 'Aino',
    municipality: '614',
    turvakielto: true,
  });
  expect(await file.ok('clients.list', {})).toMatchObject([{ municipality: '', turvakielto: true }]);
  expect(await file.ok('clients.get', { clientId })).toMatchObject({ municipality: '614' });
});

test('someone is found by every name, telephone and e-mail, by the new ones after a change', async () => {
  const { clientId } = await file.ok('clients.add', {
    displayName: 'Aino T.',
    firstName: 'Aino Maria',
    lastName: 'Tammela',
    phone: '040 1234567',
    address: 'Salatie 5',
  });
  const found = async (text: string) => (await file.ok('search.find', { text })).map((hit) => hit.name);
  expect(await found('tammela')).toEqual(['Aino T.']);
  expect(await found('maria')).toEqual(['Aino T.']);
  expect(await found('1234567')).toEqual(['Aino T.']);
  expect(await found('salatie')).toEqual([]);
  await file.ok('clients.update', { clientId, lastName: 'Niemelä' });
  expect(await found('tammela')).toEqual([]);
  expect(await found('niemelä')).toEqual(['Aino T.']);
});
