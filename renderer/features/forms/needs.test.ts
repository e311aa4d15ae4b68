import { expect, test } from 'vitest';
import { needsFrom, needsText } from './needs.ts';

test('what was there stays ticked when a line is added, and empty lines are no needs', () => {
  const before = [
    { words: 'Tiliote', isThere: true },
    { words: 'Vuokrasopimus', isThere: false },
  ];
  expect(needsText(before)).toBe('Tiliote\nVuokrasopimus');
  expect(needsFrom('Tiliote\n\n  Palkkatodistus \nVuokrasopimus', before)).toEqual([
    { words: 'Tiliote', isThere: true },
    { words: 'Palkkatodistus', isThere: false },
    { words: 'Vuokrasopimus', isThere: false },
  ]);
});
