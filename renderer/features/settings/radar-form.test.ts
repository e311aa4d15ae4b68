import { expect, test } from 'vitest';
import { numberIn, problemOf, rowsOf, weightOf } from './radar-form.ts';

const [row] = rowsOf({
  weights: [{ reason: 'check-in-due', weight: { base: 20, growth: 1, most: 45, from: 0 }, isChanged: false }],
});
const typed = (changes: Partial<Record<'base' | 'growth' | 'most' | 'from', string>>) => {
  if (!row) throw new Error('there is a row');
  return { ...row, typed: { ...row.typed, ...changes } };
};

test('numbers are taken as typed, with spaces around them', () => {
  expect(weightOf(typed({ base: ' 30 ' }))).toEqual({ base: 30, growth: 1, most: 45, from: 0 });
});

test('what is no whole number within the limits is refused in its field, and saves nothing', () => {
  for (const wrong of ['', 'paljon', '-1', '1,5', '101', '1e1']) {
    expect(numberIn(wrong, 'base')).toBeNull();
    expect(problemOf(typed({ base: wrong }), 'base')).toBe('number');
    expect(weightOf(typed({ base: wrong }))).toBeNull();
  }
});

test('a ceiling below the start is told at the ceiling', () => {
  expect(problemOf(typed({ base: '50', most: '40' }), 'most')).toBe('most');
  expect(problemOf(typed({ base: '50', most: '50' }), 'most')).toBeNull();
});
