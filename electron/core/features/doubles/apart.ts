import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { done, failure } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { doubles } from '#shared/contract/doubles.ts';

/** Keeps that two are two people, so that they are not asked about again; or forgets it. */
export async function setApart(
  trx: WritableDb,
  clock: Clock,
  { a, b, apart }: ParsedArgsOf<'doubles.setApart'>,
): Promise<Result<null, 'client-not-found' | 'client-erased' | 'double-itself'>> {
  if (a === b) return failure('double-itself');
  for (const clientId of [a, b]) {
    const known = await knownClient(trx, clientId);
    if (!known.ok) return known;
  }
  const [clientA, clientB] = a < b ? [a, b] : [b, a];
  if (apart) {
    await trx
      .insertInto('setApart')
      .values({ clientA, clientB, decidedAt: clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } else {
    await trx.deleteFrom('setApart').where('clientA', '=', clientA).where('clientB', '=', clientB).execute();
  }
  for (const clientId of [a, b]) {
    await audit(trx, clock, {
      action: apart ? 'client.not-a-double' : 'client.maybe-a-double',
      clientId,
      recordKind: 'client',
      recordId: clientId,
    });
  }
  return done;
}

const Merges = doubles['doubles.merges'].result;

/** Merges that can be taken back, newest first. */
export async function mergesOf(db: Db): Promise<ResultOf<'doubles.merges'>> {
  const rows = await db
    .selectFrom('clientMerge')
    .innerJoin('client as kept', 'kept.id', 'clientMerge.keptId')
    .innerJoin('client as merged', 'merged.id', 'clientMerge.mergedId')
    .select(['clientMerge.id as mergeId', 'kept.displayName as kept', 'merged.displayName as merged'])
    .select('clientMerge.mergedAt')
    .where('clientMerge.undoneAt', 'is', null)
    .where('kept.erasedAt', 'is', null)
    .orderBy('clientMerge.mergedAt', 'desc')
    .limit(50)
    .execute();
  return Merges.parse(rows);
}
