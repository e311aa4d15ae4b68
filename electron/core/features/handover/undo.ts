import { sql } from 'kysely';
import type { ResultOf } from '#shared/contract/index.ts';
import type { HandoverId } from '#shared/ids.ts';
import { ClientId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { removeClientFromSearch, removeFromSearch } from '../../search/document.ts';
import { pauseIndexing, resumeIndexing } from '../../search/many.ts';
import { Breath, partsOf } from './breath.ts';
import { collect } from './collect.ts';
import type { Row } from './collect.ts';
import { formOf, formsOf } from './forms.ts';
import type { TableForm } from './forms.ts';
import { peopleHash } from './hash.ts';
import { indexPerson } from './index-person.ts';
import { takenOf } from './receipts.ts';
import { deleteRow, setValues } from './write-rows.ts';
import { handedTables } from './tables.ts';

/** Rows that a handover itself or the search keeps about people; they are no reason to keep somebody. */
const ownOfTheHandover: ReadonlySet<string> = new Set([
  'handover_client',
  'client_to_index',
  'contact_to_index',
  'note_to_index',
]);
const manyPeople = 20;

/** A row that points to one of somebody's rows: whose it is (null where it is not among those asked about), and whose that one is. */
interface Pointer {
  readonly from: string | null;
  readonly to: string;
}

/** Everything that points to these rows from outside of each owner's own. */
async function pointersTo(
  trx: WritableDb,
  forms: ReadonlyMap<string, TableForm>,
  rows: readonly Row[],
  breath: Breath,
): Promise<readonly Pointer[]> {
  const owners = new Map(rows.map(({ table, key, owner }) => [`${table} ${key}`, owner]));
  const ids = Map.groupBy(
    rows.filter(({ values }) => typeof values.id === 'string'),
    ({ table }) => table,
  );
  const found: Pointer[] = [];
  for (const form of forms.values()) {
    if (ownOfTheHandover.has(form.table)) continue;
    for (const { column, table } of form.references) {
      const targets = new Map(ids.get(table)?.map(({ values, owner }) => [values.id, owner]));
      if (targets.size === 0) continue;
      for await (const part of breath.over(partsOf([...targets.keys()], 500))) {
        const { rows: pointing } = await sql<{ key: string; target: string }>`
          SELECT json_array(${sql.join(form.key.map((name) => sql.ref(name)))}) AS key, ${sql.ref(column)} AS target
          FROM ${sql.table(form.table)}
          WHERE ${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(part)}))
        `.execute(trx);
        for (const { key, target } of pointing) {
          const from = owners.get(`${form.table} ${key}`) ?? null;
          const to = targets.get(target);
          if (to !== undefined && from !== to) found.push({ from, to });
        }
      }
    }
  }
  return found;
}

/** Whoever had come back with this handover is handed over again, as before. */
async function sendAwayAgain(trx: WritableDb, clientId: string, handoverId: string): Promise<void> {
  const away = await trx
    .selectFrom('handoverClient')
    .innerJoin('handover', 'handover.id', 'handoverClient.handoverId')
    .select(['handover.id', 'handover.at'])
    .where('clientId', '=', clientId)
    .where('endedBy', '=', handoverId)
    .executeTakeFirst();
  if (!away) return;
  await trx
    .updateTable('handoverClient')
    .set({ endedAt: null, endedBy: null })
    .where('handoverId', '=', away.id)
    .where('clientId', '=', clientId)
    .execute();
  await trx.updateTable('client').set({ archivedAt: away.at }).where('id', '=', clientId).execute();
}

/**
 * Takes a received handover back, in the caller's transaction: people who came with it go, and values that it changed are what they were.
 * Somebody of whom anything was written since stays as they are now, and is named.
 */
export async function undoHandover(
  trx: WritableDb,
  clock: Clock,
  handoverId: HandoverId,
): Promise<Result<ResultOf<'handover.undo'>, 'handover-not-found'>> {
  const run = await trx
    .selectFrom('handover')
    .selectAll()
    .where('id', '=', handoverId)
    .where('direction', '=', 'in')
    .where('state', '=', 'imported')
    .executeTakeFirst();
  if (!run) return failure('handover-not-found');
  await sql`PRAGMA defer_foreign_keys = ON`.execute(trx);
  const forms = await formsOf(trx);
  const people = await trx
    .selectFrom('handoverClient')
    .innerJoin('client', 'client.id', 'handoverClient.clientId')
    .select(['clientId', 'outcome', 'hash', 'displayName', 'mergedInto'])
    .where('handoverId', '=', handoverId)
    .where('outcome', '!=', 'left-out')
    .execute();
  const changes = Map.groupBy(
    await trx
      .selectFrom('handoverChange')
      .selectAll()
      .where('handoverId', '=', handoverId)
      .orderBy('position', 'desc')
      .execute(),
    ({ clientId }) => clientId,
  );
  const breath = new Breath();
  const { rows } = await collect(
    trx,
    people.map(({ clientId }) => clientId),
    { breath },
  );
  const rowsOf = Map.groupBy(rows, ({ owner }) => owner);
  // People who were merged with each other stand or fall together.
  const groups = Map.groupBy(people, ({ clientId, mergedInto }) => mergedInto ?? clientId);
  const leader = new Map(people.map(({ clientId, mergedInto }) => [clientId, mergedInto ?? clientId]));
  const fresh = new Set(people.filter(({ outcome }) => outcome === 'added').map(({ clientId }) => clientId));
  const pointers = await pointersTo(
    trx,
    forms,
    rows.filter(({ owner }) => fresh.has(owner)),
    breath,
  );
  const stay = new Set<string>();
  for (const [id, group] of groups) {
    for (const { clientId, hash } of group)
      if ((await peopleHash(rowsOf.get(clientId) ?? [], breath)) !== hash) stay.add(id);
  }
  // Whoever something that stays points to stays too.
  for (let before = -1; before !== stay.size;) {
    before = stay.size;
    for (const { from, to } of pointers) {
      const source = from === null ? null : (leader.get(from) ?? from);
      const target = leader.get(to) ?? to;
      if (source !== target && (source === null || stay.has(source))) stay.add(target);
    }
  }
  const paused = people.length >= manyPeople ? await pauseIndexing(trx) : null;
  const kept: ResultOf<'handover.undo'>['kept'] = [];
  let removed = 0;
  let restored = 0;
  for await (const [id, group] of breath.over(groups)) {
    if (stay.has(id)) {
      kept.push(
        ...group
          .filter(({ mergedInto }) => mergedInto === null)
          .map(({ clientId, displayName }) => ({ clientId: ClientId.parse(clientId), displayName })),
      );
      continue;
    }
    for (const { clientId, outcome } of group) {
      if (outcome === 'added') {
        removed += 1;
        await removePerson(trx, forms, clientId, rowsOf.get(clientId) ?? []);
      } else {
        const undone = changes.get(clientId) ?? [];
        restored += undone.length > 0 ? 1 : 0;
        for (const { tableName, recordKey, columnName, before } of undone) {
          const form = formOf(forms, tableName);
          if (columnName === '') {
            await removeDocuments(trx, recordKey);
            await deleteRow(trx, form, recordKey);
          } else await setValues(trx, form, recordKey, [[columnName, before]]);
        }
        await sendAwayAgain(trx, clientId, handoverId);
        if (undone.length > 0) await indexPerson(trx, clientId);
      }
      await audit(trx, clock, {
        action: 'client.taken-over-undone',
        clientId,
        recordKind: 'handover',
        recordId: handoverId,
      });
    }
  }
  await removeUnused(trx, forms, changes.get(null) ?? [], breath);
  if (paused) await resumeIndexing(trx, paused, () => breath.take());
  await leaveUndone(trx, run, stay);
  // Whoever stays may be taken in again: the packet counts as not imported.
  await trx.deleteFrom('packet').where('id', '=', run.packetId).where('direction', '=', 'in').execute();
  await audit(trx, clock, {
    action: 'handover.undone',
    recordKind: 'handover',
    recordId: handoverId,
    detail: `removed=${removed},restored=${restored},kept=${kept.length}`,
  });
  return success({ removed, restored, kept });
}

/** Its sender may have a receipt: what is needed for the next one is kept, and that nobody is taken but whoever stays. */
async function leaveUndone(
  trx: WritableDb,
  { id, packetId }: { readonly id: string; readonly packetId: string },
  stay: ReadonlySet<string>,
): Promise<void> {
  const packet = await trx
    .selectFrom('packet')
    .select(['senderSigningKey', 'created'])
    .where('id', '=', packetId)
    .where('direction', '=', 'in')
    .executeTakeFirst();
  await trx
    .updateTable('handover')
    .set({
      state: 'undone',
      signedBy: packet?.senderSigningKey ?? null,
      packetCreated: packet?.created ?? null,
    })
    .where('id', '=', id)
    .execute();
  for (const part of partsOf(
    (await takenOf(trx, id)).filter((clientId) => !stay.has(clientId)),
    500,
  )) {
    await trx
      .updateTable('handoverReception')
      .set({ taken: 0 })
      .where('handoverId', '=', id)
      .where('clientId', 'in', part)
      .execute();
  }
}

async function removePerson(
  trx: WritableDb,
  forms: ReadonlyMap<string, TableForm>,
  clientId: string,
  rows: readonly Row[],
): Promise<void> {
  await removeClientFromSearch(trx, clientId);
  for (const row of rows)
    if (row.table === 'lead') await removeFromSearch(trx, 'lead', String(row.values.id));
  await trx.deleteFrom('handoverClient').where('clientId', '=', clientId).execute();
  for (const table of [...handedTables.keys()].reverse()) {
    for (const row of rows) if (row.table === table) await deleteRow(trx, formOf(forms, table), row.key);
  }
}

/** A row that is taken out again takes its words out of the search. */
async function removeDocuments(trx: WritableDb, recordKey: string): Promise<void> {
  const [id]: unknown[] = JSON.parse(recordKey) as unknown[];
  await sql`DELETE FROM search_doc WHERE record_id = ${String(id)}`.execute(trx);
}

/** Partners and codes that came with it go where nothing of this file uses them. */
async function removeUnused(
  trx: WritableDb,
  forms: ReadonlyMap<string, TableForm>,
  changes: readonly { readonly tableName: string; readonly recordKey: string }[],
  breath: Breath,
): Promise<void> {
  for (const { tableName, recordKey } of changes) {
    // A code may stand in any column of any table: it stays, and can be taken out of use in the settings.
    if (tableName === 'own_code') continue;
    const form = formOf(forms, tableName);
    const [id]: unknown[] = JSON.parse(recordKey) as unknown[];
    const row: Row = { table: tableName, owner: 'nobody', key: recordKey, values: { id: String(id) } };
    if ((await pointersTo(trx, forms, [row], breath)).length > 0) continue;
    await removeDocuments(trx, recordKey);
    await deleteRow(trx, form, recordKey);
  }
}
