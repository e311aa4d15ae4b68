import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { MovedKind } from '#shared/contract/doubles.ts';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/ids.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';
import { movedTables, stayingTables } from './moving.ts';
import { soundOf } from './sound.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
});
afterEach(() => file.close());

const add = async (fields: ArgsOf<'clients.add'>): Promise<ClientId> =>
  (await file.ok('clients.add', fields)).clientId;
const similar = (typed: ArgsOf<'doubles.similar'>) => file.ok('doubles.similar', typed);
const pairs = async () => (await file.ok('doubles.list', {})).pairs;

describe('how names sound in Finnish', () => {
  test.each([
    ['Virtanen', 'Wirtanen'],
    ['Mäkelä', 'Makela'],
    ['Kristian', 'Christian'],
    ['Heidi', 'Heiti'],
    ['Zacharias', 'Sakarias'],
    ['Katja', 'Catja'],
    ['Josefiina', 'Joseviina'],
    ['Mattila', 'Matila'],
    ['Yrjö', 'Urjö'],
    ['Mathias', 'Mattias'],
    ['Maria', 'Marja'],
  ])('%s and %s are heard as one', (a, b) => {
    expect(soundOf(a)).toBe(soundOf(b));
  });

  test.each([
    ['Aino', 'Eino'],
    ['Matti', 'Mauri'],
    ['Korhonen', 'Virtanen'],
    ['Salo', 'Talo'],
    ['Liisa', 'Miisa'],
  ])('%s and %s are not', (a, b) => {
    expect(soundOf(a)).not.toBe(soundOf(b));
  });

  test('a sound is the same for a name in capitals and with its accents loose', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäö]{1,12}$/), (name) => {
        expect(soundOf(name.toUpperCase())).toBe(soundOf(name));
        expect(soundOf(name.normalize('NFD'))).toBe(soundOf(name));
      }),
    );
  });
});

describe('likely doubles', () => {
  test('are shown while a name is typed, with the reasons', async () => {
    const aino = await add({ displayName: 'Aino Wirtanen', birthDate: '2004-05-03', phone: '040 000 0011' });
    await add({ displayName: 'Eino Niemi' });
    expect(await similar({ displayName: 'Virtanen Aino' })).toMatchObject([
      { clientId: aino, reasons: ['name-sounds'] },
    ]);
    expect(await similar({ displayName: 'A.', phone: '+358 40 0000011' })).toMatchObject([
      { clientId: aino, reasons: ['phone'] },
    ]);
    expect(await similar({ displayName: 'Onni Kallio' })).toEqual([]);
  });

  test('are found in the file by name, telephone and birth date, and not by one weak sign', async () => {
    const a = await add({ displayName: 'Aino T.', birthDate: '2004-05-03' });
    const b = await add({ displayName: 'Aino Testilä', birthDate: '2004-05-03' });
    await add({ displayName: 'Aino Toivola' });
    await add({ displayName: 'Helmi Kallio', birthDate: '2004-05-03' });
    expect(await pairs()).toMatchObject([
      { a: { clientId: a }, b: { clientId: b }, reasons: ['name-initial', 'birth-date'] },
    ]);
  });

  test('of one name are two people when their birth dates differ', async () => {
    await add({ displayName: 'Matti Virtanen', birthDate: '2000-01-01' });
    await add({ displayName: 'Matti Virtanen', birthDate: '2003-02-02' });
    expect(await pairs()).toEqual([]);
  });

  test('that the coach has said are two are not asked about again', async () => {
    const a = await add({ displayName: 'Matti Virtanen' });
    const b = await add({ displayName: 'Matti Virtanen' });
    await file.ok('doubles.setApart', { a: b, b: a, apart: true });
    expect(await pairs()).toEqual([]);
    await file.ok('doubles.setApart', { a, b, apart: false });
    expect(await pairs()).toHaveLength(1);
    expect(await file.fails('doubles.setApart', { a, b: a, apart: true })).toBe('double-itself');
  });
});

describe('a merge', () => {
  const two = async () => ({
    keptId: await add({ displayName: 'Aino T.', phone: '040 000 0011', reach: 'iltapäivisin' }),
    mergedId: await add({
      displayName: 'Aino Testilä',
      phone: '040 000 0022',
      birthDate: '2004-05-03',
      turvakielto: true,
    }),
  });
  const live = async ({ mergedId }: { mergedId: ClientId }) => {
    const { contactId } = await file.ok('contacts.add', {
      clientId: mergedId,
      channel: 'phone',
      happenedAt: '2026-11-24T10:00:00+02:00',
      summary: 'sovittiin keittiökäynti',
    });
    const { noteId } = await file.ok('notes.begin', {
      clientId: mergedId,
      contactId,
      sections: [{ section: 'free', body: 'Puolukanpoiminta kiinnostaa.' }],
    });
    await file.ok('notes.finish', { noteId });
    await file.ok('plans.addGoal', { clientId: mergedId, words: 'Töihin keittiöön' });
    await file.ok('plans.agree', { clientId: mergedId, agreedOn: '2026-11-24', how: 'oral' });
    return { contactId, noteId };
  };
  const snapshot = (clientId: ClientId) =>
    Promise.all([
      file.ok('clients.get', { clientId }),
      file.ok('timeline.ofClient', { clientId }),
      file.ok('plans.ofClient', { clientId }),
    ]);

  test('shows first which values differ, which are filled in and what moves', async () => {
    const pair = await two();
    await live(pair);
    expect(await file.ok('doubles.preview', pair)).toMatchObject({
      fields: [
        { field: 'displayName', kept: 'Aino T.', merged: 'Aino Testilä' },
        { field: 'phone', kept: '040 000 0011', merged: '040 000 0022' },
      ],
      filled: [{ field: 'birthDate', value: '2004-05-03' }],
      moves: [
        { kind: 'contact', count: 1 },
        { kind: 'note', count: 1 },
        { kind: 'plan', count: 1 },
      ],
    });
  });

  test('with a turvakielto of one of them says that places differ or are filled in, and shows none', async () => {
    const pair = await two();
    await file.ok('clients.update', { clientId: pair.keptId, address: 'Rantatie 2' });
    const places = { address: 'Neulapolku 3', servicePlace: 'Piilotupa' };
    await file.ok('clients.update', { clientId: pair.mergedId, ...places });
    const { fields, filled } = await file.ok('doubles.preview', pair);
    expect(fields).toContainEqual({ field: 'address', kept: '', merged: '' });
    expect(filled).toContainEqual({ field: 'servicePlace', value: '' });
    await file.ok('doubles.merge', pair);
    const kept = await file.ok('clients.get', { clientId: pair.keptId });
    expect(kept).toMatchObject({ address: 'Rantatie 2', servicePlace: 'Piilotupa', turvakielto: true });
  });

  test('makes one person of two: timeline, plan, search and turvakielto', async () => {
    const pair = await two();
    const { noteId } = await live(pair);
    await file.ok('plans.addGoal', { clientId: pair.keptId, words: 'Oma koti' });
    await file.ok('plans.agree', { clientId: pair.keptId, agreedOn: '2026-11-20', how: 'oral' });
    await file.ok('doubles.merge', { ...pair, takeMerged: ['displayName'] });
    const [client, timeline, plan] = await snapshot(pair.keptId);
    expect(client).toMatchObject({
      displayName: 'Aino Testilä',
      phone: '040 000 0011',
      birthDate: '2004-05-03',
      turvakielto: true,
      reach: 'iltapäivisin',
    });
    expect(timeline.entries.map(({ type }) => type).toSorted()).toContain('note');
    expect(plan.goals.map(({ words }) => words)).toEqual(['Oma koti', 'Töihin keittiöön']);
    expect(plan.versions.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2]);
    expect(await file.ok('search.find', { text: 'puolukanpoiminta' })).toMatchObject([
      { recordId: noteId, clientId: pair.keptId },
    ]);
    const everyone = await file.ok('clients.list', { view: 'all' });
    expect(everyone.map(({ clientId }) => clientId)).toEqual([pair.keptId]);
    expect(await file.ok('search.find', { text: 'Testilä' })).toMatchObject([{ recordId: pair.keptId }]);
    expect(await pairs()).toEqual([]);
    // Whoever comes by an old way is told where the person is now.
    expect(await file.ok('clients.get', { clientId: pair.mergedId })).toMatchObject({
      mergedInto: pair.keptId,
    });
    expect(client.mergedInto).toBeNull();
    expect((await auditActions(file.app, pair.mergedId)).at(-1)).toBe('client.merged-away');
  });

  test('that was a mistake is taken back to the letter', async () => {
    const pair = await two();
    await live(pair);
    await file.ok('plans.addGoal', { clientId: pair.keptId, words: 'Oma koti' });
    const before = await Promise.all([snapshot(pair.keptId), snapshot(pair.mergedId)]);
    const { mergeId } = await file.ok('doubles.merge', { ...pair, takeMerged: ['displayName', 'phone'] });
    expect(await file.ok('doubles.merges', {})).toMatchObject([{ mergeId, kept: 'Aino Testilä' }]);
    const since = await file.ok('contacts.add', {
      clientId: pair.keptId,
      channel: 'phone',
      happenedAt: '2026-11-25T08:00:00+02:00',
    });
    await file.ok('doubles.undo', { mergeId });
    await file.ok('contacts.archive', { contactId: since.contactId });
    const after = await Promise.all([snapshot(pair.keptId), snapshot(pair.mergedId)]);
    expect(after).toEqual(before);
    expect(await file.ok('search.find', { text: 'puolukanpoiminta' })).toMatchObject([
      { clientId: pair.mergedId },
    ]);
    expect(await file.fails('doubles.undo', { mergeId })).toBe('nothing-to-undo');
  });

  test('of someone merged further on is taken back from the last', async () => {
    const pair = await two();
    const third = await add({ displayName: 'Aino Testilä' });
    const first = await file.ok('doubles.merge', pair);
    const second = await file.ok('doubles.merge', { keptId: third, mergedId: pair.keptId });
    expect(await file.fails('doubles.undo', first)).toBe('nothing-to-undo');
    expect(await file.fails('doubles.merge', pair)).toBe('client-not-found');
    await file.ok('doubles.undo', second);
    await file.ok('doubles.undo', first);
    expect(await file.ok('clients.list', { view: 'all' })).toHaveLength(3);
  });

  test('with itself is refused', async () => {
    const keptId = await add({ displayName: 'Aino' });
    expect(await file.fails('doubles.merge', { keptId, mergedId: keptId })).toBe('double-itself');
  });

  test('moves every table that belongs to a person, or says why not', async () => {
    const tables = file.app
      .caseFile()
      ?.raw.prepare(
        `SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
         WHERE m.type = 'table' AND c.name = 'client_id' ORDER BY m.name`,
      )
      .pluck()
      .all();
    expect(tables).toEqual([...movedTables, ...Object.keys(stayingTables)].toSorted());
    // Each has its words on the screen.
    expect(MovedKind.options.toSorted()).toEqual([...movedTables, 'plan', 'theme_card'].toSorted());
  });
});
