import { sql } from 'kysely';
import type { Db } from '../../../db.ts';
import type { Asked } from './source.ts';

/** Pathways in these states are under way or can be taken up. */
const onOffer = ['idea', 'explored', 'agreed', 'waiting', 'started', 'continuing'] as const;

/**
 * Of these people, those who have something to go towards: a pathway under way or on offer, or an open step of the plan with a
 * day (at least one active or offered alternative for everyone).
 */
export async function peopleWithSomethingOnOffer(
  db: Db,
  { clientId }: Pick<Asked, 'clientId'>,
  clientIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const onPathways = await db
    .selectFrom('pathway')
    .select('clientId')
    .distinct()
    .where('removedAt', 'is', null)
    .where('status', 'in', onOffer)
    .$if(clientId !== undefined, (query) => query.where('clientId', '=', clientId ?? ''))
    .execute();
  const found = new Set(onPathways.map((row) => row.clientId));
  // Only asked of those without a pathway, each until the first step is found: joining all steps of everyone takes a second.
  const others = clientIds.filter((id) => !found.has(id));
  if (others.length === 0) return found;
  const withSteps = await db
    .selectFrom('plan')
    .select('plan.clientId')
    .where('plan.clientId', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(others)}))`)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('goal')
          .innerJoin('intermediateGoal', 'intermediateGoal.goalId', 'goal.id')
          .innerJoin('step', 'step.intermediateGoalId', 'intermediateGoal.id')
          // Not its id: then the indexes alone answer.
          .select(sql<number>`1`.as('one'))
          .whereRef('goal.planId', '=', 'plan.id')
          .where('step.due', 'is not', null)
          .where('step.removedAt', 'is', null)
          // Written out, so that SQLite knows its index of open, dated steps.
          .where(sql<boolean>`step.status IN ('open', 'partly')`)
          .where('intermediateGoal.removedAt', 'is', null)
          .where('goal.removedAt', 'is', null),
      ),
    )
    .execute();
  for (const row of withSteps) found.add(row.clientId);
  return found;
}
