import { expect, test } from 'vitest';
import type { Goal } from '#shared/contract/plans.ts';
import { progressOf, wishToBeginWith } from './progress.ts';

const step = (status: string) => ({ status });
const goal = (middles: readonly { status: string; steps: readonly { status: string }[] }[]) =>
  ({ intermediateGoals: middles }) as unknown as Goal;

test('each small step counts, also one taken in part; what was let go counts against nobody', () => {
  const progress = progressOf(
    goal([
      { status: 'reached', steps: [step('done'), step('done'), step('dropped')] },
      { status: 'open', steps: [step('partly'), step('open'), step('changed')] },
    ]),
  );
  expect(progress).toEqual({ done: 2, partly: 1, reached: 1 });
});

test('a new goal begins with a wish in the client’s words that is no goal yet', () => {
  const strengths = [
    { kind: 'strength', text: 'Tarkka' },
    { kind: 'wish', text: 'Töihin keittiöön' },
    { kind: 'wish', text: 'Oma koti' },
  ];
  expect(wishToBeginWith(strengths, [])).toBe('Töihin keittiöön');
  expect(wishToBeginWith(strengths, [{ words: 'töihin keittiöön ' }])).toBe('Oma koti');
  expect(wishToBeginWith([], [])).toBe('');
});
