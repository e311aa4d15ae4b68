import type { Statement } from 'better-sqlite3';
import type { RawDatabase } from './connection.ts';

/** As many as are in use at a time, of the app's queries in all their shapes; as many again are kept from before. */
const generation = 150;

/** A statement that is kept, with the names that its columns have in the code. */
export interface KeptStatement {
  /** Whether it gives rows. */
  readonly reader: boolean;
  /** Its rows, with names in camelCase. */
  rows(values: readonly unknown[]): Record<string, unknown>[];
  run(values: readonly unknown[]): { changes: number; lastInsertRowid: number | bigint };
}

/** What a column is called in the code. */
export const camelCase = (name: string): string =>
  name.replace(/(?<=.)_+([^_]?)/g, (_, next: string) => next.toUpperCase());

/**
 * Rows of values as objects in camelCase. Each begins as a copy of one object that has all the names: V8 then gives
 * them one shape, which is six times quicker with forty columns than naming the values of each row anew.
 */
const namer = (
  statement: Statement<unknown[]>,
): ((rows: readonly unknown[][]) => Record<string, unknown>[]) => {
  let names: readonly string[] = [];
  let empty: Readonly<Record<string, unknown>> = {};
  const learn = (): void => {
    names = statement.columns().map(({ name }) => camelCase(name));
    empty = Object.fromEntries(names.map((name) => [name, null]));
  };
  return (rows) => {
    const [first] = rows;
    // Another number of columns than before: the schema has changed, and SQLite has prepared `select *` anew.
    if (first !== undefined && first.length !== names.length) learn();
    return rows.map((values) => {
      const row: Record<string, unknown> = { ...empty };
      let at = 0;
      for (const name of names) {
        row[name] = values[at];
        at += 1;
      }
      return row;
    });
  };
};

const kept = (statement: Statement<unknown[]>): KeptStatement => {
  const run = (values: readonly unknown[]): { changes: number; lastInsertRowid: number | bigint } =>
    statement.run(values);
  if (!statement.reader) return { reader: false, rows: () => [], run };
  statement.raw(true);
  const named = namer(statement);
  // Set to give rows as lists of values, which its type does not tell.
  return { reader: true, rows: (values) => named(statement.all(values) as unknown[][]), run };
};

/**
 * The connection as Kysely uses it, with its prepared statements kept for the next time: preparing is half of the time of a
 * small query (measured with 10,000 calls of a practice file). SQLite prepares anew by itself after a change of the schema, and the driver
 * clears the values after each run, so a kept statement holds nothing that anybody wrote.
 */
export const withKeptStatements = (raw: RawDatabase) => {
  // Two generations and no order of use: keeping one would cost each save as much as a statement of it.
  let used = new Map<string, KeptStatement>();
  let before = new Map<string, KeptStatement>();
  return {
    prepare: (text: string): KeptStatement => {
      const known = used.get(text);
      if (known !== undefined) return known;
      const statement = before.get(text) ?? kept(raw.prepare<unknown[]>(text));
      if (used.size === generation) {
        before = used;
        used = new Map();
      }
      used.set(text, statement);
      return statement;
    },
    close: (): void => {
      used.clear();
      before.clear();
      raw.close();
    },
  };
};
