import { stemsOf } from './stems.ts';
import type { Term } from './terms.ts';
import { fold, wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** A piece of a snippet; the screen decides how a hit looks. Never markup. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Two words have a stem in common; only words that begin alike are stemmed, since stemming is slow. */
function sharesStem(word: string, folded: string, term: Term): boolean {
  if (!term.stems.some((stem) => folded.startsWith(stem.slice(0, 3)))) return false;
  const { fi, sv } = stemsOf(word);
  return term.stems.includes(fi) || term.stems.includes(sv);
}

function hitIn(word: Word, term: Term): Range | null {
  const folded = fold(word.text);
  if (folded === term.folded) return word;
  // One or two letters are a hit only as a beginning; three and more anywhere in the word.
  const at = term.folded.length > 2 ? folded.indexOf(term.folded) : folded.startsWith(term.folded) ? 0 : -1;
  if (at >= 0) {
    const sameLength = folded.length === word.text.length;
    return sameLength ? { start: word.start + at, end: word.start + at + term.folded.length } : word;
  }
  if (sharesStem(word.text, folded, term)) return word;
  const stem = term.stems.find((one) => one.length >= 4 && folded.includes(one));
  return stem === undefined ? null : word;
}

const before = 50;
const length = 180;

/** A place near `at` where no word and no surrogate pair is cut. */
function wordEdge(text: string, at: number, step: 1 | -1): number {
  let edge = Math.max(0, Math.min(text.length, at));
  for (let tries = 0; tries < 25 && edge > 0 && edge < text.length; tries += 1) {
    if (/\s/u.test(text[edge - 1] ?? '')) return edge;
    edge += step;
  }
  const code = text.charCodeAt(edge);
  return edge > 0 && code >= 0xdc00 && code <= 0xdfff ? edge - 1 : edge;
}

/**
 * The place of a text where most of the terms are, as parts; about 180 characters. Without a hit, the beginning of the
 * text. Line breaks become spaces.
 */
export function snippetOf(text: string, terms: readonly Term[]): SnippetPart[] {
  const hits: (Range & { readonly term: number })[] = [];
  for (const word of wordsOf(text)) {
    for (const [term, wanted] of terms.entries()) {
      const hit = hitIn(word, wanted);
      if (!hit) continue;
      hits.push({ start: hit.start, end: hit.end, term });
      break;
    }
    // A long note has enough of them; the first places are as good as the last.
    if (hits.length >= 60) break;
  }
  const coverage = hits.map(
    (first, index) =>
      new Set(
        hits
          .slice(index)
          .filter((hit) => hit.end <= first.start + length - before)
          .map((hit) => hit.term),
      ).size,
  );
  const best = hits[coverage.indexOf(Math.max(...coverage))];
  const wanted = best ? Math.max(0, best.start - before) : 0;
  const from = wanted === 0 ? 0 : Math.min(wordEdge(text, wanted, 1), best?.start ?? wanted);
  const to = Math.max(wordEdge(text, from + length, -1), best?.end ?? 0);
  const shownEnd = text.slice(0, to).trimEnd().length;

  const parts: SnippetPart[] = [];
  const add = (piece: string, hit: boolean) => {
    if (piece !== '') parts.push({ text: piece.replace(/\s+/gu, ' '), hit });
  };
  let at = from;
  if (from > 0) add('… ', false);
  for (const hit of hits) {
    if (hit.start < at || hit.end > to) continue;
    add(text.slice(at, hit.start), false);
    add(text.slice(hit.start, hit.end), true);
    at = hit.end;
  }
  add(text.slice(at, Math.max(at, shownEnd)), false);
  if (shownEnd < text.trimEnd().length) add(' …', false);
  return parts;
}
