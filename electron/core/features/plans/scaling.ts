import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { GoalRatingId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { visiblePlace } from './items.ts';
import { planChanged } from './keep-plan.ts';

type Gone = 'plan-item-not-found';

/** Sets what the levels of a goal's own scale look like. Ratings stay, also where the scale is taken away. */
export async function setLevels(
  trx: WritableDb,
  clock: Clock,
  { goalId, levels }: ParsedArgsOf<'plans.setLevels'>,
): Promise<Result<null, Gone>> {
  const place = await visiblePlace(trx, 'goal', goalId);
  if (!place) return failure('plan-item-not-found');
  await trx.deleteFrom('goalLevel').where('goalId', '=', goalId).execute();
  if (levels.length > 0) {
    await trx
      .insertInto('goalLevel')
      .values(levels.map(({ level, words }) => ({ goalId, level, words })))
      .execute();
  }
  await planChanged(trx, clock, place.clientId, {
    action: 'plan.levels-set',
    recordKind: 'goal',
    recordId: goalId,
    detail: String(levels.length),
  });
  return done;
}

/** Where the client stands on a goal's scale on a day. */
export async function rateGoal(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { goalId, level, ratedOn, words }: ParsedArgsOf<'plans.rateGoal'>,
): Promise<Result<{ goalRatingId: GoalRatingId }, Gone>> {
  const place = await visiblePlace(trx, 'goal', goalId);
  if (!place) return failure('plan-item-not-found');
  const goalRatingId = ids.next<GoalRatingId>();
  await trx
    .insertInto('goalRating')
    .values({ id: goalRatingId, goalId, level, ratedOn, words, enteredAt: clock.now(), removedAt: null })
    .execute();
  await planChanged(trx, clock, place.clientId, {
    action: 'plan.goal-rated',
    recordKind: 'goal-rating',
    recordId: goalRatingId,
  });
  return success({ goalRatingId });
}
