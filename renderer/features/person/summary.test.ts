import { expect, test } from 'vitest';
import { Goal } from '#shared/contract/plans.ts';
import { stepsInView } from './summary.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const goalWith = (statuses: readonly string[]) =>
  Goal.parse({
    goalId: id(1),
    words: 'Töihin keittiöön ensi syksynä',
    status: 'open',
    intermediateGoals: [
      {
        intermediateGoalId: id(2),
        text: 'Rytmi',
        status: 'open',
        steps: statuses.map((status, index) => ({
          stepId: id(10 + index),
          text: `askel ${String(index + 1)}`,
          who: '',
          due: null,
          dueText: '',
          status,
          statusChangedAt: null,
        })),
      },
    ],
  });

test('beside the timeline stand the last success and what is ahead', () => {
  const steps = stepsInView(goalWith(['done', 'done', 'open', 'partly']));
  expect(steps.map(({ text }) => text)).toEqual(['askel 2', 'askel 3', 'askel 4']);
});

test('a step that was let go or changed is not held up', () => {
  expect(stepsInView(goalWith(['dropped', 'changed', 'open'])).map(({ text }) => text)).toEqual(['askel 3']);
});
