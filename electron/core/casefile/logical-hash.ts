import { createHash } from 'node:crypto';
import type { RawDatabase } from './connection.ts';

interface Column {
  readonly name: string;
  readonly pk: number;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Tables that hold what somebody entered; the search index and SQLite's own are made from them. */
export const contentTables = (raw: RawDatabase): readonly string[] =>
  raw
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();

const written = (value: unknown): Buffer => {
  if (value === null) return Buffer.from('n');
  if (typeof value === 'bigint') return Buffer.from(`i${value};`);
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(9, 'r');
    bytes.writeDoubleBE(value, 1);
    return bytes;
  }
  const isText = typeof value === 'string';
  const bytes = isText ? Buffer.from(value, 'utf8') : Buffer.isBuffer(value) ? value : Buffer.alloc(0);
  return Buffer.concat([Buffer.from(`${isText ? 't' : 'b'}${bytes.length}:`), bytes]);
};

/**
 * What a case file says, as 64 hex digits: SHA-256 over every content table in the order of names, each with its
 * columns, its rows in the order of the primary key (every value with its type and length) and their number. Two files
 * with the same hash hold the same rows, whatever their pages, keys or free space look like. `tables` looks at fewer.
 */
export const logicalHash = (raw: RawDatabase, tables: readonly string[] = contentTables(raw)): string => {
  const hash = createHash('sha256').update('rinnalla-content-v1\n');
  for (const table of tables) {
    const columns = raw.prepare<[string], Column>('SELECT name, pk FROM pragma_table_info(?)').all(table);
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    const order = (key.length > 0 ? key : columns).map(({ name }) => quoted(name)).join(', ');
    const names = columns.map(({ name }) => quoted(name)).join(', ');
    hash.update(`table ${table}(${names})\n`);
    let count = 0;
    const rows = raw
      .prepare(`SELECT ${names} FROM ${quoted(table)} ORDER BY ${order}`)
      .raw()
      .safeIntegers();
    for (const row of rows.iterate()) {
      // Raw rows are arrays of values.
      for (const value of row as unknown[]) hash.update(written(value));
      count += 1;
    }
    hash.update(`rows ${count}\n`);
  }
  return hash.digest('hex');
};
