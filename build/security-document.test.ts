import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './scripts/run.ts';

const pathPattern = /`((?:electron|build|e2e|renderer|shared)\/[\w./-]+)`/g;
const text = readFileSync(join(root, 'docs/security.md'), 'utf8');

test('every test that the threat model names is there', () => {
  const paths = [...text.matchAll(pathPattern)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every attacker is answered by a test, but for the one against whom nothing helps', () => {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Attacker') && !line.startsWith('| ---'));
  expect(rows.length).toBeGreaterThan(12);
  const unanswered = rows.filter((row) => !row.includes('`'));
  expect(unanswered.map((row) => row.includes('Nothing helps'))).toEqual([true]);
});
