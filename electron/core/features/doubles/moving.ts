import { sql } from 'kysely';
import type { Db, WritableDb } from '../../db.ts';

/**
 * Tables whose rows move as they are to the person that is kept: each has an id and a client_id. A test asks for every table with a
 * client_id: it moves, or says here why it does not.
 */
export const movedTables = [
  'appointment',
  'assessment',
  'attachment',
  'check_in',
  'close_one',
  'consent',
  'consent_question',
  'contact',
  'disclosure',
  'form',
  'lead',
  'network_worker',
  'note',
  'packet',
  'pathway',
  'prohibition',
  'rating_round',
  'reception',
  'referral',
  'self_rating',
  'strength',
  'taken_over',
  'task',
  'threshold',
] as const;
export type MovedTable = (typeof movedTables)[number];

/** Tables with a client_id whose rows do not simply move, and why. */
export const stayingTables: Readonly<Record<string, string>> = {
  audit_entry: 'the chain says what was done to which record at the time',
  client_to_index: 'whoever waits is indexed as they stand then',
  coaching_spell: 'the open spells of both become one',
  handover_change: 'an import knows what it changed, to take it back',
  handover_client: 'a handover names the record that was given or taken in then',
  handover_reception: 'a receipt names the record that was given or taken in then',
  import_row: 'the import knows whom it brought in',
  plan: 'a person has one plan: the goals move, or the plan does',
  search_doc: 'documents follow their records',
  substitute_extract_client: 'what was given then was given about that person',
  theme_card: 'a theme that both have becomes one card',
};

/** One value that a merge changed, with what it was. */
export interface Change {
  readonly table: string;
  readonly id: string;
  readonly column: string;
  readonly before: string | null;
}

/** Sets one column of one row by its id and tells what it was. Tables and columns are our own words, never typed ones. */
export async function setColumn(
  trx: WritableDb,
  table: string,
  id: string,
  column: string,
  value: string | number | null,
): Promise<Change> {
  const { rows } = await sql<{ before: string | number | null }>`
    SELECT ${sql.ref(column)} AS before FROM ${sql.table(table)} WHERE id = ${id}
  `.execute(trx);
  await sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${value} WHERE id = ${id}`.execute(trx);
  const before = rows[0]?.before ?? null;
  return { table, id, column, before: before === null ? null : String(before) };
}

/** The ids of a person's rows in a table. */
export async function idsOf(db: Db, table: string, clientId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM ${sql.table(table)} WHERE client_id = ${clientId}
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Moves a person's rows of every {@link movedTables} to another. */
export async function moveRecords(trx: WritableDb, fromId: string, toId: string): Promise<Change[]> {
  const changes: Change[] = [];
  for (const table of movedTables) {
    for (const id of await idsOf(trx, table, fromId)) {
      changes.push({ table, id, column: 'client_id', before: fromId });
    }
    await sql`UPDATE ${sql.table(table)} SET client_id = ${toId} WHERE client_id = ${fromId}`.execute(trx);
  }
  return changes;
}

/** Gives the search documents of these records to another person. They are replaced: the index knows no change in place. */
export async function moveDocuments(
  trx: WritableDb,
  fromId: string,
  toId: string,
  belongs: (recordId: string) => boolean,
): Promise<void> {
  const { rows } = await sql<{ id: number; recordId: string }>`
    SELECT id, record_id FROM search_doc WHERE client_id = ${fromId} AND kind NOT IN ('client', 'facts')
  `.execute(trx);
  for (const { id, recordId } of rows) {
    if (!belongs(recordId)) continue;
    await sql`
      CREATE TEMP TABLE IF NOT EXISTS moving_doc AS SELECT * FROM search_doc WHERE 0
    `.execute(trx);
    await sql`DELETE FROM temp.moving_doc`.execute(trx);
    await sql`INSERT INTO temp.moving_doc SELECT * FROM search_doc WHERE id = ${id}`.execute(trx);
    await sql`DELETE FROM search_doc WHERE id = ${id}`.execute(trx);
    await sql`UPDATE temp.moving_doc SET client_id = ${toId}`.execute(trx);
    await sql`INSERT INTO search_doc SELECT * FROM temp.moving_doc`.execute(trx);
  }
  await sql`DROP TABLE IF EXISTS temp.moving_doc`.execute(trx);
}
