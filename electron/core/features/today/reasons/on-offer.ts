import type { Db } from '../../../db.ts';
import type { Asked } from './source.ts';

/**
 * Ids of those who have something to go towards: a pathway under way or on offer, or an open step of the plan with a
 * day (at least one active or offered alternative for everyone).
 */
export async function peopleWithSomethingOnOffer(
  db: Db,
  { clientId }: Pick<Asked, 'clientId'>,
): Promise<ReadonlySet<string>> {
  const onPathways = await db
    .selectFrom('pathway')
    .select('clientId')
    .distinct()
    .where('removedAt', 'is', null)
    .where('status', 'in', ['idea', 'explored', 'agreed', 'waiting', 'started', 'continuing'])
    .$if(clientId !== undefined, (query) => query.where('clientId', '=', clientId ?? ''))
    .execute();
  const withSteps = await db
    .selectFrom('plan')
    .innerJoin('goal', 'goal.planId', 'plan.id')
    .innerJoin('intermediateGoal', 'intermediateGoal.goalId', 'goal.id')
    .innerJoin('step', 'step.intermediateGoalId', 'intermediateGoal.id')
    .select('plan.clientId')
    .distinct()
    .where('step.due', 'is not', null)
    .where('step.removedAt', 'is', null)
    .where('step.status', 'in', ['open', 'partly'])
    .where('intermediateGoal.removedAt', 'is', null)
    .where('goal.removedAt', 'is', null)
    .$if(clientId !== undefined, (query) => query.where('plan.clientId', '=', clientId ?? ''))
    .execute();
  return new Set([...onPathways, ...withSteps].map((row) => row.clientId));
}
