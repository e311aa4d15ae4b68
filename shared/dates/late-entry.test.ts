import { expect, test } from 'vitest';
import { Instant } from '../time.ts';
import { isLateEntry } from './late-entry.ts';

const late = (happened: string, entered: string) =>
  isLateEntry(Instant.parse(happened), Instant.parse(entered));

test('an entry of the fourth day after is late, of the third it is not, whatever the hour', () => {
  expect(late('2026-11-20T08:00:00+02:00', '2026-11-23T23:59:00+02:00')).toBe(false);
  expect(late('2026-11-20T23:00:00+02:00', '2026-11-24T00:10:00+02:00')).toBe(true);
});
