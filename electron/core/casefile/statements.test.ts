import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openConnection, type RawDatabase } from './connection.ts';
import { withKeptStatements } from './statements.ts';

let folder: string;
let raw: RawDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rinnalla-statements-'));
  raw = openConnection(join(folder, 'a.rinnalla'), randomBytes(32), { create: true });
  raw.exec('CREATE TABLE day (name TEXT); INSERT INTO day VALUES (1), (2), (3)');
});
afterEach(() => {
  raw.close();
  rmSync(folder, { recursive: true, force: true });
});

const all = 'SELECT * FROM day ORDER BY name';

test('the same query is prepared once, and asked again with other values', () => {
  const { prepare } = withKeptStatements(raw);
  const one = prepare('SELECT name FROM day WHERE name = ?');
  expect(one.rows(['1'])).toEqual([{ name: '1' }]);
  expect(prepare('SELECT name FROM day WHERE name = ?')).toBe(one);
  expect(one.rows(['2'])).toEqual([{ name: '2' }]);
  expect(one.rows(['4'])).toEqual([]);
});

test('columns have the names of the code, and every row its own values', () => {
  const { prepare } = withKeptStatements(raw);
  raw.exec('ALTER TABLE day ADD COLUMN said_on_the_phone TEXT');
  prepare("UPDATE day SET said_on_the_phone = 'no' WHERE name = ?").run(['2']);
  expect(prepare(all).rows([])).toEqual([
    { name: '1', saidOnThePhone: null },
    { name: '2', saidOnThePhone: 'no' },
    { name: '3', saidOnThePhone: null },
  ]);
});

test('a kept query sees a column that came after it', () => {
  const { prepare } = withKeptStatements(raw);
  expect(prepare(all).rows([])[0]).toEqual({ name: '1' });
  raw.exec('ALTER TABLE day ADD COLUMN word TEXT');
  expect(prepare(all).rows([])[0]).toEqual({ name: '1', word: null });
});

test('what was changed is counted, and an insertion can give its row', () => {
  const { prepare } = withKeptStatements(raw);
  expect(prepare('DELETE FROM day WHERE name > ?').run(['1'])).toMatchObject({ changes: 2 });
  expect(prepare('INSERT INTO day VALUES (?) RETURNING name').rows(['4'])).toEqual([{ name: '4' }]);
  expect(prepare(all).rows([])).toHaveLength(2);
});

test('many different queries do not pile up, and the one used last is still kept', () => {
  const { prepare } = withKeptStatements(raw);
  const first = prepare(all);
  for (let number = 0; number < 400; number += 1) {
    prepare(`SELECT ${number} AS number`);
    if (number === 200) prepare(all);
  }
  expect(prepare(all)).toBe(first);
  expect(prepare('SELECT 0 AS number').rows([])).toEqual([{ number: 0 }]);
});
