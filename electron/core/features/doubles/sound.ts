import { fold, wordsOf } from '../../search/words.ts';

/*
 * How a name sounds in Finnish, so that ways of writing one name meet: Virtanen and Wirtanen, Christian and Kristian, Mäkelä typed as
 * Makela. Own rules: the phonetic libraries at hand know English.
 */

/** Longer spellings first; applied to folded letters (ä and ö are a and o already). */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ch(?=[eiy])/g, 'k'],
  [/ch|ck|q|c(?![eiy])/g, 'k'],
  [/c/g, 's'],
  [/tz|ts|z|ß/g, 's'],
  [/ph|f/g, 'v'],
  [/th/g, 't'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/sch|sj|sh/g, 's'],
  [/nk|ng/g, 'n'],
  // Finnish does not part these in names: Heidi and Heiti, Baavo and Paavo, Gustaf and Kustaa.
  [/d/g, 't'],
  [/b/g, 'p'],
  [/g/g, 'k'],
  // Front and back vowels, and i between vowels: Maria and Marja, Yrjo and Urjo.
  [/[yu]/g, 'u'],
  [/j/g, 'i'],
  // An h that is not heard: Mathias and Mattias, Hannah and Hanna.
  [/(?<=[aeioukptsrln])h(?![aeiou])/g, ''],
];

/** One word of a name as it sounds; the empty string for one of no letters. */
export function soundOf(word: string): string {
  let sound = fold(word).replace(/[^a-zß]/g, '');
  for (const [written, heard] of spellings) sound = sound.replace(written, heard);
  // Long and short are told apart by ear, not by whoever writes a name down for the first time.
  return sound.replace(/(.)\1+/g, '$1');
}

/** The words of a name, folded, in an order of their own: "Virtanen, Matti" and "Matti Virtanen" are one name. */
export const nameWords = (name: string): readonly string[] =>
  wordsOf(fold(name))
    .map(({ text }) => text)
    .toSorted();
