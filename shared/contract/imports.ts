import { z } from 'zod';
import { ClientId, Handle, ImportRunId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { Bytes, call, none, nothing } from './define.ts';
import { DoubleReason, DoubleSide } from './doubles.ts';
import { Line } from './text.ts';

/** What is taken at most from one table: bytes of the file, rows under the header, columns. */
export const tableLimits = { bytes: 20 * 1024 * 1024, rows: 20_000, columns: 200 } as const;

/** What a column can become. `key` is the other program's own number of the person; it is kept for the next import only. */
export const ImportField = z.enum([
  'key',
  'displayName',
  'firstName',
  'lastName',
  'birthDate',
  'identityCode',
  'phone',
  'email',
  'address',
  'municipality',
  'language',
  'reach',
  'reachSafely',
  'programme',
]);
export type ImportField = z.infer<typeof ImportField>;

/** Which part of a date comes first: day, month, year. */
export const DateOrder = z.enum(['dmy', 'mdy', 'ymd']);
export type DateOrder = z.infer<typeof DateOrder>;

/** How the dates of a column are understood. */
export const ColumnDates = z.object({
  /** Null where the whole column fits two orders that mean different days: the coach is asked. */
  order: DateOrder.nullable(),
  /** A cell of the column in each order that fits; null without such a cell. */
  example: z
    .object({
      row: z.number().int(),
      text: z.string(),
      readings: z.array(z.object({ order: DateOrder, date: PlainDate })),
    })
    .nullable(),
});
export type ColumnDates = z.infer<typeof ColumnDates>;

export const TableColumn = z.object({
  column: z.number().int(),
  header: z.string(),
  /** The first values that are not empty; at most three. Identity codes are masked. */
  samples: z.array(z.string()),
  /** How many rows have a value. */
  filled: z.number().int(),
  /** What the header says that it is; null where it says nothing that is known. */
  suggested: ImportField.nullable(),
  dates: ColumnDates.nullable(),
});
export type TableColumn = z.infer<typeof TableColumn>;

export const StagedTable = z.object({
  handle: Handle,
  name: z.string(),
  rows: z.number().int(),
  columns: z.array(TableColumn),
});
export type StagedTable = z.infer<typeof StagedTable>;

/** Why a row is not brought in. `row-twice` names the earlier row of the same person. */
export const RowProblem = z.enum([
  'without-name',
  'date-not-real',
  'date-in-future',
  'date-two-ways',
  'birth-date-differs',
  'identity-code-not-valid',
  'programme-unknown',
  'too-long',
  'row-twice',
]);
export type RowProblem = z.infer<typeof RowProblem>;

/** `decide`: the row is like someone of the file, and the coach says whether it is them. `left`: left out by the coach. */
export const RowOutcome = z.enum(['add', 'update', 'unchanged', 'decide', 'problem', 'left']);
export type RowOutcome = z.infer<typeof RowOutcome>;

export const FieldChange = z.object({ field: ImportField, before: z.string(), after: z.string() });
export type FieldChange = z.infer<typeof FieldChange>;

export const PreviewRow = z.object({
  /** As the program that made the table counts: the header is a row too. */
  row: z.number().int(),
  outcome: RowOutcome,
  name: z.string(),
  /** Whom the row updates; with a turvakielto the values of `changes` that tell a place are empty. */
  client: z.object({ clientId: ClientId, displayName: z.string() }).nullable(),
  changes: z.array(FieldChange),
  /** Who of the file the row is like, strongest first. */
  candidates: z.array(DoubleSide.extend({ reasons: z.array(DoubleReason) })),
  problem: z
    .object({
      code: RowProblem,
      field: ImportField.nullable(),
      value: z.string(),
      otherRow: z.number().int().nullable(),
    })
    .nullable(),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

/** What the coach says of a row. `clientId` goes with `update`. */
export const RowDecision = z.strictObject({
  row: z.number().int(),
  choice: z.enum(['add', 'update', 'leave']),
  clientId: ClientId.nullable().default(null),
});
export type RowDecision = z.infer<typeof RowDecision>;

const Mapping = z
  .array(
    z.strictObject({
      column: z.number().int().min(0).max(tableLimits.columns),
      field: ImportField,
      order: DateOrder.nullable().default(null),
    }),
  )
  .max(ImportField.options.length)
  .refine((columns) => new Set(columns.map(({ field }) => field)).size === columns.length);

const asked = {
  handle: Handle,
  mapping: Mapping,
  decisions: z.array(RowDecision).max(tableLimits.rows).default([]),
};

/** Previewed rows that are shown at once. */
export const shownRows = 200;

const tableErrors = ['table-not-a-table', 'table-too-large', 'table-empty', 'read-failed'] as const;

/** People from a table of another program. */
export const imports = {
  /** Lets the coach pick a table. It is held in memory; nothing is written. Null when nothing was picked. */
  'imports.choose': call({
    kind: 'command',
    args: none,
    result: StagedTable.nullable(),
    errors: tableErrors,
  }),
  /** The same for a file that was dropped onto the window. */
  'imports.stage': call({
    kind: 'command',
    args: z.strictObject({ bytes: Bytes, name: Line(255) }),
    result: StagedTable,
    errors: tableErrors,
  }),
  'imports.discard': call({ kind: 'command', args: z.strictObject({ handle: Handle }), result: nothing }),
  /** What an import would do, row by row; nothing is changed. */
  'imports.preview': call({
    kind: 'query',
    args: z.strictObject({ ...asked, show: RowOutcome.nullable().default(null) }),
    result: z.object({
      counts: z.record(RowOutcome, z.number().int()),
      /** The first {@link shownRows} of those asked for. */
      rows: z.array(PreviewRow),
      /** Stands for all that was previewed; the run refuses to do anything else. */
      fingerprint: z.string(),
      /** Whether the file keeps identity codes, so that a ground is asked for. */
      keepsIdentityCodes: z.boolean(),
    }),
    errors: ['staged-gone', 'import-without-name'],
  }),
  /**
   * Brings the rows in, in one transaction after a backup. Rows without a decision, and those with a problem, are left out. With a ground,
   * and where the file keeps identity codes, the codes are kept too (Data Protection Act 1050/2018, section 29).
   */
  'imports.run': call({
    kind: 'command',
    args: z.strictObject({
      ...asked,
      fingerprint: z.string().min(8).max(128),
      identityCodeGround: Line(300).default(''),
    }),
    result: z.object({
      runId: ImportRunId,
      added: z.number().int(),
      updated: z.number().int(),
      unchanged: z.number().int(),
      leftOut: z.number().int(),
    }),
    errors: ['staged-gone', 'import-without-name', 'import-outdated', 'backup-damaged'],
  }),
  /** Imports, newest first. */
  'imports.list': call({
    kind: 'query',
    args: none,
    result: z.array(
      z.object({
        runId: ImportRunId,
        source: z.string(),
        importedAt: Instant,
        undoneAt: Instant.nullable(),
        added: z.number().int(),
        updated: z.number().int(),
        unchanged: z.number().int(),
      }),
    ),
  }),
  /**
   * Takes a whole import back. People of whom there is something else by now stay, and so do values that were changed since; both are told.
   */
  'imports.undo': call({
    kind: 'command',
    args: z.strictObject({ runId: ImportRunId }),
    result: z.object({
      removed: z.number().int(),
      kept: z.array(z.object({ clientId: ClientId, displayName: z.string() })),
      restored: z.number().int(),
      /** Values that somebody changed since; they stay. */
      leftAsChanged: z.number().int(),
    }),
    errors: ['import-not-found'],
  }),
} as const;
