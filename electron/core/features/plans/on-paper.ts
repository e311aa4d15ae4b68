import { codeOf, labelOf } from '#shared/codes/define.ts';
import { ratingAreas } from '#shared/codes/plans.ts';
import type { PlanSnapshot, Step } from '#shared/contract/plans.ts';
import { textFor } from '#shared/i18n/index.ts';
import type { Language } from '#shared/languages.ts';
import { dayOf } from '#shared/time.ts';
import type { PlanContent, PlanStep, SelfRating } from '../../print/documents.ts';

/**
 * What a plan says on paper. Steps and goals that were let go or became something else are left out: the paper looks
 * ahead and blames nobody. An area of life that says too much bears a neutral word (rule 1 against harm).
 */
export function planContent(plan: PlanSnapshot, language: Language): PlanContent {
  const stands = ({ status }: { status: string }) => status !== 'dropped' && status !== 'changed';
  return {
    strengths: plan.strengths.filter(({ kind }) => kind !== 'wish').map(({ text }) => text),
    wishes: plan.strengths.filter(({ kind }) => kind === 'wish').map(({ text }) => text),
    goals: plan.goals.filter(stands).map((goal) => ({
      words: goal.words,
      reached: goal.status === 'reached',
      intermediateGoals: goal.intermediateGoals.filter(stands).map((intermediate) => ({
        text: intermediate.text,
        reached: intermediate.status === 'reached',
        steps: intermediate.steps.filter(stands).map(stepOnPaper),
      })),
    })),
    ratings: ratingsOnPaper(plan, language),
  };
}

function stepOnPaper(step: Step): PlanStep {
  const when = step.due ? { day: step.due } : step.dueText ? { words: step.dueText } : undefined;
  const status = step.status === 'done' ? 'done' : step.status === 'partly' ? 'going' : 'ahead';
  const doneOn = status === 'done' && step.statusChangedAt ? dayOf(step.statusChangedAt) : undefined;
  return { text: step.text, who: step.who, when, status, doneOn };
}

function ratingsOnPaper(plan: PlanSnapshot, language: Language): SelfRating[] {
  const areas = new Map<
    string,
    { area: string; points: { day: SelfRating['points'][number]['day']; value: number }[] }
  >();
  for (const rating of plan.ratings) {
    const key = `${rating.area} ${rating.ownArea}`;
    const known = areas.get(key) ?? { area: areaOnPaper(rating.area, rating.ownArea, language), points: [] };
    known.points.push({ day: rating.ratedOn, value: rating.value });
    areas.set(key, known);
  }
  return [...areas.values()];
}

function areaOnPaper(
  area: PlanSnapshot['ratings'][number]['area'],
  ownArea: string,
  language: Language,
): string {
  if (area === 'own' && ownArea) return ownArea;
  return codeOf(ratingAreas, area).sensitivity === 'sensitive'
    ? textFor(language)('print.plan.neutralArea')
    : labelOf(ratingAreas, area, language);
}
