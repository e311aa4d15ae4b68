import type { Db } from '../../db.ts';

const orNothing = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

export const strengthsItem = async (db: Db, clientId: string) =>
  orNothing(
    await db
      .selectFrom('strength')
      .select(['kind', 'text'])
      .where('clientId', '=', clientId)
      .where('removedAt', 'is', null)
      .where('text', '!=', '')
      .orderBy('position')
      .execute(),
  );

export const ratingsItem = async (db: Db, clientId: string) =>
  orNothing(
    await db
      .selectFrom('selfRating')
      .select(['area', 'ownArea', 'value', 'ratedOn', 'words'])
      .where('clientId', '=', clientId)
      .where('removedAt', 'is', null)
      // Single ratings of the plan; a round of ten areas was answered for the client and the coach.
      .where('roundId', 'is', null)
      .orderBy('ratedOn')
      .execute(),
  );

/** The plan as it stands. `withoutDropped` leaves out what was let go or changed: a sanction must not grow out of it. */
export const planItem = async (db: Db, clientId: string, withoutDropped: boolean) => {
  const plan = await db.selectFrom('plan').select('id').where('clientId', '=', clientId).executeTakeFirst();
  if (!plan) return undefined;
  const hidden = withoutDropped ? ['dropped', 'changed'] : [''];
  const goals = await db
    .selectFrom('goal')
    .select(['id', 'words', 'status'])
    .where('planId', '=', plan.id)
    .where('removedAt', 'is', null)
    .where('words', '!=', '')
    .where('status', 'not in', hidden)
    .orderBy('position')
    .execute();
  const intermediateGoals = await db
    .selectFrom('intermediateGoal')
    .innerJoin('goal', 'goal.id', 'intermediateGoal.goalId')
    .select(['intermediateGoal.id', 'goalId', 'text', 'intermediateGoal.status'])
    .where('planId', '=', plan.id)
    .where('intermediateGoal.removedAt', 'is', null)
    .where('text', '!=', '')
    .where('intermediateGoal.status', 'not in', hidden)
    .orderBy('intermediateGoal.position')
    .execute();
  const steps = await db
    .selectFrom('step')
    .innerJoin('intermediateGoal', 'intermediateGoal.id', 'step.intermediateGoalId')
    .innerJoin('goal', 'goal.id', 'intermediateGoal.goalId')
    .select(['intermediateGoalId', 'step.text', 'who', 'due', 'dueText', 'step.status'])
    .where('planId', '=', plan.id)
    .where('step.removedAt', 'is', null)
    .where('step.text', '!=', '')
    .where('step.status', 'not in', hidden)
    .orderBy('step.position')
    .execute();
  return orNothing(
    goals.map(({ id, words, status }) => ({
      words,
      status,
      intermediateGoals: intermediateGoals
        .filter(({ goalId }) => goalId === id)
        .map((intermediate) => ({
          text: intermediate.text,
          status: intermediate.status,
          steps: steps
            .filter(({ intermediateGoalId }) => intermediateGoalId === intermediate.id)
            .map(({ text, who, due, dueText, status: stepStatus }) => ({
              text,
              who,
              due,
              dueText,
              status: stepStatus,
            })),
        })),
    })),
  );
};
