import { describe, expect, test } from 'vitest';
import { charactersOf } from './font-coverage.ts';
import { legibilityFor } from './legible.ts';
import { qrModules } from './qr.ts';
import { readFonts } from './resources.ts';

test('every face of the print has the letters of Finnish, Swedish and the Sámi languages', async () => {
  for (const font of await readFonts()) {
    const characters = charactersOf(font);
    for (const letter of 'aåäöÅÄÖčđŋšŧžČĐŊŠŦŽáÁâÂõøæ”“’–—•·□0123456789') {
      expect([letter, characters.has(letter.codePointAt(0) ?? 0)]).toEqual([letter, true]);
    }
    expect(characters.has(0x1f600)).toBe(false);
  }
});

describe('making a text legible', () => {
  const { legible, losesSomething } = legibilityFor((character) => character < 0x250);

  test('keeps lines, drops controls and bidi overrides, and composes accents', () => {
    expect(legible('yksi\r\nkaksi\u0000\u202e kolme\ufeff')).toBe('yksi\nkaksi kolme');
    expect(legible('a\u0308')).toBe('ä');
  });

  test('puts one □ for a run of what the font lacks, and the plain letter for one whose accent it lacks', () => {
    expect(legible('Aino 😀😀!')).toBe('Aino □!');
    expect(legible('ẁ')).toBe('w');
    expect(losesSomething('ẁ')).toBe(true);
    expect(losesSomething('ä')).toBe(false);
  });

  test('keeps a letter that the font has only as a letter and its mark', () => {
    const inParts = legibilityFor((character) => character < 0x1e0 || character === 0x30c);
    expect(inParts.legible('ǩ')).toBe('k\u030c');
    expect(inParts.losesSomething('ǩ')).toBe(false);
  });

  test('gives break points only to words that no line can hold', () => {
    expect(legible('hyvinvointialue')).toBe('hyvinvointialue');
    expect(legible('a'.repeat(40))).toContain('\u200b');
  });
});

test('a QR code is given as runs that fill exactly the dark modules', () => {
  const { side, runs } = qrModules('R1QY35SZMQW4');
  expect(side).toBeGreaterThanOrEqual(21);
  const topLeft = runs.filter(([row]) => row === 0)[0];
  expect(topLeft).toEqual([0, 0, 7]);
  for (const [row, first, length] of runs) {
    expect(row).toBeLessThan(side);
    expect(first + length).toBeLessThanOrEqual(side);
  }
});
