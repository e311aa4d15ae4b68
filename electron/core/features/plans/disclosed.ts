import type { Db } from '../../db.ts';
import { goalsOf } from './goals.ts';
import { planIdOf } from './items.ts';
import { frameOf, ratingsOf, strengthsOf } from './snapshot.ts';
import type { PlanFrame } from '#shared/contract/plan-frame.ts';
import type { ClientId } from '#shared/ids.ts';

/*
 * What a packet may carry of a plan. It is read as the plan's own screen reads it, and left out here is what must not leave:
 * ids, outcomes, what has no text, and where the receiver can sanction, all that was let go or changed.
 */

const orNothing = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

export const disclosedStrengths = async (db: Db, clientId: string) =>
  orNothing(
    (await strengthsOf(db, clientId)).flatMap(({ kind, text }) => (text === '' ? [] : [{ kind, text }])),
  );

export const disclosedRatings = async (db: Db, clientId: string) =>
  orNothing(
    (await ratingsOf(db, clientId)).map(({ area, ownArea, value, ratedOn, words }) => ({
      area,
      ownArea,
      value,
      ratedOn,
      words,
    })),
  );

/** Goals' own scales by the goal's place in the plan, without its words; goals that were let go as in {@link disclosedPlan}. */
export const disclosedScales = async (db: Db, clientId: ClientId, withoutDropped: boolean) => {
  const planId = await planIdOf(db, clientId);
  if (planId === null) return undefined;
  const goals = (await goalsOf(db, planId)).filter(
    ({ status }) => !(withoutDropped && (status === 'dropped' || status === 'changed')),
  );
  return orNothing(
    goals
      .map(({ levels, goalRatings }, at) => ({
        goal: at + 1,
        levels: levels.map(({ level, words }) => ({ level, words })),
        ratings: goalRatings.map(({ level, ratedOn, words }) => ({ level, ratedOn, words })),
      }))
      .filter(({ levels, ratings }) => levels.length + ratings.length > 0),
  );
};

/** The plan's frame where a plan was begun; null before that, when all it could say is where every plan begins. */
export const writtenFrame = async (db: Db, clientId: ClientId): Promise<PlanFrame | null> => {
  const planId = await planIdOf(db, clientId);
  return planId === null ? null : (await frameOf(db, clientId)).frame;
};

/** The plan as it stands. `withoutDropped` leaves out what was let go or changed: a sanction must not grow out of it. */
export const disclosedPlan = async (db: Db, clientId: ClientId, withoutDropped: boolean) => {
  const planId = await planIdOf(db, clientId);
  if (planId === null) return undefined;
  const leaves = ({ status, text }: { status: string; text: string }): boolean =>
    text !== '' && !(withoutDropped && (status === 'dropped' || status === 'changed'));
  const goals = await goalsOf(db, planId);
  return orNothing(
    goals
      .filter(({ words, status }) => leaves({ text: words, status }))
      .map(({ words, status, intermediateGoals }) => ({
        words,
        status,
        intermediateGoals: intermediateGoals.filter(leaves).map((intermediate) => ({
          text: intermediate.text,
          status: intermediate.status,
          steps: intermediate.steps.filter(leaves).map(({ text, who, due, dueText, status: stepStatus }) => ({
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
