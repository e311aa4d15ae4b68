import { z } from 'zod';
import type { RawDatabase } from '../connection.ts';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export interface StandInWords {
  /** The name of a person of whom only what belongs to them was read: "Kadonnut henkilö". */
  readonly person: string;
  /** In the place of a lost title or text. */
  readonly lost: string;
  /** ISO 8601, UTC. */
  readonly now: string;
}

const Reference = z.object({
  id: z.number(),
  table: z.string(),
  from: z.string(),
  to: z.string().nullable(),
});
const Column = z.object({
  name: z.string(),
  type: z.string(),
  notnull: z.number(),
  dflt_value: z.string().nullable(),
  pk: z.number(),
});
type Column = z.infer<typeof Column>;

interface Link {
  readonly table: string;
  readonly column: string;
  readonly isRequired: boolean;
  readonly parent: string;
  readonly parentColumn: string;
}

const columnsOf = (db: RawDatabase, table: string): readonly Column[] =>
  z
    .array(Column)
    .parse(db.prepare('SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)').all(table));

/** Every reference of one column, from the new file's own rules. */
export const linksOf = (db: RawDatabase, tables: readonly string[]): readonly Link[] =>
  tables.flatMap((table) => {
    const columns = columnsOf(db, table);
    const references = z
      .array(Reference)
      .parse(db.prepare('SELECT id, "table", "from", "to" FROM pragma_foreign_key_list(?)').all(table));
    return references.flatMap(({ table: parent, from, to }) => {
      const column = columns.find(({ name }) => name === from);
      const key = to ?? columnsOf(db, parent).find(({ pk }) => pk === 1)?.name;
      if (column === undefined || key === undefined) return [];
      return [{ table, column: from, isRequired: column.notnull === 1, parent, parentColumn: key }];
    });
  });

const orphansOf = (db: RawDatabase, { table, column, parent, parentColumn }: Link): readonly string[] =>
  z.array(z.coerce.string()).parse(
    db
      .prepare(
        `SELECT DISTINCT c.${quoted(column)} FROM ${quoted(table)} c WHERE c.${quoted(column)} IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM ${quoted(parent)} p WHERE p.${quoted(parentColumn)} = c.${quoted(column)})`,
      )
      .pluck()
      .all(),
  );

/** The first value that a CHECK of the column allows, where it has a list or a range. */
const allowedIn = (sql: string, column: string): string | number | null => {
  const list = new RegExp(`CHECK \\(\\s*${column} IN \\(\\s*(?:'([^']*)'|(\\d+))`, 's').exec(sql);
  if (list?.[1] !== undefined) return list[1];
  if (list?.[2] !== undefined) return Number(list[2]);
  const range = new RegExp(`${column} BETWEEN (\\d+)`).exec(sql);
  return range?.[1] === undefined ? null : Number(range[1]);
};

const visible = /^(title|name|text|words|display_name|subject)$/;

const filler = (sql: string, { name, type }: Column, words: StandInWords): string | number | Buffer => {
  const allowed = allowedIn(sql, name);
  if (allowed !== null) return allowed;
  if (type === 'INTEGER' || type === 'REAL') return 0;
  if (type === 'BLOB') return Buffer.alloc(0);
  if (name.endsWith('_at')) return words.now;
  if (/(_on|_from|_until)$/.test(name)) return words.now.slice(0, 10);
  return visible.test(name) ? words.lost : '';
};

/** Under which name the search found a person; `null` where it does not any more. */
export const personInSearch = (db: RawDatabase, clientId: string): string | null => {
  const title = db
    .prepare("SELECT title FROM search_doc WHERE kind = 'client' AND record_id = ?")
    .pluck()
    .get(clientId);
  return typeof title === 'string' && title !== '' ? title : null;
};

/** Makes a record with the given key that says of itself that it stands in for a lost one. `false` where no such record can be. */
const makeStandIn = (
  db: RawDatabase,
  { parent, parentColumn }: Link,
  key: string,
  words: StandInWords,
  parentsOf: (column: string) => string | null,
): boolean => {
  const sql = z
    .string()
    .catch('')
    .parse(db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck().get(parent));
  const values: Record<string, string | number | Buffer> = { [parentColumn]: key };
  for (const column of columnsOf(db, parent)) {
    if (column.name in values || column.notnull === 0 || column.pk > 0) continue;
    const ofParent = parentsOf(column.name);
    if (ofParent !== null) values[column.name] = ofParent;
    else if (column.dflt_value === null) values[column.name] = filler(sql, column, words);
  }
  for (const column of columnsOf(db, parent)) {
    if (visible.test(column.name) && values[column.name] === undefined && column.type === 'TEXT') {
      values[column.name] = words.lost;
    }
  }
  if (parent === 'client') {
    // The search may still know the name. It learns the stand-in's anew when the file is opened.
    const known = personInSearch(db, key);
    values['display_name'] = `${words.person} ${known ?? key.slice(-4)}`;
    db.prepare("DELETE FROM search_doc WHERE kind = 'client' AND record_id = ?").run(key);
  }
  const names = Object.keys(values);
  try {
    db.prepare(
      `INSERT INTO ${quoted(parent)} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ).run(...Object.values(values));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT'))
      return false;
    throw error;
  }
};

export interface Mended {
  readonly standIns: ReadonlyMap<string, number>;
  /** Rows that could be given no parent, by table. */
  readonly notKept: ReadonlyMap<string, number>;
}

const rounds = 8;

/**
 * Gives everything that refers to a lost record one that stands in for it, visibly, until every reference holds.
 * `clientOf` says whose a lost record was, from the use log. Rows for which that cannot be done are taken out and counted.
 */
export const mendReferences = (
  db: RawDatabase,
  tables: readonly string[],
  words: StandInWords,
  clientOf: (recordId: string) => string | null,
): Mended => {
  const links = linksOf(db, tables);
  const standIns = new Map<string, number>();
  const notKept = new Map<string, number>();
  const add = (counts: Map<string, number>, table: string, count: number): void =>
    void counts.set(table, (counts.get(table) ?? 0) + count);
  let unknownClient: string | null = null;
  const someClient = (): string => {
    if (unknownClient !== null) return unknownClient;
    unknownClient = '01900000-0000-7000-8000-000000000000';
    const link = { table: '', column: '', isRequired: true, parent: 'client', parentColumn: 'id' };
    if (makeStandIn(db, link, unknownClient, words, () => null)) add(standIns, 'client', 1);
    return unknownClient;
  };
  for (let round = 0; round < rounds; round += 1) {
    let changed = false;
    for (const link of links) {
      for (const key of orphansOf(db, link)) {
        changed = true;
        const required = new Map(
          links
            .filter(({ table, isRequired }) => table === link.parent && isRequired)
            .map((each) => [each.column, each]),
        );
        const parentsOf = (column: string): string | null => {
          const above = required.get(column);
          if (above === undefined) return null;
          if (above.parent === 'client') return clientOf(key) ?? someClient();
          // Another lost record above it, which the next round makes: named after this one.
          return key;
        };
        if (makeStandIn(db, link, key, words, parentsOf)) {
          add(standIns, link.parent, 1);
          continue;
        }
        const table = quoted(link.table);
        const column = quoted(link.column);
        if (link.isRequired) {
          const { changes } = db.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(key);
          add(notKept, link.table, changes);
        } else {
          db.prepare(`UPDATE ${table} SET ${column} = NULL WHERE ${column} = ?`).run(key);
        }
      }
    }
    if (!changed) break;
  }
  return { standIns, notKept };
};
