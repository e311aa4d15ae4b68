import type { Selectable } from 'kysely';
import { doubles, MergeField } from '#shared/contract/doubles.ts';
import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import type { ClientId, MergeId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { ClientTable } from '../../casefile/schema.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { removeFromSearch } from '../../search/document.ts';
import { indexClient } from '../clients/search-doc.ts';
import { hiddenFields } from '../hidden-places.ts';
import { knownClient } from '../known-client.ts';
import { forgetApart, joinPlans, joinSpells, joinThemes } from './joining.ts';
import { idsOf, moveDocuments, movedTables, moveRecords, setColumn } from './moving.ts';
import type { Change } from './moving.ts';
import { reindexPlaces } from './reindex.ts';

type Client = Selectable<ClientTable>;
type PairError = 'client-not-found' | 'client-erased' | 'double-itself';

/** Both people, each to be worked with and neither merged away already. */
export async function pairOf(
  db: Db,
  keptId: ClientId,
  mergedId: ClientId,
): Promise<Result<{ kept: Client; merged: Client }, PairError>> {
  if (keptId === mergedId) return failure('double-itself');
  const kept = await knownClient(db, keptId);
  if (!kept.ok) return kept;
  const merged = await knownClient(db, mergedId);
  if (!merged.ok) return merged;
  if (kept.value.mergedInto !== null || merged.value.mergedInto !== null) return failure('client-not-found');
  return success({ kept: kept.value, merged: merged.value });
}

const columnOf = (field: MergeField): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const textOf = (client: Client, field: MergeField): string => client[field] ?? '';

/** Where both have a value and the two differ; and what only the merged one has. */
const fieldOutcomes = ({ kept, merged }: { kept: Client; merged: Client }) => {
  const all = MergeField.options.map((field) => ({
    field,
    kept: textOf(kept, field),
    merged: textOf(merged, field),
  }));
  return {
    fields: all.filter((one) => one.kept !== '' && one.merged !== '' && one.kept !== one.merged),
    filled: all
      .filter((one) => one.kept === '' && one.merged !== '')
      .map(({ field, merged: value }) => ({ field, value })),
  };
};

/** With a turvakielto of either, what is hidden by it is named and not shown. */
const shownOutcomes = (pair: { kept: Client; merged: Client }) => {
  const { fields, filled } = fieldOutcomes(pair);
  const isOpen = Math.max(pair.kept.turvakielto, pair.merged.turvakielto) === 0;
  return {
    fields: fields.map((one) =>
      isOpen || !hiddenFields.has(one.field) ? one : { ...one, kept: '', merged: '' },
    ),
    filled: filled.map((one) => (isOpen || !hiddenFields.has(one.field) ? one : { ...one, value: '' })),
  };
};

const sideOf = (client: Client) => ({
  clientId: client.id,
  displayName: client.displayName,
  birthDate: client.birthDate,
  phone: client.phone,
  archived: client.archivedAt !== null,
  createdAt: client.createdAt,
});

const Preview = doubles['doubles.preview'].result;

/** What a merge would do. */
export async function previewMerge(
  db: Db,
  { keptId, mergedId }: ParsedArgsOf<'doubles.preview'>,
): Promise<Result<ResultOf<'doubles.preview'>, PairError>> {
  const pair = await pairOf(db, keptId, mergedId);
  if (!pair.ok) return pair;
  const moves: { kind: string; count: number }[] = [];
  for (const kind of [...movedTables, 'theme_card', 'plan']) {
    const { length } = await idsOf(db, kind, mergedId);
    if (length > 0) moves.push({ kind, count: length });
  }
  return success(
    Preview.parse({
      kept: sideOf(pair.value.kept),
      merged: sideOf(pair.value.merged),
      ...shownOutcomes(pair.value),
      moves,
    }),
  );
}

/**
 * Makes one person of two. Values that only the merged one has are taken over, and those of `takeMerged`; a safety non-disclosure of either
 * one holds. What was changed is kept, so that {@link undoMerge} puts back exactly that.
 */
export async function mergeClients(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { keptId, mergedId, takeMerged }: ParsedArgsOf<'doubles.merge'>,
): Promise<Result<ResultOf<'doubles.merge'>, PairError>> {
  const pair = await pairOf(trx, keptId, mergedId);
  if (!pair.ok) return pair;
  const { kept, merged } = pair.value;
  const { filled, fields } = fieldOutcomes(pair.value);
  const now = clock.now();
  const changes: Change[] = [];
  const taken = fields.filter(({ field }) => takeMerged.includes(field)).map(({ field }) => field);
  for (const field of [...filled.map((one) => one.field), ...taken]) {
    changes.push(await setColumn(trx, 'client', keptId, columnOf(field), textOf(merged, field)));
  }
  if (merged.turvakielto > kept.turvakielto) {
    changes.push(await setColumn(trx, 'client', keptId, 'turvakielto', 1));
  }
  changes.push(
    ...(await moveRecords(trx, mergedId, keptId)),
    ...(await joinPlans(trx, keptId, mergedId)),
    ...(await joinThemes(trx, keptId, mergedId)),
    ...(await joinSpells(trx, keptId, mergedId)),
    await setColumn(trx, 'client', mergedId, 'merged_into', keptId),
    await setColumn(trx, 'client', mergedId, 'archived_at', now),
  );
  await forgetApart(trx, mergedId);
  await moveDocuments(trx, mergedId, keptId, () => true);
  await removeFromSearch(trx, 'client', mergedId);
  await removeFromSearch(trx, 'facts', mergedId);
  await reindexPlaces(trx, keptId);

  const mergeId = ids.next<MergeId>();
  await trx.insertInto('clientMerge').values({ id: mergeId, keptId, mergedId, mergedAt: now }).execute();
  for (const [position, { table, id, column, before }] of changes.entries()) {
    await trx
      .insertInto('clientMergeChange')
      .values({ mergeId, position, tableName: table, recordId: id, columnName: column, before })
      .execute();
  }
  for (const clientId of [keptId, mergedId]) {
    await audit(trx, clock, {
      action: clientId === keptId ? 'client.merged' : 'client.merged-away',
      clientId,
      recordKind: 'merge',
      recordId: mergeId,
    });
  }
  return success({ mergeId });
}

/** Puts back what a merge moved and overwrote, the last first. What was written since stays with the kept one. */
export async function undoMerge(
  trx: WritableDb,
  clock: Clock,
  mergeId: MergeId,
): Promise<Result<null, 'nothing-to-undo'>> {
  const merge = await trx
    .selectFrom('clientMerge')
    .selectAll()
    .where('id', '=', mergeId)
    .where('undoneAt', 'is', null)
    .executeTakeFirst();
  if (!merge) return failure('nothing-to-undo');
  const { keptId, mergedId } = merge;
  const kept = await knownClient(trx, keptId);
  // Merged further on since: the last merge is taken back first.
  if (!kept.ok || kept.value.mergedInto !== null) return failure('nothing-to-undo');
  const changes = await trx
    .selectFrom('clientMergeChange')
    .selectAll()
    .where('mergeId', '=', mergeId)
    .orderBy('position', 'desc')
    .execute();
  for (const { tableName, recordId, columnName, before } of changes) {
    await setColumn(trx, tableName, recordId, columnName, before);
  }
  const moved = new Set(changes.map(({ recordId }) => recordId));
  await moveDocuments(trx, keptId, mergedId, (recordId) => moved.has(recordId));
  await trx.updateTable('clientMerge').set({ undoneAt: clock.now() }).where('id', '=', mergeId).execute();
  for (const clientId of [keptId, mergedId]) {
    const client = await trx
      .selectFrom('client')
      .selectAll()
      .where('id', '=', clientId)
      .executeTakeFirstOrThrow();
    await indexClient(trx, client);
    await reindexPlaces(trx, clientId);
    await audit(trx, clock, {
      action: 'client.merge-undone',
      clientId,
      recordKind: 'merge',
      recordId: mergeId,
    });
  }
  return done;
}
