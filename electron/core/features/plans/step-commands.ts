import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { StepId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { given } from './given.ts';
import { exactlyOne, nextPosition, visiblePlace } from './items.ts';
import { planChanged } from './keep-plan.ts';

type Gone = 'plan-item-not-found';

export async function addStep(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { intermediateGoalId, text, who, due, dueText, status = 'open' }: ParsedArgsOf<'plans.addStep'>,
): Promise<Result<{ stepId: StepId }, Gone>> {
  const place = await visiblePlace(trx, 'intermediate-goal', intermediateGoalId);
  if (!place) return failure('plan-item-not-found');
  const stepId = ids.next<StepId>();
  const last = await trx
    .selectFrom('step')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('intermediateGoalId', '=', intermediateGoalId)
    .executeTakeFirst();
  await trx
    .insertInto('step')
    .values({
      id: stepId,
      intermediateGoalId,
      text,
      who: who ?? '',
      due: due ?? null,
      dueText: dueText ?? '',
      status,
      statusChangedAt: status === 'open' ? null : clock.now(),
      position: nextPosition(last),
      removedAt: null,
    })
    .execute();
  await planChanged(trx, clock, place.clientId, {
    action: 'plan.step-added',
    recordKind: 'step',
    recordId: stepId,
  });
  return success({ stepId });
}

/** Changes what is given of a step. A new status bears the time of the change; one that is open again bears none. */
export async function updateStep(
  trx: WritableDb,
  clock: Clock,
  { stepId, text, ...changes }: ParsedArgsOf<'plans.updateStep'>,
): Promise<Result<null, Gone>> {
  const place = await visiblePlace(trx, 'step', stepId);
  if (!place) return failure('plan-item-not-found');
  const set = given({ ...changes, text: text || undefined });
  if (!set) return done;
  const { status } = await trx
    .selectFrom('step')
    .select('status')
    .where('id', '=', stepId)
    .executeTakeFirstOrThrow();
  const turned = changes.status !== undefined && changes.status !== status;
  exactlyOne(
    await trx
      .updateTable('step')
      .set(turned ? { ...set, statusChangedAt: changes.status === 'open' ? null : clock.now() } : set)
      .where('id', '=', stepId)
      .executeTakeFirst(),
  );
  await planChanged(trx, clock, place.clientId, {
    action: 'plan.step-changed',
    recordKind: 'step',
    recordId: stepId,
    detail: turned ? (changes.status ?? null) : null,
  });
  return done;
}
