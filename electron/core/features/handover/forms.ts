import { sql } from 'kysely';
import { camelCase } from '../../casefile/statements.ts';
import type { Db } from '../../db.ts';

/** One column as SQLite knows it. */
export interface Column {
  readonly name: string;
  /** What the connection calls it in the rows that it gives. */
  readonly readAs: string;
  readonly type: 'TEXT' | 'INTEGER' | 'REAL' | 'BLOB' | 'ANY';
  readonly required: boolean;
  /** A row may come without it: it has a default, or may be empty. */
  readonly optional: boolean;
}

/** A column that names a row of another table. */
export interface Reference {
  readonly column: string;
  readonly table: string;
}

/** A table as the open file has it: what is handed over follows the schema, not a list of columns kept by hand. */
export interface TableForm {
  readonly table: string;
  readonly columns: readonly Column[];
  /** The primary key, in its order. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  /** Columns that together are unique besides the key; `open`: only among rows that were not removed. */
  readonly uniques: readonly { readonly columns: readonly string[]; readonly open: boolean }[];
}

type Forms = ReadonlyMap<string, TableForm>;

interface ColumnRow {
  readonly table: string;
  readonly name: string;
  readonly type: Column['type'];
  readonly notnull: number;
  readonly dflt: string | null;
  readonly pk: number;
}

/** The form of every table of the open file. Column names are the file's own: no camel case here. */
export async function formsOf(db: Db): Promise<Forms> {
  const plain = db;
  const columns = await sql<ColumnRow>`
    SELECT m.name AS "table", c.name, c.type, c."notnull", c.dflt_value AS dflt, c.pk
    FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid
  `.execute(plain);
  const references = await sql<{ table: string; column: string; target: string }>`
    SELECT m.name AS "table", f."from" AS "column", f."table" AS target
    FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
  `.execute(plain);
  const uniques = await sql<{ table: string; name: string; column: string; sql: string | null }>`
    SELECT m.name AS "table", i.name, c.name AS "column", s.sql
    FROM sqlite_schema m JOIN pragma_index_list(m.name) i JOIN pragma_index_info(i.name) c
    LEFT JOIN sqlite_schema s ON s.type = 'index' AND s.name = i.name
    WHERE m.type = 'table' AND i."unique" = 1 AND i.origin <> 'pk' ORDER BY m.name, i.name, c.seqno
  `.execute(plain);
  const forms = new Map<string, TableForm>();
  for (const [table, rows] of Map.groupBy(columns.rows, (row) => row.table)) {
    const indexes = Map.groupBy(
      uniques.rows.filter((row) => row.table === table),
      (row) => row.name,
    );
    forms.set(table, {
      table,
      columns: rows.map(({ name, type, notnull, dflt, pk }) => ({
        name,
        readAs: camelCase(name),
        type,
        required: notnull === 1 || pk > 0,
        optional: dflt !== null || (notnull === 0 && pk === 0),
      })),
      key: rows
        .filter(({ pk }) => pk > 0)
        .sort((a, b) => a.pk - b.pk)
        .map(({ name }) => name),
      references: references.rows
        .filter((row) => row.table === table)
        .map(({ column, target }) => ({ column, table: target })),
      uniques: [...indexes.values()].map((parts) => ({
        columns: parts.map(({ column }) => column),
        open: parts[0]?.sql?.includes('removed_at IS NULL') ?? false,
      })),
    });
  }
  return forms;
}

/** The form of a table that must be there: the lists of tables.ts are held against the schema by a test. */
export const formOf = (forms: Forms, table: string): TableForm => {
  const form = forms.get(table);
  if (!form) throw new Error(`there is no table ${table}`);
  return form;
};
