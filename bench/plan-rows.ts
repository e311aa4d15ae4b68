import type { Insertable } from 'kysely';
import type { Database } from '#core/casefile/schema.ts';
import type { PracticePerson } from '#core/features/practice/story.ts';
import type { SearchDoc } from '#core/search/document.ts';
import { addDays } from '#shared/dates/calendar.ts';
import { dayOf } from '#shared/time.ts';
import type { ClientId } from '#shared/ids.ts';
import type { Rows } from './rows.ts';

/** The rows of an invented person's plan; none where there is no plan. */
export function planRows(
  person: PracticePerson,
  clientId: ClientId,
  nextId: () => string,
): { readonly tables: Rows; readonly docs: readonly SearchDoc[] } {
  const { plan, since } = person;
  if (plan === null) return { tables: [], docs: [] };
  const planId = nextId();
  const goals: Insertable<Database['goal']>[] = [];
  const parts: Insertable<Database['intermediateGoal']>[] = [];
  const steps: Insertable<Database['step']>[] = [];
  const levels: Insertable<Database['goalLevel']>[] = [];
  const levelRatings: Insertable<Database['goalRating']>[] = [];
  const madeOn = plan.agreed?.on ?? addDays(dayOf(since), 7);
  const strengths = plan.strengths.map(({ kind, text }, at): Insertable<Database['strength']> => ({
    id: nextId(),
    clientId,
    kind,
    text,
    position: at + 1,
    removedAt: null,
  }));
  for (const [goalAt, goal] of plan.goals.entries()) {
    const goalId = nextId();
    if (goalAt === 0 && plan.scale !== null) {
      for (const [at, words] of plan.scale.levels.entries()) levels.push({ goalId, level: at - 2, words });
      for (const { level, ratedOn } of plan.scale.ratings) {
        if (ratedOn < madeOn) continue;
        levelRatings.push({ id: nextId(), goalId, level, ratedOn, enteredAt: since, removedAt: null });
      }
    }
    goals.push({
      id: goalId,
      planId,
      words: goal.words,
      status: goal.status,
      position: goalAt + 1,
      createdAt: since,
      removedAt: null,
    });
    for (const [partAt, part] of goal.intermediateGoals.entries()) {
      const intermediateGoalId = nextId();
      parts.push({
        id: intermediateGoalId,
        goalId,
        text: part.text,
        status: part.status,
        position: partAt + 1,
        removedAt: null,
      });
      for (const [stepAt, { outcome, ...step }] of part.steps.entries()) {
        const statusChangedAt = step.status === 'open' ? null : since;
        steps.push({
          ...step,
          outcomeWords: step.status === 'open' ? '' : outcome,
          id: nextId(),
          intermediateGoalId,
          position: stepAt + 1,
          statusChangedAt,
          removedAt: null,
        });
      }
    }
  }
  const ratings = plan.ratings.map((rating): Insertable<Database['selfRating']> => ({
    ...rating,
    id: nextId(),
    clientId,
    enteredAt: since,
    removedAt: null,
  }));
  const words = [
    ...plan.strengths.map(({ text }) => text),
    ...plan.goals.flatMap((goal, goalAt) => [
      goal.words,
      ...(goalAt === 0 ? (plan.scale?.levels ?? []) : []),
      ...goal.intermediateGoals.flatMap((part) => [
        part.text,
        ...part.steps.flatMap(({ text, status, outcome }) => [text, status === 'open' ? '' : outcome]),
      ]),
    ]),
    ...plan.ratings.flatMap((rating) => [rating.ownArea, rating.words]),
    plan.pace,
  ].filter((text) => text !== '');
  return {
    tables: [
      [
        'plan',
        [
          {
            id: planId,
            clientId,
            phase: plan.phase,
            paceWords: plan.pace,
            createdAt: since,
            updatedAt: since,
          },
        ],
      ],
      ['strength', strengths],
      ['goal', goals],
      ['intermediateGoal', parts],
      ['step', steps],
      ['goalLevel', levels],
      ['goalRating', levelRatings],
      ['selfRating', ratings],
    ],
    docs: [
      { kind: 'plan', recordId: planId, clientId, happenedAt: since, title: '', body: words.join('\n') },
    ],
  };
}
