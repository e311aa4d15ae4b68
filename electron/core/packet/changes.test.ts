import { expect, test } from 'vitest';
import { utf8 } from './bytes.ts';
import { parseChanges } from './changes.ts';

const written = (item: string): Uint8Array =>
  utf8(
    JSON.stringify({
      formatVersion: 1,
      earlier: {
        packetId: '0193559a-1c00-7000-8000-000000000001',
        number: 7,
        created: '2026-11-23T08:00:00Z',
      },
      changes: [
        { item: 'phone', what: 'changed', count: 1 },
        { item, what: 'added', count: 2 },
      ],
    }),
  );

test('an update of a newer program, with an item that is not known here, is read without that line', () => {
  const read = parseChanges(written('of-another-year'));
  expect(read.ok && read.value.changes).toEqual([{ item: 'phone', what: 'changed', count: 1 }]);
});

test('a line that names no item is refused', () => {
  for (const item of ['', '__proto__', '../phone', 'Phone!'])
    expect(parseChanges(written(item)).ok).toBe(false);
});
