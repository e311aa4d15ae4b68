import { basename } from 'node:path';
import { tableLimits } from '#shared/contract/imports.ts';
import type { StagedTable } from '#shared/contract/imports.ts';
import type { Handle } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { App } from '../../app.ts';
import { readIdentityCode } from '../clients/identity-code.ts';
import { readChosen } from '../chosen-files.ts';
import { suggestedFields } from './headers.ts';
import { datesOfColumn } from './table/dates.ts';
import { readTable } from './table/read-table.ts';
import type { Table, TableError } from './table/read-table.ts';

/** A table that was read; it is held in memory only. */
export interface HeldTable extends Table {
  readonly name: string;
}

const kind = 'import-table';
const sampleCount = 3;
const sampleLength = 80;

export const heldTable = (app: App, handle: Handle): HeldTable | null =>
  app.handles.find<HeldTable>(kind, handle);

/** A cell as it may be shown before the coach has said what it is: of an identity code only the birth date. */
export const masked = (text: string): string =>
  readIdentityCode(text) === null ? text : `${text.trim().slice(0, 6)}·····`;

const columnsOf = (table: Table, today: PlainDate): StagedTable['columns'] => {
  const suggested = suggestedFields(table.headers);
  return table.headers.map((header, column) => {
    const cells = table.rows
      .map(({ number, cells: all }) => ({ row: number, text: all[column] ?? '' }))
      .filter(({ text }) => text !== '');
    return {
      column,
      header,
      samples: cells.slice(0, sampleCount).map(({ text }) => masked(text).slice(0, sampleLength)),
      filled: cells.length,
      suggested: suggested[column] ?? null,
      dates: datesOfColumn(cells, today),
    };
  });
};

/** Reads a table and holds it under a handle. The case file is untouched. */
export async function stageTable(
  app: App,
  bytes: Uint8Array,
  name: string,
): Promise<Result<StagedTable, TableError>> {
  const table = await readTable(bytes);
  if (!table.ok) return table;
  const handle = app.handles.keep<HeldTable>(kind, { ...table.value, name });
  const { rows } = table.value;
  return success({ handle, name, rows: rows.length, columns: columnsOf(table.value, app.clock.today()) });
}

/** The same for a file that the user picks; null when nothing was picked. */
export async function chooseTable(app: App): Promise<Result<StagedTable | null, TableError | 'read-failed'>> {
  const path = await app.ports.dialogs.chooseOpen({ kind: 'table' });
  if (path === null) return success(null);
  const read = await readChosen(path, tableLimits.bytes);
  if (!read.ok) return read;
  return read.value === null ? failure('table-too-large') : stageTable(app, read.value, basename(path));
}
