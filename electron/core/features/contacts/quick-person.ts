import type { ClientId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import { fold, wordsOf } from '../../search/words.ts';
import type { Word } from '../../search/words.ts';
import { formsOf } from './name-forms.ts';
import { overlaps } from './quick-words.ts';
import type { Stretch } from './quick-words.ts';

/** Someone the line can be about. */
export interface QuickCandidate {
  readonly clientId: ClientId;
  readonly displayName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: PlainDate | null;
}

export interface PersonFound {
  readonly state: 'none' | 'unknown' | 'one' | 'many';
  readonly candidates: readonly QuickCandidate[];
  /** What was taken for a name; empty for `none`. */
  readonly stretches: readonly Stretch[];
}

/** A name's word, its test made only when the first letter asks for it: ten thousand people are looked through. */
interface NameWord {
  readonly folded: string;
  readonly fits: (word: string) => boolean;
}

const firstLetter = (word: string): string => fold(word.slice(0, 1));

function nameWords(person: QuickCandidate, letters: ReadonlySet<string>): NameWord[] {
  const words = new Set(
    `${person.displayName} ${person.firstName} ${person.lastName}`
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => word !== ''),
  );
  return [...words].map((word) => {
    const asked = letters.has(firstLetter(word));
    return {
      folded: asked ? fold(word) : firstLetter(word),
      fits: asked && word.length > 1 ? formsOf(word) : () => false,
    };
  });
}

const isInitial = (word: Word): boolean => /^\p{L}\p{M}*$/u.test(word.text);
const isCapital = (word: Word): boolean => /^\p{Lu}/u.test(word.text);

/** Whether all words of a group are this person's: names in any order, initials of other names, one name at least. */
function isNameOf(group: readonly Word[], names: readonly NameWord[]): boolean {
  const free = [...names];
  let whole = 0;
  for (const word of group.toSorted((a, b) => b.text.length - a.text.length)) {
    const at = isInitial(word)
      ? free.findIndex((name) => name.folded.startsWith(fold(word.text)))
      : free.findIndex((name) => name.fits(word.text));
    if (at < 0) return false;
    free.splice(at, 1);
    if (!isInitial(word)) whole += 1;
  }
  return whole > 0;
}

/** Words that follow each other with nothing but spaces, or the dot of an initial, between them. */
function runsOf(line: string, words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (
      run &&
      last &&
      /^\.?[ \t-]*$/.test(line.slice(last.end, word.start)) &&
      (isInitial(last) || line[last.end] !== '.')
    ) {
      run.push(word);
    } else {
      runs.push([word]);
    }
  }
  return runs;
}

interface Group extends Stretch {
  readonly people: readonly QuickCandidate[];
  readonly sure: boolean;
}

const longestName = 4;

/**
 * Who the line is about, among the given people; words that were understood otherwise are left out. A name that fits
 * two people gives both, two names of different people give all of them, and a name with an initial or a surname that is
 * nobody's is not taken for the one who shares the rest: nothing is guessed (rule 9 of "rules against harm").
 */
export function findPerson(
  line: string,
  taken: readonly Stretch[],
  people: readonly QuickCandidate[],
): PersonFound {
  const words = wordsOf(line).filter(
    (word) => !taken.some((stretch) => overlaps({ from: word.start, to: word.end }, stretch)),
  );
  const letters = new Set(words.filter((word) => !isInitial(word)).map((word) => firstLetter(word.text)));
  const known = people
    .map((person) => ({ person, names: nameWords(person, letters) }))
    .filter(({ names }) => words.some((word) => names.some((name) => name.fits(word.text))));

  const groups: Group[] = [];
  for (const run of runsOf(line, words)) {
    let at = 0;
    while (at < run.length) {
      const group = longestGroup(run, at, known);
      if (group) groups.push(group.found);
      at += group?.length ?? 1;
    }
  }
  const stretches = groups.map(({ from, to }) => ({ from, to }));
  const all = [...new Set(groups.flatMap((group) => group.people))];
  const inAll = all.filter((person) => groups.every((group) => group.people.includes(person)));
  const [only] = inAll;
  if (only && inAll.length === 1 && groups.every((group) => group.sure)) {
    return { state: 'one', candidates: [only], stretches };
  }
  if (groups.some((group) => group.people.length === 0))
    return { state: 'unknown', candidates: [], stretches };
  if (all.length > 0) return { state: 'many', candidates: inAll.length > 0 ? inAll : all, stretches };
  const [first, second] = words;
  // A line that begins with a name that nobody has.
  if (first && isCapital(first) && /^[\s"']*$/.test(line.slice(0, first.start))) {
    const both =
      second && (isCapital(second) || isInitial(second)) && /^ +$/.test(line.slice(first.end, second.start));
    return {
      state: 'unknown',
      candidates: [],
      stretches: [{ from: first.start, to: both ? second.end : first.end }],
    };
  }
  return { state: 'none', candidates: [], stretches: [] };
}

function longestGroup(
  run: readonly Word[],
  at: number,
  known: readonly { readonly person: QuickCandidate; readonly names: readonly NameWord[] }[],
): { found: Group; length: number } | null {
  for (let length = Math.min(longestName, run.length - at); length > 0; length -= 1) {
    const group = run.slice(at, at + length);
    const people = known.filter(({ names }) => isNameOf(group, names)).map(({ person }) => person);
    const [first, last] = [group[0], group.at(-1)];
    if (people.length === 0 || !first || !last) continue;
    const after = run[at + length];
    const before = run[at - 1];
    // "Helmi K" when the only Helmi is a V.: somebody else.
    if (after && isInitial(after) && isCapital(after)) {
      return { found: { from: first.start, to: after.end, people: [], sure: false }, length: length + 1 };
    }
    // "Helmi Posiolla": a surname that is not hers, or a place. Asked.
    const stranger = (after && isCapital(after)) || (before && isCapital(before) && at - 1 > 0);
    return { found: { from: first.start, to: last.end, people, sure: !stranger }, length };
  }
  return null;
}
