import { afterEach, beforeEach, expect, test } from 'vitest';
import { ClientFields } from '#shared/contract/clients.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T09:00:00+02:00' });
});
afterEach(() => file.close());

const inFull = ClientFields.parse({
  displayName: 'Aino T.',
  firstName: 'Aino',
  lastName: 'Tammela',
  birthDate: '2004-03-14',
  municipality: '614',
  language: 'ar',
  phone: '040 000 0001',
  email: 'aino@posti.example',
  address: 'Kelontie 3',
  reach: 'viestillä iltapäivisin',
  reachSafely: 'ei viestejä kotinumeroon',
  turvakielto: false,
  status: 'active',
  programme: 'valpas',
  needsInterpreter: true,
  interpreterLanguage: 'levantin arabia',
  preferredChannel: 'text',
  whoMayAnswer: 'sisko, ei muille mitään',
  notToMention: 'vanha työpaikka',
  safetyNote: 'koira pihalla',
  serviceMode: 'elsewhere',
  servicePlace: 'kirjasto',
  labourSituation: 'unemployed',
  labourSince: '2026-08-01',
  studySituation: 'interrupted',
  studySince: '2025-05-30',
  firstContactBy: 'school',
  firstContactOn: '2026-09-14',
  supportUntil: '2027-03-31',
  coachDisqualified: 'entinen naapuri',
});

const names = async (filter: Parameters<typeof file.ok<'clients.list'>>[1]) =>
  (await file.ok('clients.list', filter)).map((row) => row.displayName);
const found = async (text: string) =>
  (await file.ok('search.find', { text })).map(({ kind, name }) => `${kind} ${name}`);

test('acceptance check 1, voluntary: only a name is mandatory, and not wanting to say is an answer', async () => {
  for (const field of Object.keys(ClientFields.shape)) {
    if (field === 'displayName') continue;
    const without = { ...inFull, [field]: undefined };
    await file.ok('clients.add', { ...without, displayName: `ilman ${field}` });
  }
  expect(await file.fails('clients.add', { ...inFull, displayName: ' ' })).toBe('invalid-arguments');
  const { clientId } = await file.ok('clients.add', {
    displayName: 'Eino',
    labourSituation: 'not-told',
    studySituation: 'not-told',
  });
  expect(await file.ok('clients.get', { clientId })).toMatchObject({ labourSituation: 'not-told' });
});

test('what was written about a person is there as it was written, and can be taken away field by field', async () => {
  const { clientId } = await file.ok('clients.add', inFull);
  expect(await file.ok('clients.get', { clientId })).toMatchObject(inFull);
  await file.ok('clients.update', {
    clientId,
    programme: null,
    needsInterpreter: false,
    serviceMode: null,
    labourSince: null,
    coachDisqualified: '',
  });
  expect(await file.ok('clients.get', { clientId })).toMatchObject({
    ...inFull,
    programme: null,
    needsInterpreter: false,
    serviceMode: null,
    labourSince: null,
    coachDisqualified: '',
  });
});

test('age outside the programme is no hindrance', async () => {
  const { clientId } = await file.ok('clients.add', {
    displayName: 'Veikko',
    birthDate: '1961-01-01',
    programme: 'olkkari',
  });
  expect(await file.ok('clients.get', { clientId })).toMatchObject({ programme: 'olkkari' });
});

test('the words of the details are found by search, the new ones after a change', async () => {
  const { clientId } = await file.ok('clients.add', inFull);
  expect(await found('levantin')).toEqual(['facts Aino T.']);
  expect(await found('naapuri')).toEqual(['facts Aino T.']);
  await file.ok('clients.update', { clientId, coachDisqualified: 'serkku' });
  expect(await found('naapuri')).toEqual([]);
  expect(await found('serkku')).toEqual(['facts Aino T.']);
});

test('people are listed by programme, municipality, language and need of an interpreter', async () => {
  await file.ok('clients.add', inFull);
  await file.ok('clients.add', { displayName: 'Eino', programme: 'ohjaamo', municipality: 'Savukoski' });
  await file.ok('clients.add', {
    displayName: 'Onni',
    programme: 'valpas',
    language: 'fi',
    municipality: '614',
  });
  expect(await names({ programme: 'valpas' })).toEqual(['Aino T.', 'Onni']);
  expect(await names({ municipality: 'Savukoski' })).toEqual(['Eino']);
  expect(await names({ language: 'ar' })).toEqual(['Aino T.']);
  expect(await names({ needsInterpreter: true })).toEqual(['Aino T.']);
  expect(await names({ programme: 'valpas', municipality: '614', language: 'fi' })).toEqual(['Onni']);
});

test('only what somebody has is offered as a filter, most common first', async () => {
  expect(await file.ok('clients.filters', {})).toEqual({
    programmes: [],
    municipalities: [],
    languages: [],
    interpreter: false,
  });
  await file.ok('clients.add', { displayName: 'Eino', programme: 'ohjaamo', municipality: 'Savukoski' });
  await file.ok('clients.add', { displayName: 'Onni', programme: 'valpas', language: 'fi' });
  await file.ok('clients.add', inFull);
  const archived = await file.ok('clients.add', { displayName: 'Arvo', municipality: '261' });
  await file.ok('clients.archive', archived);
  expect(await file.ok('clients.filters', {})).toEqual({
    programmes: ['valpas', 'ohjaamo'],
    municipalities: expect.arrayContaining(['614', 'Savukoski']),
    languages: expect.arrayContaining(['ar', 'fi']),
    interpreter: true,
  });
  expect((await file.ok('clients.filters', {})).municipalities).not.toContain('261');
});

test('a view is saved by a name, replaced by the same name, and comes back after a removal', async () => {
  const views = () => file.ok('peopleViews.list', {});
  await file.ok('peopleViews.save', {
    name: 'Posion valpas',
    filter: { programme: 'valpas', municipality: '614' },
  });
  const { viewId } = await file.ok('peopleViews.save', {
    name: 'Posion valpas',
    filter: { view: 'all', programme: 'valpas', municipality: '614', withoutNext: true },
  });
  expect(await views()).toEqual([
    {
      viewId,
      name: 'Posion valpas',
      filter: {
        view: 'all',
        withoutNext: true,
        programme: 'valpas',
        municipality: '614',
        language: null,
        needsInterpreter: false,
      },
    },
  ]);
  await file.ok('peopleViews.remove', { viewId });
  expect(await views()).toEqual([]);
  expect(await file.fails('peopleViews.remove', { viewId })).toBe('people-view-not-found');
  await file.ok('peopleViews.putBack', { viewId });
  expect(await views()).toHaveLength(1);
  expect(await file.fails('peopleViews.putBack', { viewId })).toBe('nothing-to-undo');
});

test('acceptance check 3, strengths first: they need nothing of the situation, and stand in the record of someone of whom only a name is known', async () => {
  const clientId = await file.aClient('Aino');
  await file.ok('plans.addStrength', { clientId, kind: 'strength', text: 'osaa käsitellä hevosia' });
  await file.ok('plans.addStrength', { clientId, kind: 'wish', text: 'tallille töihin' });
  const { strengths } = await file.ok('plans.ofClient', { clientId });
  expect(strengths.map(({ text }) => text)).toEqual(['osaa käsitellä hevosia', 'tallille töihin']);
  expect(await found('hevosia')).toHaveLength(1);
});
