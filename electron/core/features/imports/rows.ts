import { clientLanguages, municipalities } from '#shared/codes/municipalities.ts';
import { codesIn } from '#shared/codes/define.ts';
import type { CodeList, StoredCode } from '#shared/codes/define.ts';
import { programmes } from '#shared/codes/client-record.ts';
import { ClientFields } from '#shared/contract/clients.ts';
import type { ImportField, PreviewRow } from '#shared/contract/imports.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { isVisible } from '#shared/contract/text.ts';
import type { PlainDate } from '#shared/time.ts';
import { fold } from '../../search/words.ts';
import { readIdentityCode } from '../clients/identity-code.ts';
import { datesOfColumn, dateIn } from './table/dates.ts';
import type { Table, TableRow } from './table/read-table.ts';

export type Mapping = ParsedArgsOf<'imports.preview'>['mapping'];

/** Fields of the person that a row can fill. Only what the row has is there. */
export type Values = Partial<
  Pick<
    ClientFields,
    | 'displayName'
    | 'firstName'
    | 'lastName'
    | 'birthDate'
    | 'phone'
    | 'email'
    | 'address'
    | 'municipality'
    | 'language'
    | 'reach'
    | 'reachSafely'
    | 'programme'
  >
>;
export type ValueField = keyof Values;

export type Problem = NonNullable<PreviewRow['problem']>;

/** A row as the mapping reads it. */
export interface ReadRow {
  readonly row: number;
  /** Whom the other program means, with the header that says so; empty without one. */
  readonly key: string;
  readonly name: string;
  /** Whether the display name stands in the table, or was put together from two names. */
  readonly nameWritten: boolean;
  readonly values: Values;
  readonly identityCode: string | null;
  readonly problem: Problem | null;
}

const problemOf = (code: Problem['code'], field: ImportField | null = null, value = ''): Problem => ({
  code,
  field,
  value: value.slice(0, 100),
  otherRow: null,
});

/** The code that a word stands for: the code itself or a label of it in any language. */
function codeFor(list: CodeList, stored: readonly StoredCode[], word: string): string | undefined {
  const asked = fold(word);
  return codesIn(list, stored).find(
    ({ code, labels }) =>
      fold(code) === asked || Object.values(labels).some((label) => fold(label) === asked),
  )?.code;
}

const plainFields = ['firstName', 'lastName', 'phone', 'email', 'address', 'reach', 'reachSafely'] as const;

/** The one reading of a table by a mapping. */
export function rowReader(
  table: Table,
  mapping: Mapping,
  stored: readonly StoredCode[],
  today: PlainDate,
): (row: TableRow) => ReadRow {
  const columnOf = new Map(mapping.map((one) => [one.field, one]));
  const birth = columnOf.get('birthDate');
  const dated = birth && {
    column: birth.column,
    order:
      birth.order ??
      datesOfColumn(
        table.rows
          .map(({ number, cells }) => ({ row: number, text: cells[birth.column] ?? '' }))
          .filter(({ text }) => text !== ''),
        today,
      )?.order ??
      null,
  };
  const keyColumn = columnOf.get('key')?.column;
  const keyHeader = keyColumn === undefined ? '' : fold(table.headers[keyColumn] ?? '');

  return ({ number, cells }) => {
    const cell = (field: ImportField): string => cells[columnOf.get(field)?.column ?? -1] ?? '';
    const values: Values = {};
    const problems: Problem[] = [];
    const take = <F extends ValueField>(field: F, value: unknown, shown: string) => {
      const parsed = ClientFields.shape[field].safeParse(value);
      // The schema is the field's own.
      if (parsed.success) values[field] = parsed.data as Values[F];
      else problems.push(problemOf('too-long', field, shown));
    };

    for (const field of plainFields) {
      if (cell(field) !== '') take(field, cell(field), cell(field));
    }
    const written = cell('displayName');
    const name = isVisible(written) ? written : `${cell('firstName')} ${cell('lastName')}`.trim();
    if (isVisible(name)) take('displayName', name, name);
    else problems.push(problemOf('without-name'));

    const place = cell('municipality');
    if (place !== '') {
      const digits = /^\d{1,3}$/.test(place) ? place.padStart(3, '0') : place;
      take('municipality', codeFor(municipalities, stored, digits) ?? place, place);
    }
    const spoken = cell('language');
    if (spoken !== '') take('language', codeFor(clientLanguages, stored, spoken) ?? 'other', spoken);
    const programme = cell('programme');
    if (programme !== '') {
      const code = codeFor(programmes, stored, programme);
      if (code === undefined) problems.push(problemOf('programme-unknown', 'programme', programme));
      else take('programme', code, programme);
    }

    const born = dated ? (cells[dated.column] ?? '') : '';
    let birthDate: PlainDate | null = null;
    if (born !== '') {
      const orders = dated?.order ? [dated.order] : (['dmy', 'mdy', 'ymd'] as const);
      const readings = new Set(orders.flatMap((order) => dateIn(born, order, today) ?? []));
      const [reading] = readings;
      if (reading === undefined) problems.push(problemOf('date-not-real', 'birthDate', born));
      else if (readings.size > 1) problems.push(problemOf('date-two-ways', 'birthDate', born));
      else if (reading > today) problems.push(problemOf('date-in-future', 'birthDate', born));
      else birthDate = reading;
    }
    const coded = cell('identityCode');
    const code = coded === '' ? null : readIdentityCode(coded);
    // What is no code is not shown: it may be one with a slip in it.
    if (coded !== '' && !code) problems.push(problemOf('identity-code-not-valid', 'identityCode'));
    if (code?.birthDate && birthDate !== null && code.birthDate !== birthDate) {
      problems.push(problemOf('birth-date-differs', 'birthDate', born));
    }
    const known = birthDate ?? code?.birthDate ?? null;
    if (known !== null) values.birthDate = known;

    const key = cell('key');
    return {
      row: number,
      key: key === '' ? '' : `${keyHeader}:${fold(key)}`.slice(0, 300),
      name,
      nameWritten: isVisible(written),
      values,
      identityCode: code?.code ?? null,
      problem: problems[0] ?? null,
    };
  };
}
