import { ratingAreas, type GoalStatus, type StepStatus } from '#shared/codes/plans.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { Place, Reference } from './resource.ts';
import type { ReferralDocument } from './document.ts';

export interface PlanReferences {
  readonly carePlan: Reference | null;
  readonly observations: readonly Reference[];
}

const lifecycle: Readonly<Record<GoalStatus, string>> = {
  open: 'active',
  reached: 'completed',
  changed: 'cancelled',
  dropped: 'cancelled',
};
const activity: Readonly<Record<StepStatus, string>> = {
  open: 'not-started',
  partly: 'in-progress',
  done: 'completed',
  changed: 'cancelled',
  dropped: 'cancelled',
};

/** CarePlan with its Goals, and self-ratings as Observations; each only where it was disclosed. */
export const planResources = (
  { content, language, created, title }: ReferralDocument,
  place: Place,
  patient: Reference,
  author: Reference,
): PlanReferences => {
  const goalResource = (text: string, status: GoalStatus): Reference =>
    place({
      resourceType: 'Goal',
      lifecycleStatus: lifecycle[status],
      achievementStatus:
        status === 'reached'
          ? {
              coding: [
                { system: 'http://terminology.hl7.org/CodeSystem/goal-achievement', code: 'achieved' },
              ],
            }
          : undefined,
      description: { text },
      subject: patient,
    });

  const goals: Reference[] = [];
  const activities: unknown[] = [];
  for (const goal of content.plan ?? []) {
    goals.push(goalResource(goal.words, goal.status));
    for (const intermediate of goal.intermediateGoals) {
      const reference = goalResource(intermediate.text, intermediate.status);
      goals.push(reference);
      for (const step of intermediate.steps) {
        activities.push({
          detail: {
            status: activity[step.status],
            goal: [reference],
            description: step.who ? `${step.text} (${step.who})` : step.text,
            scheduledString: step.due ?? (step.dueText || undefined),
          },
        });
      }
    }
  }
  const carePlan = content.plan
    ? place({
        resourceType: 'CarePlan',
        status: 'active',
        intent: 'plan',
        title,
        subject: patient,
        created,
        author,
        goal: goals,
        activity: activities.length > 0 ? activities : undefined,
      })
    : null;

  const observations = (content.ratings ?? []).map((rating) =>
    place({
      resourceType: 'Observation',
      status: 'final',
      category: [
        {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }],
        },
      ],
      code: { text: rating.ownArea || labelOf(ratingAreas, rating.area, language) },
      subject: patient,
      effectiveDateTime: rating.ratedOn,
      valueInteger: rating.value,
      note: rating.words ? [{ text: rating.words }] : undefined,
    }),
  );
  return { carePlan, observations };
};
