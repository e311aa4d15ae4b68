import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { NetworkWorkerId } from '#shared/ids.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { given } from '../plans/given.ts';
import { knownWorker } from './known.ts';
import { indexWorker } from './search-docs.ts';

const bit = (value: boolean | undefined): number | undefined =>
  value === undefined ? undefined : value ? 1 : 0;

const asColumns = <
  F extends {
    isTreating?: boolean | undefined;
    coachReminds?: boolean | undefined;
    coachAccompanies?: boolean | undefined;
  },
>(
  fields: F,
) => ({
  ...fields,
  isTreating: bit(fields.isTreating),
  coachReminds: bit(fields.coachReminds),
  coachAccompanies: bit(fields.coachAccompanies),
});

const hasPartner = async (db: Db, partnerId: string): Promise<boolean> =>
  (await db.selectFrom('partner').select('id').where('id', '=', partnerId).executeTakeFirst()) !== undefined;

/** Writes down a worker around the person, with the agreed part of each. */
export async function addWorker(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, ...fields }: ParsedArgsOf<'network.addWorker'>,
): Promise<
  Result<{ workerId: NetworkWorkerId }, 'client-not-found' | 'client-erased' | 'partner-not-found'>
> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  if (fields.partnerId && !(await hasPartner(trx, fields.partnerId))) return failure('partner-not-found');
  const workerId = ids.next<NetworkWorkerId>();
  await trx
    .insertInto('networkWorker')
    .values({
      id: workerId,
      clientId,
      name: fields.name,
      partnerId: null,
      validFrom: null,
      validTo: null,
      ...given(asColumns(fields)),
      enteredAt: clock.now(),
      removedAt: null,
    })
    .execute();
  await indexWorker(trx, workerId);
  await audit(trx, clock, { action: 'worker.added', clientId, recordKind: 'worker', recordId: workerId });
  return success({ workerId });
}

/** Changes what is given of a worker. */
export async function updateWorker(
  trx: WritableDb,
  clock: Clock,
  { workerId, ...fields }: ParsedArgsOf<'network.updateWorker'>,
): Promise<Result<null, 'worker-not-found' | 'partner-not-found'>> {
  const before = await knownWorker(trx, workerId);
  if (!before.ok) return before;
  if (fields.partnerId && !(await hasPartner(trx, fields.partnerId))) return failure('partner-not-found');
  const changes = given(asColumns(fields));
  if (!changes) return done;
  await trx.updateTable('networkWorker').set(changes).where('id', '=', workerId).execute();
  await indexWorker(trx, workerId);
  await audit(trx, clock, {
    action: 'worker.changed',
    clientId: before.value.clientId,
    recordKind: 'worker',
    recordId: workerId,
    detail: Object.keys(changes).toSorted().join(','),
  });
  return done;
}

const setRemoved = async (
  trx: WritableDb,
  clock: Clock,
  workerId: NetworkWorkerId,
  removed: boolean,
): Promise<Result<null, 'worker-not-found'>> => {
  const row = await trx
    .updateTable('networkWorker')
    .set({ removedAt: removed ? clock.now() : null })
    .where('id', '=', workerId)
    .where('removedAt', removed ? 'is' : 'is not', null)
    .returning('clientId')
    .executeTakeFirst();
  if (!row) return failure('worker-not-found');
  await indexWorker(trx, workerId);
  await audit(trx, clock, {
    action: removed ? 'worker.removed' : 'worker.put-back',
    clientId: row.clientId,
    recordKind: 'worker',
    recordId: workerId,
  });
  return done;
};

export const removeWorker = (trx: WritableDb, clock: Clock, workerId: NetworkWorkerId) =>
  setRemoved(trx, clock, workerId, true);
/** Undo of the removal. */
export const putBackWorker = (trx: WritableDb, clock: Clock, workerId: NetworkWorkerId) =>
  setRemoved(trx, clock, workerId, false);
