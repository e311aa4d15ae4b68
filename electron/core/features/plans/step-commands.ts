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
      changedFrom: null,
      followUpOn: null,
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

/**
 * A step became another one: the new one stands right after it and says what it came from, the old one stays as it was,
 * marked changed with what came of it.
 */
export async function changeStep(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { stepId, text, who, due, dueText, outcomeWords }: ParsedArgsOf<'plans.changeStep'>,
): Promise<Result<{ stepId: StepId }, Gone>> {
  const place = await visiblePlace(trx, 'step', stepId);
  if (!place) return failure('plan-item-not-found');
  const old = await trx
    .selectFrom('step')
    .select(['intermediateGoalId', 'position', 'who', 'due', 'dueText'])
    .where('id', '=', stepId)
    .executeTakeFirstOrThrow();
  exactlyOne(
    await trx
      .updateTable('step')
      .set({ status: 'changed', statusChangedAt: clock.now(), outcomeWords, followUpOn: null })
      .where('id', '=', stepId)
      .executeTakeFirst(),
  );
  await trx
    .updateTable('step')
    .set((eb) => ({ position: eb('position', '+', 1) }))
    .where('intermediateGoalId', '=', old.intermediateGoalId)
    .where('position', '>', old.position)
    .execute();
  const nextId = ids.next<StepId>();
  await trx
    .insertInto('step')
    .values({
      id: nextId,
      intermediateGoalId: old.intermediateGoalId,
      text,
      who: who ?? old.who,
      due: due === undefined ? old.due : due,
      dueText: dueText ?? old.dueText,
      status: 'open',
      statusChangedAt: null,
      changedFrom: stepId,
      followUpOn: null,
      position: old.position + 1,
      removedAt: null,
    })
    .execute();
  await planChanged(trx, clock, place.clientId, {
    action: 'plan.step-changed',
    recordKind: 'step',
    recordId: stepId,
    detail: 'changed',
  });
  return success({ stepId: nextId });
}
