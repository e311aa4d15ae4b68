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
  expect(one.all('1')).toEqual([{ name: '1' }]);
  expect(prepare('SELECT name FROM day WHERE name = ?')).toBe(one);
  expect(one.all('2')).toEqual([{ name: '2' }]);
});

test('a kept query sees a column that came after it', () => {
  const { prepare } = withKeptStatements(raw);
  expect(prepare(all).all()[0]).toEqual({ name: '1' });
  raw.exec('ALTER TABLE day ADD COLUMN word TEXT');
  expect(prepare(all).all()[0]).toEqual({ name: '1', word: null });
});

test('a query that is being read row by row can be asked beside it', () => {
  const { prepare } = withKeptStatements(raw);
  const rows = prepare(all).iterate();
  rows.next();
  expect(prepare(all).all()).toHaveLength(3);
  expect([...rows]).toHaveLength(2);
});

test('many different queries do not pile up, and the one used last is still kept', () => {
  const { prepare } = withKeptStatements(raw);
  const first = prepare(all);
  for (let number = 0; number < 400; number += 1) {
    prepare(`SELECT ${number} AS number`);
    if (number === 200) prepare(all);
  }
  expect(prepare(all)).toBe(first);
  expect(prepare('SELECT 0 AS number').get()).toEqual({ number: 0 });
});
