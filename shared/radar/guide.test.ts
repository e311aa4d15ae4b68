import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { today } from '../i18n/fi/today.ts';
import { radarKeys, radarTable } from './weights.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs/guide-coach.md'), 'utf8');

test.each(radarKeys)('the coach’s guide tells the weights of %s as the app comes with them', (key) => {
  const { base, growth, most, from } = radarTable[key];
  const cells = guide
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find(([, reason]) => reason === today.radar.reason[key]);
  expect(cells?.slice(2, 5)).toEqual([base, growth, most].map(String));
  expect(Number.parseInt(cells?.[5] ?? '', 10) || 0).toBe(from ?? 0);
});
