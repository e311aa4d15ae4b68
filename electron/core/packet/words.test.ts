import { expect, test } from 'vitest';
import { sha256Hex, utf8 } from './bytes.ts';
import { fingerprintOf } from './fingerprint.ts';
import { fingerprintWords } from './words.ts';

const differByOne = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.length === long.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1);
};

test('the word list is frozen: words read aloud years ago stay the same', () => {
  expect(fingerprintWords).toHaveLength(1024);
  expect(sha256Hex(utf8(fingerprintWords.join('\n')))).toBe(
    'e0a30d59dec54eb09de430a393f826999e4ec08d4d8eb6470643e3e481a5398d',
  );
});

test('words are distinct, short, Finnish in spelling, and no two differ by one letter', () => {
  expect(new Set(fingerprintWords).size).toBe(1024);
  expect(fingerprintWords.filter((word) => !/^[a-zåäö]{3,9}$/.test(word))).toEqual([]);
  const near = fingerprintWords.flatMap((word, index) =>
    fingerprintWords
      .slice(index + 1)
      .filter((other) => differByOne(word, other))
      .map((other) => `${word}/${other}`),
  );
  expect(near).toEqual([]);
});

test('no word is two others said after each other, so that eight words are heard as eight', () => {
  const known = new Set(fingerprintWords);
  const sums = fingerprintWords.filter((word) =>
    [...word].some((_letter, at) => known.has(word.slice(0, at)) && known.has(word.slice(at))),
  );
  expect(sums).toEqual([]);
});

test('the same keys always give the same eight words, whatever their order, and other keys give others', () => {
  const words = fingerprintOf({ signingKeys: ['aa', 'bb'], recipients: ['age1x', 'age1y'] });
  expect(words).toEqual(fingerprintOf({ signingKeys: ['bb', 'aa'], recipients: ['age1y', 'age1x'] }));
  expect(words).toHaveLength(8);
  expect(fingerprintOf({ signingKeys: [], recipients: ['age1x'] })).toEqual([
    'linssi',
    'sauna',
    'niemi',
    'kaisla',
    'jousi',
    'varvas',
    'sumu',
    'pronssi',
  ]);
  expect(fingerprintOf({ signingKeys: [], recipients: ['age1y'] })).not.toEqual(
    fingerprintOf({ signingKeys: [], recipients: ['age1x'] }),
  );
});
