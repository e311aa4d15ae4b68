import { codeOf, labelOf } from '#shared/codes/define.ts';
import { goalLevels, ratingAreas } from '#shared/codes/plans.ts';
import type { Goal, PaperPart, PlanSnapshot, Step } from '#shared/contract/plans.ts';
import { textFor } from '#shared/i18n/index.ts';
import type { Language } from '#shared/languages.ts';
import { dayOf } from '#shared/time.ts';
import type { PlanContent, PlanScale, PlanStep, SelfRating } from '../../print/plan-content.ts';

/**
 * What a plan says on paper. Steps and goals that were let go or became something else are left out: the paper looks
 * ahead and blames nobody. An area of life that says too much bears a neutral word (rule 1 against harm).
 */
export function planContent(
  plan: PlanSnapshot,
  language: Language,
  parts: readonly PaperPart[],
): PlanContent {
  const has = (part: PaperPart) => parts.includes(part);
  const strengths = has('strengths') ? plan.strengths : [];
  const stands = ({ status }: { status: string }) => status !== 'dropped' && status !== 'changed';
  return {
    strengths: strengths.filter(({ kind }) => kind !== 'wish').map(({ text }) => text),
    wishes: strengths.filter(({ kind }) => kind === 'wish').map(({ text }) => text),
    goals: (has('goals') ? plan.goals : []).filter(stands).map((goal) => ({
      words: goal.words,
      scale: has('scaling') ? scaleOnPaper(goal, language) : undefined,
      reached: goal.status === 'reached',
      intermediateGoals: goal.intermediateGoals.filter(stands).map((intermediate) => ({
        text: intermediate.text,
        reached: intermediate.status === 'reached',
        steps: intermediate.steps.filter(stands).map(stepOnPaper),
      })),
    })),
    ratings: has('ratings') ? ratingsOnPaper(plan, language) : [],
  };
}

/** A goal's own scale, highest level first; undefined where the goal has none and was never rated. */
function scaleOnPaper({ levels, goalRatings }: Goal, language: Language): PlanScale | undefined {
  if (levels.length + goalRatings.length === 0) return undefined;
  const label = (level: number) =>
    goalLevels.codes.find(({ code }) => code === String(level))?.labels[language] ?? String(level);
  const now = goalRatings.at(-1)?.level;
  return {
    levels: levels
      .toSorted((a, b) => b.level - a.level)
      .map(({ level, words }) => ({ label: label(level), words, here: level === now })),
    points: goalRatings.map(({ level, ratedOn }) => ({ day: ratedOn, label: label(level) })),
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
