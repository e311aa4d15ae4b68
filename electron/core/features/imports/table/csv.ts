import { CsvError, parse } from 'csv-parse/sync';

const delimiters = [';', '\t', ',', '|'] as const;

interface Parsing {
  readonly delimiter: string;
  readonly quote: boolean;
  readonly to?: number;
}

const records = (text: string, { delimiter, quote, to }: Parsing): string[][] =>
  parse(text, {
    delimiter,
    quote: quote ? '"' : false,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    ...(to === undefined ? {} : { to }),
  });

/** Quotes that are never closed are no quotes: what was written is read as it stands. */
function withOrWithoutQuotes(text: string, delimiter: string, to?: number): string[][] {
  const some = to === undefined ? {} : { to };
  try {
    return records(text, { delimiter, quote: true, ...some });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return records(text, { delimiter, quote: false, ...some });
  }
}

/** The first lines, so that a delimiter is found without reading the whole table four times. */
const beginning = (text: string): string => text.slice(0, 20_000);

/** The delimiter that parts the first rows into the most columns; a semicolon where none does. */
function delimiterOf(text: string): string {
  const columns = (delimiter: string) =>
    Math.max(0, ...withOrWithoutQuotes(beginning(text), delimiter, 3).map(({ length }) => length));
  return delimiters.reduce((best, next) => (columns(next) > columns(best) ? next : best));
}

/** Excel's own way of telling the delimiter, in a line above the table. */
const told = /^sep=(.)\r?\n/i;

/** The cells of a CSV text, row by row; empty rows are kept so that rows count as the other program counts them. */
export function csvRows(text: string): string[][] {
  const delimiter = told.exec(text)?.[1];
  if (delimiter === undefined) return withOrWithoutQuotes(text, delimiterOf(text));
  return [[], ...withOrWithoutQuotes(text.replace(told, ''), delimiter)];
}
