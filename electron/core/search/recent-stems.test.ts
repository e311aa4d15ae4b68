import { expect, test } from 'vitest';
import { recentStems } from './recent-stems.ts';

const stems = (word: string) => ({ fi: word, sv: word });

test('what was written last is remembered, and what was not for the longest time is forgotten first', () => {
  const memory = recentStems(2);
  memory.set('kela', stems('kela'));
  memory.set('vuokra', stems('vuokra'));
  expect(memory.get('kela')).toEqual(stems('kela'));
  memory.set('kyyti', stems('kyyti'));
  expect(memory.get('vuokra')).toBeUndefined();
  expect(memory.get('kela')).toEqual(stems('kela'));
  expect(memory.get('kyyti')).toEqual(stems('kyyti'));
});
