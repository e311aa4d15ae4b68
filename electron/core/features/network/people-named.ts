import { fold } from '../../search/words.ts';

/** A name as its words, folded: without case, accents or kinds of hyphens, and without what stands between names and titles. */
const wordsOfName = (name: string): string[] =>
  fold(name)
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[’']/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && word !== '-');

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().join(' ') === b.toSorted().join(' ');

/**
 * Whether a field that names someone ("Mäki Maarit", "Maarit Mäki, sosiaaliohjaaja") names this person. Case, accents and the order of
 * names do not matter. An equal name is the same person; a full name of two words or more also where it stands whole within the field.
 * Half a name, or a longer surname ("Mäki-Lahti"), is somebody else: rule 5 against harm stops a packet and must not do so at random.
 */
export const namesPerson = (field: string, person: string): boolean => {
  const wanted = wordsOfName(person);
  const found = wordsOfName(field);
  if (wanted.length === 0 || found.length < wanted.length) return false;
  if (sameWords(found, wanted)) return true;
  if (wanted.length < 2) return false;
  return found.some((_word, start) => sameWords(found.slice(start, start + wanted.length), wanted));
};
