import { labelOf } from '#shared/codes/define.ts';
import { strengthKinds } from '#shared/codes/plans.ts';
import type { Goal, Plan, Step, Strength } from '#shared/contract/plans.ts';
import type { Language } from '#shared/languages.ts';

const linesInView = 6;

/** Strengths as they are, interests and wishes with their kind in front; the first few. */
export function strengthLines(strengths: readonly Strength[], language: Language): string[] {
  return strengths
    .slice(0, linesInView)
    .map(({ kind, text }) =>
      kind === 'strength' ? text : `${labelOf(strengthKinds, kind, language)}: ${text}`,
    );
}

/** The goal that is on its way; the last one where none is. */
export const currentGoal = (plan: Plan): Goal | null =>
  plan.goals.find(({ status }) => status === 'open') ?? plan.goals.at(-1) ?? null;

const stepsShown = 4;

/** The step that was done last, then what is ahead. Steps that were let go are not held up. */
export function stepsInView(goal: Goal): Step[] {
  const steps = goal.intermediateGoals.flatMap((intermediate) => intermediate.steps);
  const done = steps.filter(({ status }) => status === 'done').slice(-1);
  const ahead = steps.filter(({ status }) => status === 'open' || status === 'partly');
  return [...done, ...ahead].slice(0, stepsShown);
}
