import type { Db } from '../../db.ts';

/** The goals of a plan with all that is under them, in order. Rows as they are stored: whoever needs types parses. */
export async function goalsOf(db: Db, planId: string) {
  const goals = await db
    .selectFrom('goal')
    .select(['id as goalId', 'words', 'status'])
    .where('planId', '=', planId)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .execute();
  if (goals.length === 0) return [];
  const intermediates = Map.groupBy(await intermediatesOf(db, planId), ({ goalId }) => goalId);
  const steps = Map.groupBy(await stepsOf(db, planId), ({ intermediateGoalId }) => intermediateGoalId);
  const levels = Map.groupBy(await levelsOf(db, planId), ({ goalId }) => goalId);
  const ratings = Map.groupBy(await goalRatingsOf(db, planId), ({ goalId }) => goalId);
  return goals.map((goal) => ({
    ...goal,
    levels: levels.get(goal.goalId) ?? [],
    goalRatings: ratings.get(goal.goalId) ?? [],
    intermediateGoals: (intermediates.get(goal.goalId) ?? []).map((intermediate) => ({
      ...intermediate,
      steps: steps.get(intermediate.intermediateGoalId) ?? [],
    })),
  }));
}

const intermediatesOf = (db: Db, planId: string) =>
  db
    .selectFrom('intermediateGoal')
    .innerJoin('goal', 'goal.id', 'intermediateGoal.goalId')
    .select([
      'intermediateGoal.id as intermediateGoalId',
      'intermediateGoal.goalId',
      'intermediateGoal.text',
      'intermediateGoal.status',
    ])
    .where('goal.planId', '=', planId)
    .where('goal.removedAt', 'is', null)
    .where('intermediateGoal.removedAt', 'is', null)
    .orderBy('intermediateGoal.position')
    .execute();

const stepsOf = (db: Db, planId: string) =>
  db
    .selectFrom('step')
    .innerJoin('intermediateGoal', 'intermediateGoal.id', 'step.intermediateGoalId')
    .innerJoin('goal', 'goal.id', 'intermediateGoal.goalId')
    .select([
      'step.id as stepId',
      'step.intermediateGoalId',
      'step.text',
      'step.who',
      'step.due',
      'step.dueText',
      'step.status',
      'step.statusChangedAt',
      'step.outcomeWords',
      'step.followUpOn',
      'step.changedFrom',
    ])
    .where('goal.planId', '=', planId)
    .where('goal.removedAt', 'is', null)
    .where('intermediateGoal.removedAt', 'is', null)
    .where('step.removedAt', 'is', null)
    .orderBy('step.position')
    .execute();

const levelsOf = (db: Db, planId: string) =>
  db
    .selectFrom('goalLevel')
    .innerJoin('goal', 'goal.id', 'goalLevel.goalId')
    .select(['goalLevel.goalId', 'goalLevel.level', 'goalLevel.words'])
    .where('goal.planId', '=', planId)
    .orderBy('goalLevel.level')
    .execute();

const goalRatingsOf = (db: Db, planId: string) =>
  db
    .selectFrom('goalRating')
    .innerJoin('goal', 'goal.id', 'goalRating.goalId')
    .select([
      'goalRating.id as goalRatingId',
      'goalRating.goalId',
      'goalRating.level',
      'goalRating.ratedOn',
      'goalRating.words',
    ])
    .where('goal.planId', '=', planId)
    .where('goalRating.removedAt', 'is', null)
    .orderBy('goalRating.ratedOn')
    .orderBy('goalRating.enteredAt')
    .orderBy('goalRating.id')
    .execute();
