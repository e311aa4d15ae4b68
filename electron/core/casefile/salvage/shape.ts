import Database from 'better-sqlite3';
import { z } from 'zod';
import type { RawDatabase } from '../connection.ts';
import { contentTables } from '../logical-hash.ts';
import { migrations } from '../migrations/index.ts';
import type { Value } from './records.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  /** 1-based place in the primary key; 0 outside it. */
  readonly key: number;
}

/** How the records of a table or an index look. */
export interface Shape {
  readonly name: string;
  readonly table: string;
  readonly kind: 'rowid' | 'without-rowid' | 'index' | 'shadow';
  /** In the order in which a record holds them. */
  readonly columns: readonly Column[];
  /** How many values the oldest records have: columns that were added later may be missing at their end. */
  readonly least: number;
  /** The column that the rowid stands for, if any. */
  readonly rowidColumn: string | null;
}

const ColumnRow = z.object({ name: z.string(), type: z.string(), notnull: z.number(), pk: z.number() });
const TableRow = z.object({ name: z.string(), type: z.string(), wr: z.number() });

const columnsOf = (db: RawDatabase, table: string): Column[] =>
  z
    .array(ColumnRow)
    .parse(db.prepare('SELECT name, type, "notnull", pk FROM pragma_table_info(?)').all(table))
    .map(({ name, type, notnull, pk }) => ({ name, type, isRequired: notnull === 1, key: pk }));

const rowid: Column = { name: '', type: 'INTEGER', isRequired: true, key: 0 };

const tableShape = (
  db: RawDatabase,
  { name, type, wr }: z.infer<typeof TableRow>,
  atFirst: ReadonlyMap<string, number>,
): Shape => {
  const columns = columnsOf(db, name);
  const key = columns.filter(({ key: place }) => place > 0).sort((a, b) => a.key - b.key);
  const alone = key.length === 1 ? key[0] : undefined;
  const rowidColumn = wr === 0 && alone?.type === 'INTEGER' ? alone.name : null;
  return {
    name,
    table: name,
    kind: type === 'shadow' ? 'shadow' : wr === 1 ? 'without-rowid' : 'rowid',
    columns: wr === 1 ? [...key, ...columns.filter(({ key: place }) => place === 0)] : columns,
    least: atFirst.get(name) ?? columns.length,
    rowidColumn,
  };
};

const IndexRow = z.object({ name: z.string(), origin: z.string() });
const IndexColumn = z.object({ cid: z.number(), name: z.string().nullable() });

const indexShapes = (db: RawDatabase, table: Shape): Shape[] => {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  const indexes = z
    .array(IndexRow)
    .parse(db.prepare('SELECT name, origin FROM pragma_index_list(?)').all(table.name));
  return (
    indexes
      // The primary key of a table without rowid is the table itself.
      .filter(({ origin }) => !(table.kind === 'without-rowid' && origin === 'pk'))
      .map(({ name }) => {
        const parts = z
          .array(IndexColumn)
          .parse(db.prepare('SELECT cid, name FROM pragma_index_xinfo(?)').all(name));
        const columns = parts.map((part) => {
          if (part.cid === -1) return rowid;
          const column = byName.get(part.name ?? '');
          return column ?? { ...rowid, type: 'ANY', isRequired: false };
        });
        return { name, table: table.name, kind: 'index', columns, least: columns.length, rowidColumn: null };
      })
  );
};

/** The tables and indexes of one version of the form, from its migrations and not from the damaged file. */
export const shapesOf = (version: number): ReadonlyMap<string, Shape> => {
  const db = new Database(':memory:');
  try {
    const atFirst = new Map<string, number>();
    for (const migration of migrations) {
      if (migration.version > version) continue;
      migration.up(db);
      for (const name of contentTables(db)) {
        if (!atFirst.has(name)) atFirst.set(name, columnsOf(db, name).length);
      }
    }
    const tables = z
      .array(TableRow)
      .parse(
        db
          .prepare(
            "SELECT name, type, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite_schema%'",
          )
          .all(),
      );
    const shapes = tables.map((table) => tableShape(db, table, atFirst));
    const indexes = shapes.filter(({ kind }) => kind !== 'shadow').flatMap((table) => indexShapes(db, table));
    return new Map([...shapes, ...indexes].map((shape) => [shape.name, shape]));
  } finally {
    db.close();
  }
};

const fits = (value: Value | undefined, { type, isRequired }: Column): boolean => {
  if (value === null || value === undefined) return !isRequired;
  if (type === 'TEXT') return typeof value === 'string';
  if (type === 'BLOB') return Buffer.isBuffer(value);
  if (type === 'INTEGER') return typeof value === 'bigint' || Number.isInteger(value);
  if (type === 'REAL') return typeof value === 'number';
  return true;
};

/** Whether a record can be one of a table or index: the number and the types of its values. */
export const looksLike = (values: readonly Value[], shape: Shape): boolean => {
  const { columns } = shape;
  if (values.length > columns.length || values.length < shape.least) return false;
  return columns.slice(0, values.length).every((column, place) =>
    // The rowid stands in for the value, which the record holds as nothing.
    column.name === shape.rowidColumn ? values[place] === null : fits(values[place], column),
  );
};
