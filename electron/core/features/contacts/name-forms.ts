import { fold } from '../../search/words.ts';

/*
 * Whether a word is a form of a name. A stemmer is no help here: it takes "Mari" and "Maria" for one, and leaves
 * "Virtanen" and "Virtaselle" apart. Own rules of Finnish name inflection (Iso suomen kielioppi § 40–93: consonant
 * gradation, -nen, -s and i-stems) over folded letters, and the Swedish and English genitive.
 */

/** Case endings after a vowel stem; ä is a here. `[vowel]n` is the illative. */
const endings = '(?:n|a|ta|tta|ssa|sta|lla|lta|lle|na|ksi|[aeiouy]n|h[aeiouy]n|s)?';

/** Strong and weak grade at the end of a stem: Pekka–Pekan, Lahti–Lahden, Mäki–Mäen, Ranta–Rannan. */
const gradation: readonly (readonly [strong: RegExp, weak: string])[] = [
  [/kk(?=[aeiouy]+$)/, 'k'],
  [/pp(?=[aeiouy]+$)/, 'p'],
  [/tt(?=[aeiouy]+$)/, 't'],
  [/nt(?=[aeiouy]+$)/, 'nn'],
  [/lt(?=[aeiouy]+$)/, 'll'],
  [/rt(?=[aeiouy]+$)/, 'rr'],
  [/nk(?=[aeiouy]+$)/, 'ng'],
  [/mp(?=[aeiouy]+$)/, 'mm'],
  [/(?<=[aeiouyhlr])k(?=[aeiouy]$)/, ''],
  [/(?<=[aeiouylr])p(?=[aeiouy]$)/, 'v'],
  [/(?<=[aeiouyh])t(?=[aeiouy]$)/, 'd'],
];

function stemsOfName(name: string): string[] {
  if (name.endsWith('nen')) return [name, name.replace(/nen$/, 'se'), name.replace(/nen$/, 's')];
  if (name.endsWith('s')) {
    const bare = name.slice(0, -1);
    // Markus–Markuksen, Kangas–Kankaan, Lukas–Lukaksen, Johannes–Johanneksen, Mats–Matsin.
    return [
      name,
      `${bare}kse`,
      `${bare}${bare.at(-1) ?? ''}`,
      `${bare.replace(/ng(?=[aeiouy]$)/, 'nk')}a`,
      `${name}i`,
    ];
  }
  if (/[^aeiouy]$/.test(name)) return [name, `${name}i`];
  const grades = [
    name,
    ...gradation.flatMap(([strong, weak]) => (strong.test(name) ? [name.replace(strong, weak)] : [])),
  ];
  // Järvi–Järven, Lahti–Lahden.
  return grades.flatMap((stem) => (stem.endsWith('i') ? [stem, `${stem.slice(0, -1)}e`] : [stem]));
}

const literally = (stem: string): string => stem.replace(/[^\p{L}\p{N}]/gu, '\\$&');

/** Whether a word can begin with a folded letter: where it begins with a plain one, that is known without folding. */
function mayBegin(word: string, letter: string): boolean {
  const first = word.charAt(0).toLowerCase();
  return first < 'a' || first > 'z' || first === letter;
}

/** A test for forms of a name: `Helmi` is in `Helmin`, `helmille`, `Helmis`, `Helmi:n`; not in `Helmikki`. */
export function formsOf(name: string): (word: string) => boolean {
  const folded = fold(name);
  const beginning = folded.charAt(0);
  // Made when a word begins like the name at all: few of the texts that are asked about hold one.
  let pattern: RegExp | null = null;
  return (word) => {
    // Every form begins as the name does: said before folding, which is slow.
    if (!mayBegin(word, beginning)) return false;
    const form = fold(word);
    if (form === folded) return true;
    if (!form.startsWith(beginning)) return false;
    pattern ??= new RegExp(
      `^(?:${[...new Set(stemsOfName(folded))].map(literally).join('|')})${endings}$`,
      'u',
    );
    return pattern.test(form);
  };
}
