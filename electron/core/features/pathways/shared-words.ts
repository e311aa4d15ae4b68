import type { StemMemory, Stems } from '../../search/stems.ts';
import { stemsOf } from '../../search/stems.ts';
import { fold, plain, wordsOf } from '../../search/words.ts';
import { emptyWords } from './empty-words.ts';

/** A word that can tell what something is about, as it was written. */
export interface TellingWord {
  readonly written: string;
  readonly folded: string;
  readonly stems: Stems;
}

/** Shorter ones are no words of a matter in any of the three languages. */
const shortest = 3;
/** A stem at least this long counts where it begins or ends a compound: *hevo-* in *hevostalli*, *musiik-* in *rockmusiikki*. */
const shortestBeginning = 4;
const shortestEnding = 5;
const alike = 6;

const emptyStems = new Set(
  [...emptyWords].flatMap((word) => {
    const { fi, sv } = stemsOf(word);
    return [fi, sv];
  }),
);

const readWord = (written: string, memory: StemMemory): TellingWord | null => {
  const word = plain(written);
  const folded = fold(word);
  if (folded.length < shortest || /^\p{N}+$/u.test(folded) || emptyWords.has(word)) return null;
  let stems = memory.get(word);
  if (stems === undefined) memory.set(word, (stems = stemsOf(word)));
  const isEmpty = stems.fi === '' || (emptyStems.has(stems.fi) && emptyStems.has(stems.sv));
  return isEmpty ? null : { written, folded, stems };
};

/** Reads the words of texts that tell something, each once in a text. The same words come in many texts, and are read once. */
export function wordReader(memory: StemMemory): (text: string) => TellingWord[] {
  const known = new Map<string, TellingWord | null>();
  return (text) => {
    const told = new Map<string, TellingWord>();
    for (const { text: written } of wordsOf(text)) {
      let word = known.get(written);
      if (word === undefined) known.set(written, (word = readWord(written, memory)));
      if (word !== null && !told.has(word.stems.fi)) told.set(word.stems.fi, word);
    }
    return [...told.values()];
  };
}

const beginsIn = (part: string, whole: string): boolean =>
  part.length >= shortestBeginning && whole.startsWith(part);
const endsIn = (part: string, whole: string): boolean =>
  part.length >= shortestEnding && whole.endsWith(part);

/** Where a consonant changes with the case (*keittiö*, *keitiö-*), the stems part and the written words do not. */
const beginAlike = (a: string, b: string): boolean =>
  a.slice(0, alike) === b.slice(0, alike) && a.length >= alike;

/** Whether two words are one by their Finnish or Swedish stem, or one is the beginning or the end of the other as a compound. */
const isShared = (a: TellingWord, b: TellingWord): boolean =>
  a.stems.fi === b.stems.fi ||
  (a.stems.sv !== '' && a.stems.sv === b.stems.sv) ||
  [
    [a.stems.fi, b.stems.fi],
    [b.stems.fi, a.stems.fi],
  ].some(([part = '', whole = '']) => beginsIn(part, whole) || endsIn(part, whole)) ||
  beginAlike(a.folded, b.folded);

/** The places of the words that another word shares; asked once of each word. */
const placesAmong = (own: readonly TellingWord[]): ((word: TellingWord) => readonly number[]) => {
  const known = new Map<TellingWord, readonly number[]>();
  return (word) => {
    let places = known.get(word);
    if (places === undefined) {
      places = own.flatMap((one, place) => (isShared(one, word) ? [place] : []));
      known.set(word, places);
    }
    return places;
  };
};

/** Finds the words of the person that a text has too, in the person's order; of several the one with the same stem, else the first. */
export function sharedWith<W extends TellingWord>(
  own: readonly W[],
): (theirs: readonly TellingWord[]) => (W & { readonly theirs: string })[] {
  const placesOf = placesAmong(own);
  return (theirs) => {
    const found = new Map<number, TellingWord>();
    for (const word of theirs)
      for (const place of placesOf(word))
        if (!found.has(place) || word.stems.fi === own[place]?.stems.fi) found.set(place, word);
    return own.flatMap((word, place) => {
      const their = found.get(place);
      return their === undefined ? [] : [{ ...word, theirs: their.written }];
    });
  };
}
