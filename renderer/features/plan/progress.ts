import type { Goal } from '#shared/contract/plans.ts';

export interface Progress {
  /** Steps taken. */
  readonly done: number;
  /** Steps that were taken in part: they count, too. */
  readonly partly: number;
  /** Intermediate goals reached. */
  readonly reached: number;
}

/** What has been got done on the way to a goal. What was let go, and what is still ahead, is not counted against anyone. */
export function progressOf(goal: Goal): Progress {
  const steps = goal.intermediateGoals.flatMap((intermediate) => intermediate.steps);
  const counted = (status: string) => steps.filter((step) => step.status === status).length;
  return {
    done: counted('done'),
    partly: counted('partly'),
    reached: goal.intermediateGoals.filter(({ status }) => status === 'reached').length,
  };
}

/** A wish in the client's words that no goal says yet: what a new goal begins with. */
export function wishToBeginWith(
  strengths: readonly { readonly kind: string; readonly text: string }[],
  goals: readonly Pick<Goal, 'words'>[],
): string {
  const said = new Set(goals.map(({ words }) => words.trim().toLocaleLowerCase('fi')));
  return (
    strengths.find(({ kind, text }) => kind === 'wish' && !said.has(text.trim().toLocaleLowerCase('fi')))
      ?.text ?? ''
  );
}
