/** A word of a text and where it stands (UTF-16 positions). */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// The letters and digits that FTS5's unicode61 takes for parts of words, and the few marks that it folds into them. Every
// other mark parts words there, and so do the few letters (New Tai Lue's, two Vedic ones) that Unicode once called marks;
// so they must here: what is one word to us and two to the index would be a phrase, which an index without positions
// refuses to be asked for.
const wordPattern =
  /[[\p{L}\p{N}\p{Co}]--[\u19b0-\u19c9\u1cf2\u1cf3]][[\p{L}\p{N}\p{Co}\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331]--[\u19b0-\u19c9\u1cf2\u1cf3]]*/gv;

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
