import type { ResultOf } from '#shared/contract/index.ts';
import { Plan, PlanSnapshot, PlanVersionRow } from '#shared/contract/plans.ts';
import type { Goal, IntermediateGoal, Step } from '#shared/contract/plans.ts';
import type { ClientId, PlanVersionId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';
import { knownClient } from '../known-client.ts';
import { planIdOf } from './items.ts';
import { currentSnapshot, frameOf } from './snapshot.ts';

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
      ...(await frameOf(db, clientId)),
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
  const version = await versionOf(db, versionId);
  return version ? success(version) : failure('plan-not-found');
}

/** A frozen version, where there is one; with `clientId`, only one of that client. */
export async function versionOf(
  db: Db,
  versionId: PlanVersionId,
  clientId?: ClientId,
): Promise<ResultOf<'plans.version'> | null> {
  const row = await db
    .selectFrom('planVersion')
    .innerJoin('plan', 'plan.id', 'planVersion.planId')
    .selectAll('planVersion')
    .where('planVersion.id', '=', versionId)
    .$if(clientId !== undefined, (query) => query.where('plan.clientId', '=', clientId ?? ''))
    .executeTakeFirst();
  if (!row) return null;
  const { snapshot, id, ...version } = row;
  return { ...PlanVersionRow.parse({ ...version, versionId: id }), snapshot: snapshotFrom(snapshot) };
}

const snapshotFrom = (text: string): PlanSnapshot => PlanSnapshot.parse(JSON.parse(text));

/**
 * The part of a plan that an agreement is about, for comparing two of them. Getting on with it (a step done, a goal
 * reached, a new self-rating, the next phase) is no change of what was agreed; another word, step or day is, and so is
 * letting one go.
 */
function whatWasAgreed({ strengths, goals, frame }: PlanSnapshot): string {
  const stands = (status: Goal['status'] | Step['status']) => status !== 'changed' && status !== 'dropped';
  const step = ({ text, who, due, dueText, status }: Step) => [text, who, due, dueText, stands(status)];
  const intermediate = ({ text, status, steps }: IntermediateGoal) => [text, stands(status), steps.map(step)];
  return JSON.stringify([
    strengths.map(({ kind, text }) => [kind, text]),
    goals.map(({ words, status, intermediateGoals, levels }) => [
      words,
      stands(status),
      intermediateGoals.map(intermediate),
      levels.map((one) => [one.level, one.words]),
    ]),
    frame?.paceWords ?? '',
  ]);
}
