import { CompiledQuery, sql } from 'kysely';
import type { WritableDb } from '../../db.ts';
import { Breath, partsOf } from './breath.ts';
import type { Row, Value } from './collect.ts';
import type { TableForm } from './forms.ts';

/**
 * Rows in one statement, which is kept for the next ones. Of fifty thousand rows this is a third quicker than one by one or two hundred
 * at a time, of which each statement is written out anew.
 */
const batch = 20;

/** The statement that adds so many rows. Names are the open file's own, never the packet's. */
const insertion = (table: string, columns: readonly string[], count: number): string => {
  const named = (name: string) => `"${name.replaceAll('"', '""')}"`;
  const row = `(${columns.map(() => '?').join(', ')})`;
  const rows = Array.from({ length: count }, () => row).join(', ');
  return `INSERT INTO ${named(table)} (${columns.map(named).join(', ')}) VALUES ${rows}`;
};

/** Adds rows as they are. Table and column names are the open file's own, never the packet's. */
export async function insertRows(
  trx: WritableDb,
  form: TableForm,
  rows: readonly Row[],
  breath = new Breath(),
): Promise<void> {
  const columns = form.columns.map(({ name }) => name);
  for (const group of Map.groupBy(rows, ({ values }) =>
    columns.filter((name) => name in values).join(),
  ).values()) {
    const given = columns.filter((name) => group[0] !== undefined && name in group[0].values);
    const whole = insertion(form.table, given, batch);
    for await (const part of breath.over(partsOf(group, batch))) {
      const values = part.flatMap((row) => given.map((name) => row.values[name] ?? null));
      const text = part.length === batch ? whole : insertion(form.table, given, part.length);
      await trx.executeQuery(CompiledQuery.raw(text, values));
    }
  }
}

/** The row whose key, as a JSON list of the key columns' values, this is. */
export const keyEquals = (form: TableForm, key: string) => {
  const parts: unknown = JSON.parse(key);
  const values = Array.isArray(parts) ? parts : [];
  return sql.join(
    form.key.map((column, at) => sql`${sql.ref(column)} = ${values[at]}`),
    sql` AND `,
  );
};

/** Sets columns of one row by its key. */
export async function setValues(
  trx: WritableDb,
  form: TableForm,
  key: string,
  values: readonly (readonly [string, Value])[],
): Promise<void> {
  const sets = values.map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`
    UPDATE ${sql.table(form.table)} SET ${sql.join(sets)} WHERE ${keyEquals(form, key)}
  `.execute(trx);
}

export async function deleteRow(trx: WritableDb, form: TableForm, key: string): Promise<void> {
  await sql`DELETE FROM ${sql.table(form.table)} WHERE ${keyEquals(form, key)}`.execute(trx);
}
