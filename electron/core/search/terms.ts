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

const bothStems = (word: string): string[] => {
  const { fi, sv } = stemsOf(word);
  return [...new Set([fi, sv])].filter((stem) => stem !== '');
};

/** The words of a question, each once. Everything else in it (quotes, stars, parentheses, operators) means nothing. */
export function termsOf(text: string): Term[] {
  const written = wordsOf(plain(text)).map((word) => word.text.slice(0, longestTerm));
  return [...new Set(written)]
    .slice(0, mostTerms)
    .map((word) => ({ plain: word, folded: fold(word), stems: bothStems(word) }));
}

// Terms are letters and digits only; the quotes keep AND, OR, NOT and NEAR from being operators.
const quoted = (word: string): string => `"${word}"`;

/** All terms as they were typed, accents included. */
export const exactQuery = (terms: readonly Term[]): string =>
  terms.map((term) => quoted(term.plain)).join(' AND ');

const wordQuery = (term: Term, isBeginning: boolean): string => {
  const whole = `${quoted(term.folded)}${isBeginning ? '*' : ''}`;
  const stems = term.stems.map(quoted).join(' OR ');
  return `({title body} : ${whole}${stems === '' ? '' : ` OR ${stems}`})`;
};

/**
 * Every term as a whole word or by its stem; two or three letters as the beginning of a word, which the index keeps
 * ready. A single letter is left out.
 */
export const wordsQuery = (terms: readonly Term[]): string =>
  terms
    .filter((term) => term.folded.length > 1)
    .map((term) => wordQuery(term, term.folded.length <= 3))
    .join(' AND ');

/**
 * Every term as the beginning of a word. For longer ones the index gathers all their endings first (25–40 ms among
 * 100,000 notes for a common word), so this comes last, when the other ways have found little: then there is little to
 * gather.
 */
export const beginningsQuery = (terms: readonly Term[]): string =>
  terms
    .filter((term) => term.folded.length > 1)
    .map((term) => wordQuery(term, true))
    .join(' AND ');

/** Stems shorter than this stand inside too many words. */
const shortestPart = 4;

/**
 * Every term, or its stem, as letters in a row anywhere in the stem of a word. Terms of one or two letters cannot be
 * asked for. `null` when nothing can.
 */
export const partsQuery = (terms: readonly Term[]): string | null => {
  const parts = terms
    .filter((term) => term.folded.length >= 3)
    .map((term) => {
      const forms = [...new Set([term.folded, ...term.stems.filter((stem) => stem.length >= shortestPart)])];
      // A form that holds another finds nothing that the other does not find.
      const shortest = forms.filter((form) => !forms.some((other) => other !== form && form.includes(other)));
      return `(${shortest.map(quoted).join(' OR ')})`;
    });
  return parts.length === 0 ? null : parts.join(' AND ');
};
