import type { PlanSnapshot } from '#shared/contract/plans.ts';
import type { ClientId, PlanId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import type { AuditEvent } from '../../casefile/audit.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';
import { exactlyOne, planIdOf } from './items.ts';
import { currentSnapshot, frameOf, isEmpty } from './snapshot.ts';

/** The client's plan; made when this is the first thing written into it. */
export async function planFor(trx: WritableDb, clock: Clock, ids: Ids, clientId: ClientId): Promise<PlanId> {
  const known = await planIdOf(trx, clientId);
  if (known !== null) return known;
  const planId = ids.next<PlanId>();
  const now = clock.now();
  await trx.insertInto('plan').values({ id: planId, clientId, createdAt: now, updatedAt: now }).execute();
  return planId;
}

/**
 * What every change of a plan ends with: the plan's time, its words in the search, its entry in the audit chain. Called
 * in the transaction of the change.
 */
export async function planChanged(
  trx: WritableDb,
  clock: Clock,
  clientId: ClientId,
  event: AuditEvent,
): Promise<void> {
  const planId = await planIdOf(trx, clientId);
  if (planId !== null) {
    const now = clock.now();
    exactlyOne(
      await trx.updateTable('plan').set({ updatedAt: now }).where('id', '=', planId).executeTakeFirst(),
    );
    await indexPlan(trx, clientId, planId, now);
  }
  await audit(trx, clock, { ...event, clientId });
}

/** Brings a plan's place in the search up to date; `changedAt` is when it was last changed. */
export async function indexPlan(
  trx: WritableDb,
  clientId: ClientId,
  planId: PlanId,
  changedAt: Instant,
): Promise<void> {
  const plan = await currentSnapshot(trx, clientId, '');
  const words = [...wordsOf(plan), ...(await pauseWords(trx, clientId, planId))].filter(
    (text) => text !== '',
  );
  if (isEmpty(plan) && words.length === 0) return removeFromSearch(trx, 'plan', planId);
  await indexForSearch(trx, {
    kind: 'plan',
    recordId: planId,
    clientId,
    happenedAt: changedAt,
    title: '',
    body: words.join('\n'),
  });
}

/** Every word of a plan that somebody wrote, in the order in which it is read. */
const wordsOf = (plan: PlanSnapshot): readonly string[] => [
  ...plan.strengths.map(({ text }) => text),
  ...plan.goals.flatMap((goal) => [
    goal.words,
    ...goal.levels.map(({ words }) => words),
    ...goal.intermediateGoals.flatMap(({ text, steps }) => [
      text,
      ...steps.flatMap((step) => [step.text, step.outcomeWords]),
    ]),
    ...goal.goalRatings.map(({ words }) => words),
  ]),
  ...plan.ratings.flatMap((rating) => [rating.ownArea, rating.words]),
  plan.frame?.paceWords ?? '',
];

async function pauseWords(trx: WritableDb, clientId: ClientId, planId: PlanId): Promise<readonly string[]> {
  const { pause } = await frameOf(trx, clientId);
  const ended = await trx.selectFrom('planPause').select('words').where('planId', '=', planId).execute();
  return [pause?.words ?? '', ...ended.map(({ words }) => words)];
}
