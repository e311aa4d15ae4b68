import { expect, test } from 'vitest';
import { Instant, PlainDate } from './time.ts';

test.each([
  '2026-02-30',
  '2026-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '1.12.2026',
  '2026-12-01T10:00:00Z',
  '0026-12-01',
  '1899-12-31',
  '2200-01-01',
  '9999-12-31',
  '',
])('%s is no day', (text) => {
  expect(PlainDate.safeParse(text).success).toBe(false);
});

test.each([
  '2026-02-30T10:00:00Z',
  '2026-12-01T24:00:00Z',
  '2026-12-01T23:60:00Z',
  '2026-12-01T10:00:00',
  '2026-12-01',
  '0026-12-01T10:00:00Z',
  // Valid as written, but in UTC they lie in a year of five digits, in one before Christ, and in 1899.
  '9999-12-31T23:59:59-14:00',
  '0000-01-01T00:00:00+14:00',
  '1900-01-01T00:00:00+02:00',
])('%s is no moment', (text) => {
  expect(Instant.safeParse(text).success).toBe(false);
});

test('days and moments that are there are taken, moments brought to UTC and to the second', () => {
  expect(PlainDate.parse('2024-02-29')).toBe('2024-02-29');
  expect(PlainDate.parse('1900-01-01')).toBe('1900-01-01');
  expect(Instant.parse('2026-12-01T10:00:00.123+02:00')).toBe('2026-12-01T08:00:00Z');
  expect(Instant.parse('2026-12-01T10:00:00.999Z')).toBe('2026-12-01T10:00:00Z');
  expect(Instant.parse('2026-12-01T08:00:00Z')).toBe('2026-12-01T08:00:00Z');
});
