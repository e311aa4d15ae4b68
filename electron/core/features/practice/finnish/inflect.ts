/**
 * Enough Finnish inflection for invented notes. A noun is written `nominative/weak/strong/partitive/illative`; parts that
 * are missing follow from those before: `kirjasto`, `tuki/tue/tuke`, `hakemus/hakemukse/hakemukse/hakemusta`. A plus
 * stands before the last part of a compound where vowel harmony needs to know it: `iso+veli`.
 */
export const cases = ['nom', 'n', 'a', 'ssa', 'sta', 'vn', 'lla', 'lta', 'lle', 'na'] as const;
export type Case = (typeof cases)[number];

/** Harmony goes by the last vowel that is not neutral; with e and i alone it is front. */
const harmony = (word: string): 'a' | 'ä' => (/[aou][^aouäöy]*$/i.test(word) ? 'a' : 'ä');

const illativeOf = (strong: string): string => {
  const last = strong.at(-1) ?? '';
  return strong.at(-2) === last ? `${strong}seen` : `${strong}${last}n`;
};

/** Every case of a noun in the singular. Vowel harmony follows the last part of a compound. */
export function inflect(entry: string): Readonly<Record<Case, string>> {
  const lastPart = (entry.split('/')[0] ?? '').split('+').at(-1) ?? '';
  const [nom = '', weak = nom, strong = weak, partitive, illative] = entry.replaceAll('+', '').split('/');
  const a = harmony(lastPart);
  return {
    nom,
    n: `${weak}n`,
    a: partitive ?? `${strong}${a}`,
    ssa: `${weak}ss${a}`,
    sta: `${weak}st${a}`,
    vn: illative ?? illativeOf(strong),
    lla: `${weak}ll${a}`,
    lta: `${weak}lt${a}`,
    lle: `${weak}lle`,
    na: `${strong}n${a}`,
  };
}

type Forms = Readonly<Record<Case, readonly string[]>>;

/** Inflected lists for the lexicon, in the order of the entries. */
export function nouns(entries: readonly string[]): Forms {
  const inflected = entries.map(inflect);
  const list = (form: Case): string[] => inflected.map((word) => word[form]);
  return Object.fromEntries(cases.map((form) => [form, list(form)])) as unknown as Forms;
}

/**
 * Compounds of every first and last part, the first parts joined as they stand (`asumis` + `neuvonta`). Those of common
 * parts come first, so that a draw which favours the beginning finds a natural spread.
 */
export const compounds = (firsts: readonly string[], lasts: readonly string[]): Forms =>
  nouns(
    firsts
      .flatMap((first, i) => lasts.map((last, j) => ({ first, last, rank: (i + 1) * (j + 1) })))
      .sort((a, b) => a.rank - b.rank)
      .map(({ first, last }) =>
        last
          .split('/')
          .map((part) => `${first}+${part}`)
          .join('/'),
      ),
  );

/** A list of words with one explicit form per column: `väsynyt|väsyneeltä`. */
export function columns<const F extends string>(
  forms: readonly F[],
  rows: readonly string[],
): Readonly<Record<F, readonly string[]>> {
  const split = rows.map((row) => row.split('|'));
  return Object.fromEntries(
    forms.map((form, at) => [form, split.map((row) => row[at] ?? '')]),
  ) as unknown as Record<F, readonly string[]>;
}
