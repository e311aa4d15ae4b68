import { stemsOf } from './stems.ts';
import { fold, plain, wordsOf } from './words.ts';

/** One word of a question, in the forms in which it is looked for. */
export interface Term {
  /** As typed, small letters, accents kept. */
  readonly plain: string;
  readonly folded: string;
  /** Folded Finnish and Swedish stems. */
  readonly stems: readonly string[];
}

/** More words than this make a question no clearer. */
const mostTerms = 8;
const longestTerm = 64;

/** The words of a question, each once. Everything else in it (quotes, stars, parentheses, operators) means nothing. */
export function termsOf(text: string): Term[] {
  const written = wordsOf(plain(text)).map((word) => word.text.slice(0, longestTerm));
  return [...new Set(written)]
    .slice(0, mostTerms)
    .map((word) => ({ plain: word, folded: fold(word), stems: stemsOf(word).filter((stem) => stem !== '') }));
}

// Terms are letters and digits only; the quotes keep AND, OR, NOT and NEAR from being operators.
const quoted = (word: string): string => `"${word}"`;

/** All terms as they were typed, accents included. */
export const exactQuery = (terms: readonly Term[]): string =>
  terms.map((term) => quoted(term.plain)).join(' AND ');

/**
 * Every term as a whole word or by its stem; two or three letters as the beginning of a word, which the index keeps
 * ready. Longer beginnings are left to {@link partsQuery}: the word index would have to gather all their endings first
 * (25–40 ms among 100,000 notes), the index of parts reads along.
 */
export const wordsQuery = (terms: readonly Term[]): string =>
  terms
    .filter((term) => term.folded.length > 1)
    .map((term) => {
      const whole = term.folded.length <= 3 ? `${quoted(term.folded)}*` : quoted(term.folded);
      const stems = term.stems.map(quoted).join(' OR ');
      return `({title body} : ${whole}${stems === '' ? '' : ` OR ${stems}`})`;
    })
    .join(' AND ');

/** Stems shorter than this stand inside too many words. */
const shortestPart = 4;

/**
 * Every term as letters in a row anywhere in a word, so also as its beginning; or its stem so. Terms of one or two
 * letters cannot be asked for. `null` when nothing can.
 */
export function partsQuery(terms: readonly Term[]): string | null {
  const parts = terms
    .filter((term) => term.folded.length >= 3)
    .map((term) => {
      const stems = term.stems.filter((stem) => stem.length >= shortestPart && !term.folded.includes(stem));
      // A stem inside the term finds all that the term finds, and more.
      const inner = term.stems.filter((stem) => stem.length >= shortestPart && term.folded.includes(stem));
      const forms = inner.length > 0 ? [...new Set([...inner, ...stems])] : [term.folded, ...stems];
      return `(${forms.map(quoted).join(' OR ')})`;
    });
  return parts.length === 0 ? null : parts.join(' AND ');
}
