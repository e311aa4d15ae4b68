import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArgsOf, ResultOf } from '#shared/contract/index.ts';
import type { ImportField, RowDecision } from '#shared/contract/imports.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
});
afterEach(() => file.close());

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const stage = (text: string) => file.ok('imports.stage', { bytes: bytesOf(text), name: 'lista.csv' });

/** The table as it is suggested, with what the coach says of it. */
const asked = (
  staged: ResultOf<'imports.stage'>,
  more: { decisions?: Partial<RowDecision>[]; order?: 'dmy' | 'mdy' } = {},
): ArgsOf<'imports.preview'> => ({
  handle: staged.handle,
  mapping: staged.columns.flatMap(({ column, suggested }) =>
    suggested === null
      ? []
      : [{ column, field: suggested, order: suggested === 'birthDate' ? (more.order ?? null) : null }],
  ),
  decisions: (more.decisions ?? []) as RowDecision[],
});

const preview = async (text: string, more?: Parameters<typeof asked>[1]) =>
  file.ok('imports.preview', asked(await stage(text), more));

const run = async (text: string, more?: Parameters<typeof asked>[1], identityCodeGround = '') => {
  const args = asked(await stage(text), more);
  const { fingerprint } = await file.ok('imports.preview', args);
  const { show: _, ...rest } = args;
  return file.ok('imports.run', { ...rest, fingerprint, identityCodeGround });
};

const people = async () => {
  const rows = await file.ok('clients.list', { view: 'all' });
  return Promise.all(rows.map(({ clientId }) => file.ok('clients.get', { clientId })));
};
const named = async (name: string) => {
  const found = (await people()).find(({ displayName }) => displayName === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};
const later = () => file.clock.set('2026-11-26T09:00:00+02:00');

const list = [
  'Asiakasnumero;Etunimi;Sukunimi;Syntymäaika;Puhelin;Sähköposti;Kotikunta;Äidinkieli;Ohjelma',
  '17;Aino;Testilä;3.5.2004;040 000 0011;aino@posti.invalid;Kittilä;ruotsi;Ohjaamo',
  '18;Eino;Mallinen;;;;Utsjoki;somali;',
].join('\n');

describe('a table', () => {
  test('says what its columns are, and nothing is written', async () => {
    const staged = await stage(list);
    expect(staged).toMatchObject({ name: 'lista.csv', rows: 2 });
    expect(staged.columns.map(({ suggested }) => suggested)).toEqual([
      'key',
      'firstName',
      'lastName',
      'birthDate',
      'phone',
      'email',
      'municipality',
      'language',
      'programme',
    ] satisfies ImportField[]);
    expect(staged.columns[3]).toMatchObject({ samples: ['3.5.2004'], filled: 1, dates: { order: 'dmy' } });
    expect(await people()).toEqual([]);
  });

  test('is picked with the dialog, or not', async () => {
    const path = join(file.folder, 'asiakkaat.csv');
    writeFileSync(path, list);
    file.scripted.answers.push(path, null);
    expect(await file.ok('imports.choose', {})).toMatchObject({ name: 'asiakkaat.csv', rows: 2 });
    expect(await file.ok('imports.choose', {})).toBeNull();
    expect(file.scripted.asked.map(({ kind }) => kind)).toEqual(['table', 'table']);
  });

  test('that is none is told, and nothing is lost', async () => {
    const bad = { bytes: Uint8Array.from([0, 1, 2, 3]), name: 'x.csv' };
    expect(await file.fails('imports.stage', bad)).toBe('table-not-a-table');
    expect(await file.fails('imports.stage', { bytes: bytesOf('Nimi'), name: 'x.csv' })).toBe('table-empty');
  });

  test('without a name column is not taken', async () => {
    const staged = await stage('Kunta;Puhelin\nPosio;040 000 0011');
    expect(await file.fails('imports.preview', asked(staged))).toBe('import-without-name');
    await file.ok('imports.discard', { handle: staged.handle });
    expect(await file.fails('imports.preview', asked(staged))).toBe('staged-gone');
  });
});

describe('people that are brought in', () => {
  test('are as a coach would have written them down, and are found', async () => {
    expect(await run(list)).toMatchObject({ added: 2, updated: 0, unchanged: 0, leftOut: 0 });
    expect(await named('Aino Testilä')).toMatchObject({
      firstName: 'Aino',
      lastName: 'Testilä',
      birthDate: '2004-05-03',
      phone: '040 000 0011',
      email: 'aino@posti.invalid',
      municipality: '261',
      language: 'sv',
      programme: 'ohjaamo',
      status: 'active',
    });
    expect(await named('Eino Mallinen')).toMatchObject({
      birthDate: null,
      municipality: 'Utsjoki',
      language: 'other',
    });
    expect(await file.ok('search.find', { text: 'mallinen' })).toHaveLength(1);
    expect(await file.ok('audit.verify', {})).toMatchObject({ intact: true });
    const entries = await file.app.read((db) => db.selectFrom('auditEntry').selectAll().execute());
    expect(entries.at(-1)).toMatchObject({ action: 'import.run', detail: 'added=2,updated=0,unchanged=0' });
    expect(JSON.stringify(entries)).not.toContain('Testilä');
  });

  test('come after a backup', async () => {
    await run(list);
    const backups = readdirSync(join(file.folder, 'user-data'), { recursive: true, encoding: 'utf8' });
    const manifests = backups.filter((name) => name.endsWith('.json'));
    expect(
      manifests.map((name) => readFileSync(join(file.folder, 'user-data', name), 'utf8')).join('\n'),
    ).toMatch(/"reason":\s*"import"/);
  });

  test('may be called what looks like a formula or HTML, and it is a name', async () => {
    await run('Nimi;Puhelin\n"=1+1";+358 40\n<b>Eino</b>;@x');
    expect((await people()).map(({ displayName }) => displayName).toSorted()).toEqual([
      '<b>Eino</b>',
      '=1+1',
    ]);
  });

  test('come as they were shown: what changed meanwhile asks for a new look', async () => {
    const args = asked(await stage(list));
    const { fingerprint } = await file.ok('imports.preview', args);
    await file.ok('clients.add', { displayName: 'Aino Testilä' });
    expect(await file.fails('imports.run', { ...args, fingerprint })).toBe('import-outdated');
    expect(await people()).toHaveLength(1);
  });
});

describe('rows with something wrong', () => {
  test('say what and where, are left out, and the others come', async () => {
    const table = [
      'Nimi;Syntymäaika;Ohjelma;Kunta',
      'Aino;31.2.2004;;Posio',
      ';1.1.2000;;Posio',
      'Eino;1.1.2030;;Posio',
      'Onni;1.1.2001;Outo hanke;Posio',
      `Helmi;1.1.2002;;${'k'.repeat(61)}`,
      'Toivo;1.1.2003;;Posio',
      'toivo;01.01.2003;;Kittilä',
    ].join('\n');
    const { counts, rows } = await preview(table);
    expect(counts).toMatchObject({ add: 1, problem: 6 });
    expect(rows.flatMap(({ row, problem }) => (problem ? [[row, problem.code, problem.value]] : []))).toEqual(
      [
        [2, 'date-not-real', '31.2.2004'],
        [3, 'without-name', ''],
        [4, 'date-in-future', '1.1.2030'],
        [5, 'programme-unknown', 'Outo hanke'],
        [6, 'too-long', 'k'.repeat(61)],
        [8, 'row-twice', ''],
      ],
    );
    expect(rows.at(-1)?.problem?.otherRow).toBe(7);
    expect(await run(table)).toMatchObject({ added: 1, leftOut: 6 });
  });

  test('dates that can be read two ways wait for the coach', async () => {
    const table = 'Nimi;Syntymäaika\nAino;03/05/2004\nEino;05/05/2004';
    const staged = await stage(table);
    expect(staged.columns[1]?.dates).toEqual({
      order: null,
      example: {
        row: 2,
        text: '03/05/2004',
        readings: [
          { order: 'dmy', date: '2004-05-03' },
          { order: 'mdy', date: '2004-03-05' },
        ],
      },
    });
    const { rows } = await file.ok('imports.preview', asked(staged));
    expect(rows.map(({ problem }) => problem?.code)).toEqual(['date-two-ways', undefined]);
    await run(table, { order: 'mdy' });
    expect(await named('Aino')).toMatchObject({ birthDate: '2004-03-05' });
  });
});

describe('an identity code', () => {
  /** Artificial: individual numbers 900 to 999 are given to nobody. */
  const table = 'Nimi;Henkilötunnus\nAino;010190-999W\nEino;010190-999P';

  test('gives the birth date only, is masked in the samples and is kept nowhere', async () => {
    const staged = await stage(table);
    expect(staged.columns[1]).toMatchObject({
      suggested: 'identityCode',
      samples: ['010190·····', '010190-999P'],
    });
    const { rows } = await file.ok('imports.preview', asked(staged));
    expect(rows[1]?.problem).toMatchObject({ code: 'identity-code-not-valid', value: '' });
    await run(table, {}, 'suostumus');
    expect(await named('Aino')).toMatchObject({ birthDate: '1990-01-01', identityCode: null });
    const tables = await file.app.read(async (db) => [
      await db.selectFrom('importRow').selectAll().execute(),
      await db.selectFrom('client').selectAll().execute(),
    ]);
    expect(JSON.stringify(tables)).not.toContain('999W');
  });

  test('is kept with a ground where the file is set so, and goes when the import is undone', async () => {
    await file.ok('settings.change', { keepsIdentityCodes: true });
    await file.ok('clients.add', { displayName: 'Aino', birthDate: '1990-01-01' });
    const { runId, updated } = await run(table, {}, 'suostumus');
    expect(updated).toBe(1);
    const { clientId, identityCode } = await named('Aino');
    expect(identityCode).toEqual({ ground: 'suostumus' });
    await file.ok('imports.undo', { runId });
    expect(await file.ok('clients.revealIdentityCode', { clientId })).toEqual({ identityCode: null });
  });

  test('that tells another day than the table is a problem', async () => {
    const { rows } = await preview('Nimi;Henkilötunnus;Syntymäaika\nAino;010190-999W;2.1.1990');
    expect(rows[0]?.problem?.code).toBe('birth-date-differs');
  });
});

describe('the next import of the same people', () => {
  const next = list.replace('040 000 0011', '040 000 0099').replace('aino@posti.invalid', '');

  test('updates by the other program’s number, whatever the name has become, and erases nothing', async () => {
    await run(list);
    const renamed = next.replace('Aino;Testilä', 'Aino;Toinen');
    const { counts, rows } = await preview(renamed);
    expect(counts).toMatchObject({ add: 0, update: 1, unchanged: 1 });
    expect(rows[0]?.changes).toEqual([
      { field: 'lastName', before: 'Testilä', after: 'Toinen' },
      { field: 'phone', before: '040 000 0011', after: '040 000 0099' },
    ]);
    await run(renamed);
    expect(await people()).toHaveLength(2);
    expect(await named('Aino Testilä')).toMatchObject({ lastName: 'Toinen', email: 'aino@posti.invalid' });
  });

  test('without a number goes by name and birth date, however they are written', async () => {
    await run('Nimi;Syntymäaika\nAino Testilä;3.5.2004');
    expect((await preview('Nimi;Syntymäaika;Puh.\nTESTILÄ AINO;2004-05-03;040 000 0011')).rows).toMatchObject(
      [{ outcome: 'update', changes: [{ field: 'phone', before: '', after: '040 000 0011' }] }],
    );
    expect((await preview('Nimi;Syntymäaika\nAino Testilä;3.5.2004')).counts).toMatchObject({ unchanged: 1 });
  });

  test('of names only brings in nobody twice', async () => {
    await run('Nimi\nAino Testilä\nEino Mallinen');
    expect((await preview('Nimi\nAino Testilä\nEino Mallinen')).counts).toMatchObject({
      unchanged: 2,
      add: 0,
    });
  });

  test('of a number that now means somebody else asks', async () => {
    await run(list);
    const { rows } = await preview('Asiakasnumero;Nimi\n17;Onni Kallio');
    expect(rows).toMatchObject([{ outcome: 'decide', candidates: [{ displayName: 'Aino Testilä' }] }]);
  });

  test('of someone who was merged since updates the one that was kept', async () => {
    await run(list);
    const { clientId: mergedId } = await named('Aino Testilä');
    const { clientId: keptId } = await file.ok('clients.add', {
      displayName: 'Aino T.',
      birthDate: '2004-05-03',
    });
    await file.ok('doubles.merge', { keptId, mergedId });
    expect((await preview(next)).rows[0]).toMatchObject({ outcome: 'update', client: { clientId: keptId } });
  });
});

describe('a row that is like someone', () => {
  const table = 'Nimi;Puhelin\nAino Wirtanen;040 000 0011';
  test('waits for the coach, and is left out until then', async () => {
    const { clientId } = await file.ok('clients.add', { displayName: 'Aino Virtanen', phone: '040 0000011' });
    expect((await preview(table)).rows).toMatchObject([
      { outcome: 'decide', candidates: [{ clientId, reasons: ['name-sounds', 'phone'] }] },
    ]);
    expect(await run(table)).toMatchObject({ added: 0, leftOut: 1 });
  });
  test('is somebody new, or the same, or left out, as the coach says', async () => {
    const { clientId } = await file.ok('clients.add', { displayName: 'Aino Virtanen', phone: '040 0000011' });
    const outcome = async (decision: Partial<RowDecision>) =>
      (await preview(table, { decisions: [{ row: 2, ...decision }] })).rows[0]?.outcome;
    expect(await outcome({ choice: 'add' })).toBe('add');
    expect(await outcome({ choice: 'leave' })).toBe('left');
    expect(await outcome({ choice: 'update', clientId })).toBe('update');
    expect(await run(table, { decisions: [{ row: 2, choice: 'update', clientId }] })).toMatchObject({
      updated: 1,
    });
    expect(await file.ok('clients.get', { clientId })).toMatchObject({ displayName: 'Aino Wirtanen' });
  });
  test('and has a turvakielto is not shown with the place', async () => {
    await file.ok('clients.add', {
      displayName: 'Aino Virtanen',
      birthDate: '2004-05-03',
      turvakielto: true,
      address: 'Salainen kuja 1',
    });
    const shown = await preview('Nimi;Syntymäaika;Osoite\nAino Virtanen;3.5.2004;Uusi tie 2');
    expect(shown.rows[0]?.changes).toEqual([{ field: 'address', before: '', after: '' }]);
    expect(JSON.stringify(shown)).not.toMatch(/Salainen|Uusi tie/);
  });
});

describe('undoing an import', () => {
  test('removes whom it brought in, from the file and the search', async () => {
    const { runId } = await run(list);
    expect(await file.ok('imports.undo', { runId })).toEqual({
      removed: 2,
      kept: [],
      restored: 0,
      leftAsChanged: 0,
    });
    expect(await people()).toEqual([]);
    expect(await file.ok('search.find', { text: 'mallinen' })).toEqual([]);
    expect(await file.fails('imports.undo', { runId })).toBe('import-not-found');
    expect(await file.ok('imports.list', {})).toMatchObject([
      { runId, added: 0, undoneAt: file.clock.now() },
    ]);
    expect(await file.ok('audit.verify', {})).toMatchObject({ intact: true });
    // What was undone is no longer known by its number.
    expect((await preview(list)).counts).toMatchObject({ add: 2 });
  });

  test('keeps those of whom there is something by now, and names them', async () => {
    const { runId } = await run(`${list}\n19;Helmi;Kallio;;;;;;`);
    later();
    const { clientId } = await named('Aino Testilä');
    await file.ok('tasks.add', { clientId, title: 'Soita' });
    await file.ok('clients.update', {
      clientId: (await named('Helmi Kallio')).clientId,
      phone: '040 000 0033',
    });
    const undone = await file.ok('imports.undo', { runId });
    expect(undone.removed).toBe(1);
    expect(undone.kept.map(({ displayName }) => displayName).toSorted()).toEqual([
      'Aino Testilä',
      'Helmi Kallio',
    ]);
    expect(await people()).toHaveLength(2);
  });

  test('puts values back where nobody changed them since', async () => {
    const { clientId } = await file.ok('clients.add', {
      displayName: 'Aino Testilä',
      birthDate: '2004-05-03',
      phone: '040 000 0001',
    });
    const { runId } = await run(list);
    later();
    await file.ok('clients.update', { clientId, email: 'uusi@posti.invalid' });
    expect(await file.ok('imports.undo', { runId })).toEqual({
      removed: 1,
      kept: [],
      restored: 6,
      leftAsChanged: 1,
    });
    expect(await file.ok('clients.get', { clientId })).toMatchObject({
      firstName: '',
      phone: '040 000 0001',
      email: 'uusi@posti.invalid',
      municipality: '',
      language: null,
      programme: null,
    });
  });

  test('of the first of two leaves what the second wrote', async () => {
    const first = await run(list);
    later();
    const second = await run(list.replace('040 000 0011', '040 000 0099'));
    const undone = await file.ok('imports.undo', { runId: first.runId });
    expect(undone).toMatchObject({ removed: 0 });
    expect(undone.kept).toHaveLength(2);
    expect(await file.ok('imports.undo', { runId: second.runId })).toMatchObject({ restored: 1 });
    expect(await named('Aino Testilä')).toMatchObject({ phone: '040 000 0011' });
  });
});

test('hundreds of people are found after one import, and gone after its undoing', async () => {
  const many = Array.from({ length: 400 }, (_, at) => `Henkilö ${at} Mallinen;1.1.${1950 + (at % 60)}`);
  const { runId, added } = await run(['Nimi;Syntymäaika', ...many].join('\n'));
  expect(added).toBe(400);
  expect(await file.ok('search.find', { text: 'henkilö 399' })).not.toEqual([]);
  await file.ok('clients.add', { displayName: 'Aino T.' });
  expect(await file.ok('imports.undo', { runId })).toMatchObject({ removed: 400 });
  expect(await file.ok('search.find', { text: 'henkilö 399' })).toEqual([]);
  expect(await file.ok('search.find', { text: 'aino' })).toHaveLength(1);
});
