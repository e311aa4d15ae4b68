import { failure, success, type Result } from '#shared/result.ts';
import type { Selectable } from 'kysely';
import type { Db } from '../../db.ts';
import type { CloseOneTable, NetworkWorkerTable } from '../../casefile/schema/network.ts';

/** A close one that was not removed. */
export const knownCloseOne = async (
  db: Db,
  closeOneId: string,
): Promise<Result<Selectable<CloseOneTable>, 'close-one-not-found'>> => {
  const row = await db
    .selectFrom('closeOne')
    .selectAll()
    .where('id', '=', closeOneId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return row ? success(row) : failure('close-one-not-found');
};

/** A worker of the network that was not removed. */
export const knownWorker = async (
  db: Db,
  workerId: string,
): Promise<Result<Selectable<NetworkWorkerTable>, 'worker-not-found'>> => {
  const row = await db
    .selectFrom('networkWorker')
    .selectAll()
    .where('id', '=', workerId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return row ? success(row) : failure('worker-not-found');
};
