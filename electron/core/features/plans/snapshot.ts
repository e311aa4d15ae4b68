import { PlanSnapshot } from '#shared/contract/plans.ts';
import { PlanFrame, PlanPause } from '#shared/contract/plan-frame.ts';
import type { ClientId } from '#shared/ids.ts';
import type { Db } from '../../db.ts';
import { goalsOf } from './goals.ts';
import { planIdOf } from './items.ts';

/** What a version of this moment would freeze. */
export async function currentSnapshot(db: Db, clientId: ClientId, clientName: string): Promise<PlanSnapshot> {
  const planId = await planIdOf(db, clientId);
  return PlanSnapshot.parse({
    clientName,
    strengths: await strengthsOf(db, clientId),
    goals: planId === null ? [] : await goalsOf(db, planId),
    ratings: await ratingsOf(db, clientId),
    frame: (await frameOf(db, clientId)).frame,
  });
}

/** Strengths, interests and wishes in their order. */
export const strengthsOf = (db: Db, clientId: string) =>
  db
    .selectFrom('strength')
    .select(['id as strengthId', 'kind', 'text'])
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .execute();

/** Self-ratings, oldest first. */
export const ratingsOf = (db: Db, clientId: string) =>
  db
    .selectFrom('selfRating')
    .select(['id as ratingId', 'area', 'ownArea', 'value', 'ratedOn', 'words'])
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    // Rounds of ten areas are no part of the plan; they stand with the assessments, between the client and the coach.
    .where('roundId', 'is', null)
    .orderBy('ratedOn')
    .orderBy('enteredAt')
    .orderBy('id')
    .execute();

/** What a plan begins with. */
const firstFrame: PlanFrame = { phase: 'trust', paceWords: '', reviewOn: null, consentUntil: null };

/** Phase, pace and days of a plan, and the pause that lasts. */
export async function frameOf(
  db: Db,
  clientId: ClientId,
): Promise<{ readonly frame: PlanFrame; readonly pause: PlanPause | null }> {
  const row = await db
    .selectFrom('plan')
    .select([
      'phase',
      'paceWords',
      'reviewOn',
      'consentUntil',
      'pausedOn',
      'pausedUntil',
      'pauseWords as words',
    ])
    .where('clientId', '=', clientId)
    .executeTakeFirst();
  if (!row) return { frame: firstFrame, pause: null };
  return { frame: PlanFrame.parse(row), pause: row.pausedOn === null ? null : PlanPause.parse(row) };
}

/** Whether there is anything in the plan to agree on or to print. */
export const isEmpty = (plan: PlanSnapshot): boolean =>
  plan.strengths.length + plan.goals.length + plan.ratings.length === 0 &&
  (plan.frame?.paceWords ?? '') === '';
