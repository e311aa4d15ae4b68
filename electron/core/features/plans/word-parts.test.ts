import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordParts } from './word-parts.ts';

const side = (parts: ReturnType<typeof wordParts>, which: 'before' | 'after') =>
  parts
    .filter((part) => part.in === 'both' || part.in === which)
    .map(({ text }) => text)
    .join('');
const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

test('only the words that differ are told apart', () => {
  expect(wordParts('Soitan kelaan maanantaina', 'Soitan kelaan yhdessä Ritvan kanssa')).toEqual([
    { text: 'Soitan kelaan ', in: 'both' },
    { text: 'maanantaina ', in: 'before' },
    { text: 'yhdessä Ritvan kanssa ', in: 'after' },
  ]);
});

test('whatever was written, each version’s words can be read whole from the parts', () => {
  const text = fc.array(fc.constantFrom('yksi', 'kaksi', 'kolme', 'neljä', '\n'), { maxLength: 30 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(' '), b.join(' ')];
      const parts = wordParts(before, after);
      expect(words(side(parts, 'before'))).toEqual(words(before));
      expect(words(side(parts, 'after'))).toEqual(words(after));
    }),
  );
});
