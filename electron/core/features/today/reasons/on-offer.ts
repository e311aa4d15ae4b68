import { sql } from 'kysely';
import type { Db } from '../../../db.ts';
import type { Asked } from './source.ts';

/** Pathways in these states are under way or can be taken up. */
const onOffer = ['idea', 'explored', 'agreed', 'waiting', 'started', 'continuing'] as const;

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
    .where('status', 'in', onOffer)
    .$if(clientId !== undefined, (query) => query.where('clientId', '=', clientId ?? ''))
    .execute();
  // Only asked of those without a pathway, each until the first step is found: joining all steps of everyone takes a second.
  const withSteps = await db
    .selectFrom('plan')
    .select('plan.clientId')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('pathway')
            .select('pathway.clientId')
            .whereRef('pathway.clientId', '=', 'plan.clientId')
            .where('pathway.removedAt', 'is', null)
            // With the plus SQLite walks the few of the person once, and not once for each status.
            .where(sql`+pathway.status`, 'in', onOffer),
        ),
      ),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('goal')
          .innerJoin('intermediateGoal', 'intermediateGoal.goalId', 'goal.id')
          .innerJoin('step', 'step.intermediateGoalId', 'intermediateGoal.id')
          .select('step.id')
          .whereRef('goal.planId', '=', 'plan.id')
          .where('step.due', 'is not', null)
          .where('step.removedAt', 'is', null)
          // Written out, so that SQLite knows its index of open, dated steps.
          .where(sql<boolean>`step.status IN ('open', 'partly')`)
          .where('intermediateGoal.removedAt', 'is', null)
          .where('goal.removedAt', 'is', null),
      ),
    )
    .$if(clientId !== undefined, (query) => query.where('plan.clientId', '=', clientId ?? ''))
    .execute();
  return new Set([...onPathways, ...withSteps].map((row) => row.clientId));
}
