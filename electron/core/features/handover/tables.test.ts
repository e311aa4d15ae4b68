import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnWords, handedWords, tableWords } from '#shared/codes/handed-words.ts';
import { languages } from '#shared/languages.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { toldColumns } from './columns.ts';
import { formsOf } from './forms.ts';
import type { TableForm } from './forms.ts';
import { followingColumns, handedTables, leftBehind, sharedTables } from './tables.ts';

let file: TestCaseFile;
let forms: ReadonlyMap<string, TableForm>;
beforeAll(async () => {
  file = await openTestCaseFile();
  forms = await file.app.read(formsOf);
});
afterAll(() => file.close());

/** SQLite's own tables, and the insides of the full-text indexes. */
const isOwn = (table: string) =>
  !table.startsWith('sqlite_') && !/^search_(?:words|exact|parts)_/.test(table);

test('every table is handed over, shared, or says why it stays', () => {
  const known = [...handedTables.keys(), ...sharedTables, ...Object.keys(leftBehind)];
  expect([...forms.keys()].filter(isOwn).toSorted()).toEqual(known.toSorted());
});

test('every table that belongs to a person by a column goes, or says why it stays', () => {
  for (const { table, columns } of forms.values()) {
    if (!columns.some(({ name }) => name === 'client_id')) continue;
    expect(handedTables.has(table) || (leftBehind[table] ?? '') !== '', table).toBe(true);
  }
});

test('each handed table belongs by a column that it has, to a table that goes before it', () => {
  const before = new Set<string>();
  for (const [table, belongs] of handedTables) {
    const columns = forms.get(table)?.columns.map(({ name }) => name) ?? [];
    if (belongs.by === 'client') expect(columns, table).toContain(belongs.column);
    if (belongs.by === 'both') for (const column of belongs.columns) expect(columns).toContain(column);
    if (belongs.by === 'parent') {
      expect(columns, table).toContain(belongs.column);
      expect(before, table).toContain(belongs.table);
      const references = forms.get(table)?.references ?? [];
      expect(references).toContainEqual({ column: belongs.column, table: belongs.table });
    }
    before.add(table);
  }
});

test('what a handed row points to goes too', () => {
  const goes = new Set<string>([...handedTables.keys(), ...sharedTables]);
  for (const table of handedTables.keys()) {
    for (const reference of forms.get(table)?.references ?? []) {
      expect(goes.has(reference.table), `${table}.${reference.column}`).toBe(true);
    }
  }
});

test('columns that are told one by one are there, and are texts', () => {
  const there = new Set(
    [...forms.values()].flatMap(({ table, columns }) => columns.map(({ name }) => `${table}.${name}`)),
  );
  for (const column of [...toldColumns, ...followingColumns]) expect(there, column).toContain(column);
});

test('every table that goes has a word that a coach knows, and no word is for what is not there', () => {
  const goes = [...handedTables.keys(), ...sharedTables];
  expect(Object.keys(tableWords).toSorted()).toEqual(goes.toSorted());
  const there = new Set(
    goes.flatMap((table) =>
      (forms.get(table)?.columns ?? []).flatMap(({ name }) => [name, `${table}.${name}`]),
    ),
  );
  expect(Object.keys(columnWords).filter((name) => !there.has(name))).toEqual([]);
  for (const words of [...Object.values(tableWords), ...Object.values(columnWords)])
    for (const word of words) expect(word.trim()).not.toBe('');
});

test('what differs is told in the coach’s words, and never by the name of a column', () => {
  expect(handedWords('client', 'phone', 'fi')).toBe('Perustiedot: puhelin');
  expect(handedWords('reception', 'who', 'sv')).toBe('Kvittering: vem som berättade');
  expect(handedWords('packet', 'sender_signing_key', 'en')).toBe('Packet: other detail');
  for (const table of [...handedTables.keys(), ...sharedTables])
    for (const { name } of forms.get(table)?.columns ?? [])
      for (const language of languages) expect(handedWords(table, name, language)).not.toContain('_');
});
