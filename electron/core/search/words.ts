/** A word of a text and where it stands (UTF-16 positions). */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// The letters and digits that FTS5's unicode61 takes for parts of words, and the marks that it folds into them.
const wordPattern = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

/** The words of a text, in order. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(wordPattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Small letters, accents kept: the form in which a hit is exact. */
export const plain = (text: string): string => text.normalize('NFC').toLowerCase();

/** Small letters without accents, as the index folds them: `Sää` is `saa`. */
export const fold = (text: string): string => plain(text).normalize('NFD').replace(/\p{M}/gu, '');

/** Names as the key of names holds them: folded words, each after a space, so that ` hel` is a beginning. */
export const nameKey = (name: string): string =>
  wordsOf(fold(name))
    .map((word) => ` ${word.text}`)
    .join('');
