import type { ResultOf } from '#shared/contract/index.ts';
import { Plan, PlanSnapshot, PlanVersionRow } from '#shared/contract/plans.ts';
import type { Goal, IntermediateGoal, Step } from '#shared/contract/plans.ts';
import type { ClientId, PlanVersionId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';
import { knownClient } from '../known-client.ts';
import { planIdOf } from './items.ts';

/** The plan as it stands, with its versions newest first. Errors: `client-not-found`, `client-erased`. */
export async function planOf(
  db: Db,
  clientId: ClientId,
): Promise<Result<Plan, 'client-not-found' | 'client-erased'>> {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const planId = await planIdOf(db, clientId);
  const snapshot = await currentSnapshot(db, clientId, client.value.displayName);
  const versions =
    planId === null
      ? []
      : await db
          .selectFrom('planVersion')
          .selectAll()
          .where('planId', '=', planId)
          .orderBy('number', 'desc')
          .execute();
  const agreement = versions.find((version) => version.reason === 'agreed');
  return success(
    Plan.parse({
      planId,
      clientId,
      ...snapshot,
      versions: versions.map(({ id, ...version }) => ({ ...version, versionId: id })),
      agreedOn: agreement?.agreedOn ?? null,
      changedSinceAgreement:
        agreement !== undefined &&
        whatWasAgreed(snapshotFrom(agreement.snapshot)) !== whatWasAgreed(snapshot),
    }),
  );
}

/** A frozen version. Error: `plan-not-found`. */
export async function planVersion(
  db: Db,
  versionId: PlanVersionId,
): Promise<Result<ResultOf<'plans.version'>, 'plan-not-found'>> {
  const row = await db.selectFrom('planVersion').selectAll().where('id', '=', versionId).executeTakeFirst();
  if (!row) return failure('plan-not-found');
  const { snapshot, id, ...version } = row;
  return success({
    ...PlanVersionRow.parse({ ...version, versionId: id }),
    snapshot: snapshotFrom(snapshot),
  });
}

const snapshotFrom = (text: string): PlanSnapshot => PlanSnapshot.parse(JSON.parse(text));

/** What a version of this moment would freeze. */
export async function currentSnapshot(db: Db, clientId: ClientId, clientName: string): Promise<PlanSnapshot> {
  const strengths = await db
    .selectFrom('strength')
    .select(['id as strengthId', 'kind', 'text'])
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .execute();
  const ratings = await db
    .selectFrom('selfRating')
    .select(['id as ratingId', 'area', 'ownArea', 'value', 'ratedOn', 'words'])
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    // Rounds of ten areas are no part of the plan; they stand with the assessments.
    .where('roundId', 'is', null)
    .orderBy('ratedOn')
    .orderBy('enteredAt')
    .orderBy('id')
    .execute();
  const planId = await planIdOf(db, clientId);
  return PlanSnapshot.parse({
    clientName,
    strengths,
    goals: planId === null ? [] : await goalsOf(db, planId),
    ratings,
  });
}

async function goalsOf(db: Db, planId: string) {
  const goals = await db
    .selectFrom('goal')
    .select(['id as goalId', 'words', 'status'])
    .where('planId', '=', planId)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .execute();
  const intermediates = await db
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
  const steps = await db
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
    ])
    .where('goal.planId', '=', planId)
    .where('goal.removedAt', 'is', null)
    .where('intermediateGoal.removedAt', 'is', null)
    .where('step.removedAt', 'is', null)
    .orderBy('step.position')
    .execute();
  return goals.map((goal) => ({
    ...goal,
    intermediateGoals: intermediates
      .filter(({ goalId }) => goalId === goal.goalId)
      .map((intermediate) => ({
        ...intermediate,
        steps: steps.filter((step) => step.intermediateGoalId === intermediate.intermediateGoalId),
      })),
  }));
}

/** Whether there is anything in the plan to agree on or to print. */
export const isEmpty = (plan: PlanSnapshot): boolean =>
  plan.strengths.length + plan.goals.length + plan.ratings.length === 0;

/**
 * The part of a plan that an agreement is about, for comparing two of them. Getting on with it (a step done, a goal
 * reached, a new self-rating) is no change of what was agreed; another word, step or day is, and so is letting one go.
 */
function whatWasAgreed({ strengths, goals }: PlanSnapshot): string {
  const stands = (status: Goal['status'] | Step['status']) => status !== 'changed' && status !== 'dropped';
  const step = ({ text, who, due, dueText, status }: Step) => [text, who, due, dueText, stands(status)];
  const intermediate = ({ text, status, steps }: IntermediateGoal) => [text, stands(status), steps.map(step)];
  return JSON.stringify([
    strengths.map(({ kind, text }) => [kind, text]),
    goals.map(({ words, status, intermediateGoals }) => [
      words,
      stands(status),
      intermediateGoals.map(intermediate),
    ]),
  ]);
}
