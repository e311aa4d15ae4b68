import type { Insertable } from 'kysely';
import type { Database } from '#core/casefile/schema.ts';
import type { PracticePerson } from '#core/features/practice/story.ts';
import type { SearchDoc } from '#core/search/document.ts';
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
  const strengths = plan.strengths.map(({ kind, text }, at): Insertable<Database['strength']> => ({
    id: nextId(),
    clientId,
    kind,
    text,
    position: at + 1,
    removedAt: null,
  }));
  /** What the levels of a goal's own scale are called; the first goal has one. */
  const scaleOf = (goalAt: number): readonly string[] =>
    (goalAt === 0 ? (plan.scale?.levels ?? []) : []).filter((text) => text !== '');
  const levels: Insertable<Database['goalLevel']>[] = [];
  for (const [goalAt, goal] of plan.goals.entries()) {
    const goalId = nextId();
    for (const [at, text] of scaleOf(goalAt).entries()) levels.push({ goalId, level: at - 2, words: text });
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
          outcomeWords: outcome,
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
      ...scaleOf(goalAt),
      ...goal.intermediateGoals.flatMap((part) => [
        part.text,
        ...part.steps.flatMap((step) => [step.text, step.outcome]),
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
      ['goalLevel', levels],
      ['intermediateGoal', parts],
      ['step', steps],
      ['selfRating', ratings],
    ],
    docs: [
      { kind: 'plan', recordId: planId, clientId, happenedAt: since, title: '', body: words.join('\n') },
    ],
  };
}
