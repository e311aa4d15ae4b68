import { describe, expect, test } from 'vitest';
import { isVisible, Line, Text } from './text.ts';

describe('a typed text', () => {
  test('is kept without the unseen marks that a copied telephone number brings along', () => {
    expect(Line(40).parse('\u202d040 123 4567\u202c')).toBe('040 123 4567');
    expect(Text(40).parse('\u2066Soita\u2069\n\u202e040')).toBe('Soita\n040');
  });

  test('keeps the marks that belong to its letters', () => {
    expect(Line(40).parse('\u200fעליזה\u200e 👩\u200d🚒')).toBe('\u200fעליזה\u200e 👩\u200d🚒');
  });

  test('is one line with single spaces for breaks, or lines with tabs; other control characters leave nothing', () => {
    expect(Line(40).parse('a\r\nb\u2028c\u0000d\u0085e')).toBe('a b c d e');
    expect(Text(40).parse('a\r\nb\rc\td\u0000\u0085e')).toBe('a\nb\nc\tde');
  });

  test('is whole characters only, so that what is read is what was written', () => {
    expect(Line(40).parse('a\ud800b')).toBe('a\ufffdb');
    expect(Text(40).parse('a\udc00\uffffb\ufeff')).toBe('a\ufffdb');
  });

  test('is not longer than its field, also where the kept form is longer than what was typed', () => {
    const grows = '\u{1d160}';
    expect(Line(6).safeParse(grows.repeat(2)).success).toBe(true);
    expect(Line(5).safeParse(grows.repeat(2)).success).toBe(false);
    expect(Text(5).safeParse(grows.repeat(2)).success).toBe(false);
    expect(Line(3).parse('A\u030an')).toBe('Ån');
  });

  test('can be seen when it has a letter, a figure or a sign', () => {
    expect(['Å', '7', '👍', '-', '\u200fע'].every(isVisible)).toBe(true);
    expect(['', ' \u00a0', '\u200b\u2060', '\u0301', '\u202e'].some(isVisible)).toBe(false);
  });
});
