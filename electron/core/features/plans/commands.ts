import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { GoalId, IntermediateGoalId, RatingId, StrengthId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { given } from './given.ts';
import { exactlyOne, nextPosition, visiblePlace } from './items.ts';
import { planChanged, planFor } from './keep-plan.ts';

type ClientMissing = 'client-not-found' | 'client-erased';
type Gone = 'plan-item-not-found';

export async function addStrength(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, kind, text }: ParsedArgsOf<'plans.addStrength'>,
): Promise<Result<{ strengthId: StrengthId }, ClientMissing>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  await planFor(trx, clock, ids, clientId);
  const strengthId = ids.next<StrengthId>();
  const last = await trx
    .selectFrom('strength')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('clientId', '=', clientId)
    .executeTakeFirst();
  await trx
    .insertInto('strength')
    .values({ id: strengthId, clientId, kind, text, position: nextPosition(last), removedAt: null })
    .execute();
  await planChanged(trx, clock, clientId, {
    action: 'plan.strength-added',
    recordKind: 'strength',
    recordId: strengthId,
  });
  return success({ strengthId });
}

export async function updateStrength(
  trx: WritableDb,
  clock: Clock,
  { strengthId, ...changes }: ParsedArgsOf<'plans.updateStrength'>,
): Promise<Result<null, Gone>> {
  const place = await visiblePlace(trx, 'strength', strengthId);
  if (!place) return failure('plan-item-not-found');
  const set = given(changes);
  if (!set) return done;
  exactlyOne(await trx.updateTable('strength').set(set).where('id', '=', strengthId).executeTakeFirst());
  await planChanged(trx, clock, place.clientId, {
    action: 'plan.strength-changed',
    recordKind: 'strength',
    recordId: strengthId,
  });
  return done;
}

export async function addGoal(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, words }: ParsedArgsOf<'plans.addGoal'>,
): Promise<Result<{ goalId: GoalId }, ClientMissing>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const planId = await planFor(trx, clock, ids, clientId);
  const goalId = ids.next<GoalId>();
  const last = await trx
    .selectFrom('goal')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('planId', '=', planId)
    .executeTakeFirst();
  await trx
    .insertInto('goal')
    .values({
      id: goalId,
      planId,
      words: words.trim(),
      position: nextPosition(last),
      createdAt: clock.now(),
      removedAt: null,
    })
    .execute();
  await planChanged(trx, clock, clientId, {
    action: 'plan.goal-added',
    recordKind: 'goal',
    recordId: goalId,
  });
  return success({ goalId });
}

export async function updateGoal(
  trx: WritableDb,
  clock: Clock,
  { goalId, words, status }: ParsedArgsOf<'plans.updateGoal'>,
): Promise<Result<null, Gone>> {
  const place = await visiblePlace(trx, 'goal', goalId);
  if (!place) return failure('plan-item-not-found');
  // A goal without words would be nothing: the words stay, and removing is a call of its own.
  const set = given({ words: words?.trim() || undefined, status });
  if (!set) return done;
  exactlyOne(await trx.updateTable('goal').set(set).where('id', '=', goalId).executeTakeFirst());
  await planChanged(trx, clock, place.clientId, {
    action: 'plan.goal-changed',
    recordKind: 'goal',
    recordId: goalId,
    detail: status ?? null,
  });
  return done;
}

export async function addIntermediateGoal(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { goalId, text }: ParsedArgsOf<'plans.addIntermediateGoal'>,
): Promise<Result<{ intermediateGoalId: IntermediateGoalId }, Gone>> {
  const place = await visiblePlace(trx, 'goal', goalId);
  if (!place) return failure('plan-item-not-found');
  const intermediateGoalId = ids.next<IntermediateGoalId>();
  const last = await trx
    .selectFrom('intermediateGoal')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('goalId', '=', goalId)
    .executeTakeFirst();
  await trx
    .insertInto('intermediateGoal')
    .values({ id: intermediateGoalId, goalId, text, position: nextPosition(last), removedAt: null })
    .execute();
  await planChanged(trx, clock, place.clientId, {
    action: 'plan.intermediate-goal-added',
    recordKind: 'intermediate-goal',
    recordId: intermediateGoalId,
  });
  return success({ intermediateGoalId });
}

export async function updateIntermediateGoal(
  trx: WritableDb,
  clock: Clock,
  { intermediateGoalId, ...changes }: ParsedArgsOf<'plans.updateIntermediateGoal'>,
): Promise<Result<null, Gone>> {
  const place = await visiblePlace(trx, 'intermediate-goal', intermediateGoalId);
  if (!place) return failure('plan-item-not-found');
  const set = given(changes);
  if (!set) return done;
  exactlyOne(
    await trx
      .updateTable('intermediateGoal')
      .set(set)
      .where('id', '=', intermediateGoalId)
      .executeTakeFirst(),
  );
  await planChanged(trx, clock, place.clientId, {
    action: 'plan.intermediate-goal-changed',
    recordKind: 'intermediate-goal',
    recordId: intermediateGoalId,
    detail: changes.status ?? null,
  });
  return done;
}

export async function rate(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, area, ownArea, value, ratedOn, words }: ParsedArgsOf<'plans.rate'>,
): Promise<Result<{ ratingId: RatingId }, ClientMissing>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  await planFor(trx, clock, ids, clientId);
  const ratingId = ids.next<RatingId>();
  await trx
    .insertInto('selfRating')
    .values({
      id: ratingId,
      clientId,
      area,
      ownArea: area === 'own' ? ownArea : '',
      value,
      ratedOn,
      words,
      enteredAt: clock.now(),
      removedAt: null,
    })
    .execute();
  await planChanged(trx, clock, clientId, {
    action: 'plan.rated',
    recordKind: 'rating',
    recordId: ratingId,
  });
  return success({ ratingId });
}
