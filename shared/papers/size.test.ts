import { expect, test } from 'vitest';
import { sizeWords } from './size.ts';

test.each([
  [1, '1 kt'],
  [999_499, '999 kt'],
  [1_000_000, '1 Mt'],
  [2_540_000, '2,5 Mt'],
  [52_428_800, '52,4 Mt'],
])('%i bytes are told as %s', (bytes, words) => {
  expect(sizeWords(bytes, 'fi').replace(/\u00a0/g, ' ')).toBe(words);
});
