import { z } from 'zod';
import type { Labels, Language } from '../languages.ts';

/**
 * How much a value gives away about a person:
 * `open` (nothing), `personal` (shown where the person is), `sensitive` (a neutral word stands in its place on Today, in
 * tasks, in prints and in packets unless it was ticked).
 */
export type Sensitivity = 'open' | 'personal' | 'sensitive';

export interface Code<C extends string = string> {
  readonly code: C;
  readonly labels: Labels;
  readonly sensitivity: Sensitivity;
  /** First and last day of use (ISO dates), where the world changed; old records keep the label of their time. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly successor?: string;
  /** Of a programme: the ages that it is for, both included. Outside them a soft warning, never a refusal. */
  readonly ages?: { readonly from: number; readonly to: number };
  /** Of a partner type: an authority that can sanction (rule 4 against harm). */
  readonly canSanction?: boolean;
}

export interface CodeList<C extends string = string> {
  readonly name: string;
  readonly codes: readonly Code<C>[];
  /** The word that stands in the place of a sensitive label (see neutral.ts); a general one where none is given. */
  readonly neutral?: Labels;
  /** What the list is called where lists are looked after; others are named in titles.ts. */
  readonly title?: Labels;
  /** Accepts exactly the codes of the list, of any time. */
  readonly schema: z.ZodType<C, C>;
}

/** What a list says of itself beside its codes. */
export type ListOptions = Pick<CodeList, 'neutral' | 'title'>;

type Row<C extends string> = readonly [
  code: C,
  fi: string,
  sv: string,
  en: string,
  more?: Partial<Omit<Code, 'code' | 'labels'>>,
];

/** A code list from rows of code and labels in Finnish, Swedish and English. */
export const codeList = <const C extends string>(
  name: string,
  rows: readonly Row<C>[],
  options: ListOptions = {},
): CodeList<C> => {
  const codes = rows.map(([code, fi, sv, en, more]): Code<C> => ({
    code,
    labels: { fi, sv, en },
    sensitivity: 'open',
    ...more,
  }));
  const known = new Set<string>(codes.map((row) => row.code));
  if (known.size !== codes.length) throw new Error(`code list ${name} holds a code twice`);
  return {
    name,
    codes,
    ...options,
    schema: z.custom<C>((value) => typeof value === 'string' && known.has(value)),
  };
};

/** The code's row, whatever its time; throws on a code that the list never had (a bug, not an input error). */
export const codeOf = <C extends string>(list: CodeList<C>, code: C): Code<C> => {
  const row = list.codes.find((candidate) => candidate.code === code);
  if (!row) throw new Error(`code list ${list.name} has no code of that name`);
  return row;
};

export const labelOf = <C extends string>(list: CodeList<C>, code: C, language: Language): string =>
  codeOf(list, code).labels[language];

/** The codes offered on a day: those whose time it is. */
export const codesOn = <C extends string>(list: CodeList<C>, day: string): readonly Code<C>[] =>
  list.codes.filter((row) => (row.validFrom ?? '') <= day && day <= (row.validTo ?? '9999'));

/** A code that the user added to an {@link extendableCodeList}; its row is in the case file (`codes.own`). */
export type OwnCode = `own-${string}`;
export const ownCodePattern = /^own-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isOwnCode = (value: string): value is OwnCode => ownCodePattern.test(value);

/** What the case file holds of a code of the user's own, or of a shipped one that was taken out of use. */
export interface StoredCode extends Code {
  /** Name of the list that it belongs to. */
  readonly list: string;
}

const extendable = new Map<string, CodeList>();
/** The lists that the user may add to, as far as their modules are loaded; `lists.ts` loads them all. */
export const extendableOnes = (): readonly CodeList[] => [...extendable.values()];

/** A code list that the user may add to. Its schema accepts the shipped codes and codes of the user's own. */
export const extendableCodeList = <const C extends string>(
  name: string,
  rows: readonly Row<C>[],
  options: ListOptions = {},
): CodeList<C | OwnCode> => {
  if (extendable.has(name)) throw new Error(`two code lists are called ${name}`);
  const shipped = codeList(name, rows);
  const list: CodeList<C | OwnCode> = {
    name,
    codes: shipped.codes,
    ...options,
    schema: z.custom<C | OwnCode>(
      (value) => typeof value === 'string' && (isOwnCode(value) || shipped.schema.safeParse(value).success),
    ),
  };
  extendable.set(name, list);
  return list;
};

/** A shipped code whose dates and successor the user changed: what the world calls it is not the user's to change. */
const withDatesOf = (shipped: Code, changed: StoredCode | undefined): Code => {
  if (!changed) return shipped;
  const { code, labels, sensitivity, ages, canSanction } = shipped;
  const { validFrom, validTo, successor } = changed;
  return {
    code,
    labels,
    sensitivity,
    ...(ages === undefined ? {} : { ages }),
    ...(canSanction === undefined ? {} : { canSanction }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    ...(successor === undefined ? {} : { successor }),
  };
};

/** Every code of a list with its dates as they hold in this file: the shipped ones in their order, then the user's own. */
export const codesIn = (list: CodeList, stored: readonly StoredCode[]): readonly Code[] => {
  const rows = stored.filter((row) => row.list === list.name);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return [
    ...list.codes.map((shipped) => withDatesOf(shipped, byCode.get(shipped.code))),
    ...rows.filter(({ code }) => isOwnCode(code)),
  ];
};

/** The row of a shipped code or of one of the user's own; undefined for a code that this file never had. */
export const codeIn = (list: CodeList, stored: readonly StoredCode[], code: string): Code | undefined => {
  const changed = stored.find((row) => row.list === list.name && row.code === code);
  const shipped = list.codes.find((row) => row.code === code);
  return shipped ? withDatesOf(shipped, changed) : changed;
};

/** The label of a shipped code or of one of the user's own, in a language or, where that is empty, in another; the code itself where nothing is known. */
export const labelIn = (
  list: CodeList,
  stored: readonly StoredCode[],
  code: string,
  language: Language,
): string => {
  const labels = codeIn(list, stored, code)?.labels;
  return labels?.[language] || labels?.fi || labels?.sv || labels?.en || code;
};

/** Whether it is the code's time on a day. */
export const isInUse = ({ validFrom, validTo }: Pick<Code, 'validFrom' | 'validTo'>, day: string): boolean =>
  (validFrom ?? '') <= day && day <= (validTo ?? '9999');

/** What is offered on a day: shipped codes and the user's own whose time it is. A shipped code that the user took out of use is left out. */
export const offeredOn = (list: CodeList, stored: readonly StoredCode[], day: string): readonly Code[] =>
  codesIn(list, stored).filter((row) => isInUse(row, day));

/** What has come in the place of a code whose time is over on a day, at the end of the line of successors; undefined while it is its time or nothing came. */
export const successorOn = (
  list: CodeList,
  stored: readonly StoredCode[],
  code: string,
  day: string,
): Code | undefined => {
  const seen = new Set([code]);
  let row = codeIn(list, stored, code);
  if (!row || isInUse(row, day)) return undefined;
  let latest: Code | undefined;
  while (row?.successor !== undefined && !seen.has(row.successor) && !isInUse(row, day)) {
    seen.add(row.successor);
    row = codeIn(list, stored, row.successor);
    latest = row ?? latest;
  }
  return latest;
};
