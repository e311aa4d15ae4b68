import { tableLimits } from '#shared/contract/imports.ts';
import { Line } from '#shared/contract/text.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { suggestedFields } from '../headers.ts';
import { csvRows } from './csv.ts';
import { tableText } from './text.ts';
import { xlsxRows } from './xlsx.ts';
import { isZip } from './zip.ts';

export interface TableRow {
  /** As the program that made the table counts, from one; the header is a row too. */
  readonly number: number;
  /** As many cells as the table has columns; trimmed. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

export type TableError = 'table-not-a-table' | 'table-too-large' | 'table-empty';

/** Longer than anything that is taken from a cell; what is longer is told as a problem of its row. */
const cell = Line(5000);
/** A cell as one line; line breaks within an address become spaces. */
const cleaned = (text: string): string => cell.safeParse(text.slice(0, 5000)).data ?? '';

const isFilled = (cells: readonly string[]): boolean => cells.some((text) => text !== '');

/** Titles may stand above the table: the header is the first row that calls a column by a known name, or of several cells, or the first. */
function headerOf(rows: readonly TableRow[]): TableRow | undefined {
  const top = rows.slice(0, 10);
  return (
    top.find(({ cells }) => suggestedFields(cells).some((field) => field !== null)) ??
    top.find(({ cells }) => cells.filter((text) => text !== '').length > 1) ??
    rows[0]
  );
}

/** Reads a CSV or XLSX file into a table. */
export async function readTable(bytes: Uint8Array): Promise<Result<Table, TableError>> {
  if (bytes.length > tableLimits.bytes) return failure('table-too-large');
  if (bytes.length === 0) return failure('table-empty');
  let raw: string[][];
  if (isZip(bytes)) {
    const read = await xlsxRows(bytes);
    if (typeof read === 'string') return failure(read);
    raw = read;
  } else {
    const text = tableText(bytes);
    if (text === null) return failure('table-not-a-table');
    raw = csvRows(text);
  }
  const filled = raw
    .map((cells, index) => ({ number: index + 1, cells: cells.map(cleaned) }))
    .filter(({ cells }) => isFilled(cells));
  const header = headerOf(filled);
  if (!header) return failure('table-empty');
  const rows = filled.filter(({ number }) => number > header.number);
  if (rows.length === 0) return failure('table-empty');
  const lastFilled = (cells: readonly string[]) => cells.findLastIndex((text) => text !== '') + 1;
  const width = [header, ...rows].reduce((most, { cells }) => Math.max(most, lastFilled(cells)), 0);
  if (rows.length > tableLimits.rows || width > tableLimits.columns) return failure('table-too-large');
  const squared = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  return success({
    headers: squared(header.cells),
    rows: rows.map(({ number, cells }) => ({ number, cells: squared(cells) })),
  });
}
