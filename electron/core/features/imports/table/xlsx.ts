import readWorkbook from 'read-excel-file/node';
import { readZip, storedZip } from './zip.ts';

/** All that a workbook may hold when it is expanded. */
const expandedMax = 200 * 1024 * 1024;

/** Whole numbers keep their digits: an own number of twenty digits is no measure. */
const numberOf = (text: string): string => (/^-?\d+$/.test(text) ? text : String(Number(text)));

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  // The library gives a date cell as midnight in UTC.
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : '';
};

/** Rows of cells; date cells are ISO days. Empty rows are kept. */
export type Rows = string[][];

/**
 * The first sheet that has rows. Only documents within the zip are expanded, within limits, and handed on as they are, so that what the
 * library reads is what was measured.
 */
export async function xlsxRows(bytes: Uint8Array): Promise<Rows | 'table-too-large' | 'table-not-a-table'> {
  const entries = readZip(bytes, (name) => /\.xml(?:\.rels)?$/.test(name), expandedMax);
  if (entries === 'too-large') return 'table-too-large';
  if (entries === 'damaged' || !entries.some(({ name }) => name === 'xl/workbook.xml')) {
    return 'table-not-a-table';
  }
  try {
    const sheets = await readWorkbook(storedZip(entries), { parseNumber: numberOf, trim: false });
    const filled = sheets.find(({ data }) => data.length > 0);
    return (filled?.data ?? []).map((row) => row.map(textOf));
  } catch {
    // A workbook that the library cannot read is none, whatever it stumbles over.
    return 'table-not-a-table';
  }
}
