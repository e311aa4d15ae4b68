import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportField } from '#shared/contract/imports.ts';
import {
  file,
  bytesOf,
  stage,
  asked,
  preview,
  run,
  people,
  named,
  list,
  useImportsDesk,
} from './testing/imports-desk.ts';

useImportsDesk();

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
