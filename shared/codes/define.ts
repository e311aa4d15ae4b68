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
}

export interface CodeList<C extends string = string> {
  readonly name: string;
  readonly codes: readonly Code<C>[];
  /** Accepts exactly the codes of the list, of any time. */
  readonly schema: z.ZodType<C, C>;
}

type Row<C extends string> = readonly [
  code: C,
  fi: string,
  sv: string,
  en: string,
  more?: Partial<Omit<Code, 'code' | 'labels'>>,
];

/** A code list from rows of code and labels in Finnish, Swedish and English. */
export const codeList = <const C extends string>(name: string, rows: readonly Row<C>[]): CodeList<C> => {
  const codes = rows.map(([code, fi, sv, en, more]): Code<C> => ({
    code,
    labels: { fi, sv, en },
    sensitivity: 'open',
    ...more,
  }));
  const known = new Set<string>(codes.map((row) => row.code));
  if (known.size !== codes.length) throw new Error(`code list ${name} holds a code twice`);
  return { name, codes, schema: z.custom<C>((value) => typeof value === 'string' && known.has(value)) };
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
