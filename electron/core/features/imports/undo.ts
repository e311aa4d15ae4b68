import { sql } from 'kysely';
import { ClientFields } from '#shared/contract/clients.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { ClientId } from '#shared/ids.ts';
import type { ImportRunId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { stride } from './progress.ts';
import { removeFromSearch } from '../../search/document.ts';
import { pauseIndexing, resumeIndexing } from '../../search/many.ts';
import { updateClient } from '../clients/commands.ts';
import { removeIdentityCode } from '../clients/identity-commands.ts';
import { knownClient } from '../known-client.ts';

/** What came with the person, or is about no more than that they are themself. */
const ownOfTheImport: ReadonlySet<string> = new Set(['import_row', 'set_apart', 'coaching_spell']);

interface Reference {
  readonly table: string;
  readonly column: string;
}

/** Every column of every table that names a person: new tables are among them without being told. */
async function referencesToPeople(trx: WritableDb): Promise<readonly Reference[]> {
  const { rows } = await sql<Reference>`
    SELECT m.name AS "table", f."from" AS "column"
    FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table' AND f."table" = 'client' AND m.name <> 'client'
  `.execute(trx);
  return rows;
}

/** Whom of a run there is something else of by now. One question to each table: thousands of people are asked about at once. */
async function withSomethingElse(trx: WritableDb, runId: string): Promise<ReadonlySet<string>> {
  const ofTheRun = sql`SELECT client_id FROM import_row WHERE run_id = ${runId}`;
  const found = new Set<string>();
  const add = (rows: readonly { id: string }[]) => {
    for (const { id } of rows) found.add(id);
  };
  const others = await sql<{ id: string }>`
    SELECT client_id AS id FROM import_row
      JOIN import_run ON import_run.id = import_row.run_id AND undone_at IS NULL
      WHERE run_id <> ${runId} AND client_id IN (${ofTheRun})
    UNION SELECT merged_into FROM client WHERE merged_into IN (${ofTheRun})
    -- A spell that ended, or a second one, is no longer the one that came with the import.
    UNION SELECT client_id FROM coaching_spell WHERE client_id IN (${ofTheRun})
      GROUP BY client_id HAVING count(*) > 1 OR max(ended_on) IS NOT NULL
  `.execute(trx);
  add(others.rows);
  for (const { table, column } of await referencesToPeople(trx)) {
    if (ownOfTheImport.has(table)) continue;
    const { rows } = await sql<{ id: string }>`
      SELECT DISTINCT ${sql.ref(column)} AS id FROM ${sql.table(table)} WHERE ${sql.ref(column)} IN (${ofTheRun})
    `.execute(trx);
    add(rows);
  }
  return found;
}

/** Takes a person out for good: their rows, and what is found of them. */
async function removePerson(trx: WritableDb, clientId: string): Promise<void> {
  await trx.deleteFrom('importRow').where('clientId', '=', clientId).execute();
  await trx.deleteFrom('coachingSpell').where('clientId', '=', clientId).execute();
  await sql`DELETE FROM set_apart WHERE client_a = ${clientId} OR client_b = ${clientId}`.execute(trx);
  await removeFromSearch(trx, 'client', clientId);
  await removeFromSearch(trx, 'facts', clientId);
  await trx.deleteFrom('client').where('id', '=', clientId).execute();
}

type Undone = ResultOf<'imports.undo'>;

/** Puts the values of one updated person back where nobody changed them since. */
async function putBack(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  clientId: ClientId,
  changes: readonly { columnName: string; before: string | null; after: string | null }[],
): Promise<{ restored: number; left: number }> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return { restored: 0, left: changes.length };
  const now: Readonly<Record<string, unknown>> = client.value;
  let restored = 0;
  const fields: Record<string, string | null> = {};
  for (const { columnName, before, after } of changes) {
    if (columnName === 'identityCode') {
      if (client.value.identityCode === null || client.value.identityCodeGround !== after) continue;
      await removeIdentityCode(trx, clock, clientId);
      restored += 1;
    } else if ((now[columnName] ?? '') === after) {
      // Days and codes that were not known are null in the record.
      const nullable = columnName === 'birthDate' || columnName === 'language' || columnName === 'programme';
      fields[columnName] = before === '' && nullable ? null : before;
      restored += 1;
    }
  }
  if (Object.keys(fields).length > 0) {
    const back = ClientFields.partial().parse(fields);
    await updateClient(trx, clock, ids, { ...back, clientId });
  }
  return { restored, left: changes.length - restored };
}

/** From this many people on the search index is built anew instead of for each. */
const manyPeople = 200;

/** Takes a whole import back. */
export async function undoImport(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  runId: ImportRunId,
  tell: (done: number) => Promise<void>,
): Promise<Result<Undone, 'import-not-found'>> {
  const run = await trx
    .selectFrom('importRun')
    .selectAll()
    .where('id', '=', runId)
    .where('undoneAt', 'is', null)
    .executeTakeFirst();
  if (!run) return failure('import-not-found');
  const rows = await trx.selectFrom('importRow').selectAll().where('runId', '=', runId).execute();
  const changes = Map.groupBy(
    await trx.selectFrom('importChange').selectAll().where('runId', '=', runId).execute(),
    ({ position }) => position,
  );
  const somethingElse = await withSomethingElse(trx, runId);
  const paused = rows.length >= manyPeople ? await pauseIndexing(trx) : null;
  const kept: Undone['kept'] = [];
  const sums = { removed: 0, restored: 0, leftAsChanged: 0 };
  for (const [index, { clientId: id, outcome, position }] of rows.entries()) {
    if (index % stride === 0) await tell(index / rows.length);
    const clientId = ClientId.parse(id);
    if (outcome === 'added') {
      const client = await knownClient(trx, clientId);
      if (!client.ok) continue;
      const { updatedAt, displayName, mergedInto } = client.value;
      const since = updatedAt !== run.importedAt || mergedInto !== null;
      if (since || somethingElse.has(clientId)) {
        kept.push({ clientId, displayName });
        continue;
      }
      await removePerson(trx, clientId);
      await audit(trx, clock, {
        action: 'client.import-undone',
        clientId,
        recordKind: 'client',
        recordId: clientId,
      });
      sums.removed += 1;
    } else if (outcome === 'updated') {
      const { restored, left } = await putBack(trx, clock, ids, clientId, changes.get(position) ?? []);
      sums.restored += restored;
      sums.leftAsChanged += left;
    }
  }
  if (paused) await resumeIndexing(trx, paused);
  await trx.updateTable('importRun').set({ undoneAt: clock.now() }).where('id', '=', runId).execute();
  await audit(trx, clock, {
    action: 'import.undone',
    recordKind: 'import',
    recordId: runId,
    detail: `removed=${sums.removed},kept=${kept.length},restored=${sums.restored},left=${sums.leftAsChanged}`,
  });
  return success({ ...sums, kept });
}
