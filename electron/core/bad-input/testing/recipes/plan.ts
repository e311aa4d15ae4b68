import type { World } from '../world.ts';
import type { Recipe } from '../recipe.ts';

const day = '2026-11-24';
const plan = ({ coach, clientId }: World) => coach.ok('plans.ofClient', { clientId });
const goal = async (world: World) => (await plan(world)).goals.find(({ goalId }) => goalId === world.goalId);
const step = async (world: World, id: string) =>
  (await goal(world))?.intermediateGoals.flatMap(({ steps }) => steps).find(({ stepId }) => stepId === id);

export const planRecipes: readonly Recipe[] = [
  {
    call: 'plans.changeStep',
    args: ({ stepId }) => ({ stepId, text: 'x', who: '', due: day, dueText: '', outcomeWords: '' }),
    // What came of it stays with the step that it was, the rest is of the one that it became.
    back: async (world, { stepId }: { stepId: string }) => ({
      ...(await step(world, stepId)),
      outcomeWords: (await step(world, world.stepId))?.outcomeWords,
      stepId: world.stepId,
    }),
  },
  {
    call: 'plans.setLevels',
    args: ({ goalId }) => ({ goalId, levels: [{ level: 0, words: 'x' }] }),
    back: goal,
  },
  {
    call: 'plans.rateGoal',
    args: ({ goalId }) => ({ goalId, level: 0, ratedOn: day, words: '' }),
    back: async (world, answer: { goalRatingId: string }) => ({
      ...(await goal(world))?.goalRatings.find(({ goalRatingId }) => goalRatingId === answer.goalRatingId),
      goalId: world.goalId,
    }),
  },
  {
    call: 'plans.setFrame',
    args: ({ clientId }) => ({ clientId, paceWords: '', reviewOn: day, consentUntil: day }),
    back: async (world) => (await plan(world)).frame,
  },
  {
    call: 'plans.pause',
    args: ({ clientId }) => ({ clientId, pausedOn: day, pausedUntil: day, words: '' }),
    back: async (world) => (await plan(world)).pause,
  },
  {
    call: 'plans.resume',
    args: async ({ coach, clientId }) => {
      await coach.ok('plans.pause', { clientId, pausedOn: day, pausedUntil: null });
      return { clientId, on: day };
    },
  },
];
