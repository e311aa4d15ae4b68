import type { AgreementWay } from '#shared/codes/plans.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { PlanSnapshot } from '#shared/contract/plans.ts';
import type { ClientId, PlanVersionId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { planFor } from './keep-plan.ts';
import { currentSnapshot, isEmpty } from './snapshot.ts';

/** Why a version was frozen: what was agreed, what was printed, what was sent. */
export type FreezeReason =
  | { readonly reason: 'agreed'; readonly agreedOn: PlainDate; readonly agreedHow: AgreementWay }
  | { readonly reason: 'printed' }
  | { readonly reason: 'sent' };

/**
 * Freezes a snapshot as the plan's next version, with its audit entry. Takes the snapshot, since what was printed or sent
 * is what must be kept, whatever has been written since.
 */
export async function freezeVersion(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  clientId: ClientId,
  snapshot: PlanSnapshot,
  why: FreezeReason,
): Promise<PlanVersionId> {
  const planId = await planFor(trx, clock, ids, clientId);
  const versionId = ids.next<PlanVersionId>();
  const last = await trx
    .selectFrom('planVersion')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('planId', '=', planId)
    .executeTakeFirst();
  await trx
    .insertInto('planVersion')
    .values({
      id: versionId,
      planId,
      number: (last?.last ?? 0) + 1,
      madeAt: clock.now(),
      reason: why.reason,
      agreedOn: why.reason === 'agreed' ? why.agreedOn : null,
      agreedHow: why.reason === 'agreed' ? why.agreedHow : null,
      snapshot: JSON.stringify(snapshot),
    })
    .execute();
  await audit(trx, clock, {
    action: `plan.${why.reason}`,
    clientId,
    recordKind: 'plan-version',
    recordId: versionId,
  });
  return versionId;
}

/** The client's agreement with its day. Errors: `client-not-found`, `client-erased`, `plan-empty`. */
export async function agree(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, agreedOn, how }: ParsedArgsOf<'plans.agree'>,
): Promise<Result<{ versionId: PlanVersionId }, 'client-not-found' | 'client-erased' | 'plan-empty'>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const snapshot = await currentSnapshot(trx, clientId, client.value.displayName);
  if (isEmpty(snapshot)) return failure('plan-empty');
  const versionId = await freezeVersion(trx, clock, ids, clientId, snapshot, {
    reason: 'agreed',
    agreedOn,
    agreedHow: how,
  });
  return success({ versionId });
}
