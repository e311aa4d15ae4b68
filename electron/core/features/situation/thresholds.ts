import type { AuditAction } from '#shared/codes/audit-words.ts';
import type { Selectable } from 'kysely';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { ThresholdId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { ThresholdTable } from '../../casefile/schema/situation-and-pathways.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';
import { knownClient } from '../known-client.ts';
import { given } from '../plans/given.ts';

type Row = Selectable<ThresholdTable>;

const thresholdById = (db: Db, thresholdId: ThresholdId): Promise<Row | undefined> =>
  db.selectFrom('threshold').selectAll().where('id', '=', thresholdId).executeTakeFirst();

/** What every change of a threshold ends with: its words in the search, its entry in the audit chain. */
async function changed(trx: WritableDb, clock: Clock, row: Row, action: AuditAction): Promise<void> {
  const { id, clientId } = row;
  await indexThreshold(trx, clock, row);
  await audit(trx, clock, { action, clientId, recordKind: 'threshold', recordId: id });
}

/** Brings a threshold's place in the search up to date; one that was taken away has none. */
export async function indexThreshold(
  trx: WritableDb,
  { now }: Pick<Clock, 'now'>,
  { id, clientId, words, removal, removedAt }: Row,
): Promise<void> {
  if (removedAt !== null) return removeFromSearch(trx, 'threshold', id);
  const body = [words, removal].filter((text) => text !== '').join('\n');
  await indexForSearch(trx, {
    kind: 'threshold',
    recordId: id,
    clientId,
    happenedAt: now(),
    title: '',
    body,
  });
}

/** Writes down what makes it hard to come, and how it is made lower where that is known. */
export async function addThreshold(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, words, removal = '', loweredOn = null }: ParsedArgsOf<'situation.addThreshold'>,
): Promise<Result<{ thresholdId: ThresholdId }, 'client-not-found' | 'client-erased'>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const thresholdId = ids.next<ThresholdId>();
  const row = await trx
    .insertInto('threshold')
    .values({
      id: thresholdId,
      clientId,
      words,
      removal,
      loweredOn,
      enteredAt: clock.now(),
      removedAt: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await changed(trx, clock, row, 'situation.threshold-added');
  return success({ thresholdId });
}

/** Changes the given fields only. */
export async function updateThreshold(
  trx: WritableDb,
  clock: Clock,
  { thresholdId, ...fields }: ParsedArgsOf<'situation.updateThreshold'>,
): Promise<Result<null, 'threshold-not-found'>> {
  const known = await thresholdById(trx, thresholdId);
  if (!known || known.removedAt !== null) return failure('threshold-not-found');
  const changes = given(fields);
  if (!changes) return done;
  const row = await trx
    .updateTable('threshold')
    .set(changes)
    .where('id', '=', thresholdId)
    .returningAll()
    .executeTakeFirstOrThrow();
  await changed(trx, clock, row, 'situation.threshold-changed');
  return done;
}

/** Takes a threshold away or puts it back. */
export async function setThresholdRemoved(
  trx: WritableDb,
  clock: Clock,
  thresholdId: ThresholdId,
  removed: boolean,
): Promise<Result<null, 'threshold-not-found'>> {
  const known = await thresholdById(trx, thresholdId);
  if (!known || (known.removedAt !== null) === removed) return failure('threshold-not-found');
  const row = await trx
    .updateTable('threshold')
    .set({ removedAt: removed ? clock.now() : null })
    .where('id', '=', thresholdId)
    .returningAll()
    .executeTakeFirstOrThrow();
  await changed(trx, clock, row, removed ? 'situation.threshold-removed' : 'situation.threshold-put-back');
  return done;
}
