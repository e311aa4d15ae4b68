import type { Language } from '#shared/languages.ts';
import type { TextOf } from '#shared/i18n/index.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { PlanContent, PlanScale, PlanStep, SelfRating } from '../plan-content.ts';
import type { Json } from '../engine.ts';
import { listed, written } from '../view.ts';

/** Goals with their intermediate goals and steps, in words of the language. */
export function goalsView(plan: PlanContent, t: TextOf, language: Language): Json {
  return plan.goals.map((goal) => ({
    words: t('print.quote', { text: goal.words.trim() }),
    reached: goal.reached ? t('print.plan.reached') : undefined,
    scale: scaleView(goal.scale, t, language),
    intermediateGoals: goal.intermediateGoals.map((intermediate) => ({
      text: intermediate.text,
      reached: intermediate.reached ? t('print.plan.reached') : undefined,
      steps: intermediate.steps.map((step) => stepView(step, t, language)),
    })),
  }));
}

/** A goal's own scale: its levels, where the client is now, and the way in words. */
function scaleView(scale: PlanScale | undefined, t: TextOf, language: Language): Json | undefined {
  if (!scale) return undefined;
  const [first, last] = [scale.points[0], scale.points.at(-1)];
  const at = (point: PlanScale['points'][number]) =>
    `${point.label.toLocaleLowerCase(language)} (${formatDate(point.day, language)})`;
  return {
    heading: t('print.plan.scale'),
    here: t('print.plan.scaleHere'),
    levels: scale.levels.map(({ label, words, here }) => ({ label, words: written(words), here })),
    words:
      first && last
        ? first === last
          ? t('print.plan.scaleOne', { last: at(last) })
          : t('print.plan.scaleTrend', { first: at(first), last: at(last) })
        : undefined,
  };
}

function stepView(step: PlanStep, t: TextOf, language: Language): Json {
  const when =
    step.when && ('day' in step.when ? formatDate(step.when.day, language) : written(step.when.words));
  return {
    text: step.text,
    who: written(step.who),
    // What is done says when it was done; the day it was meant for has lost its meaning.
    when: step.status === 'done' ? undefined : when,
    status: step.status,
    statusText: statusText(step, t, language),
  };
}

function statusText(step: PlanStep, t: TextOf, language: Language): string | undefined {
  if (step.status === 'going') return t('print.plan.going');
  if (step.status !== 'done') return undefined;
  return step.doneOn
    ? t('print.plan.doneOn', { day: formatDate(step.doneOn, language) })
    : t('print.plan.done');
}

/** A step as one line of a letter: what, who, when, how it stands. */
export function stepLine(step: PlanStep, t: TextOf, language: Language): string {
  const when = step.when && ('day' in step.when ? formatDate(step.when.day, language) : step.when.words);
  const status = statusText(step, t, language)?.toLocaleLowerCase(language);
  const around = listed(step.who, step.status === 'done' ? undefined : when, status);
  return around ? `${step.text} (${around})` : step.text;
}

/**
 * Self-ratings with their way in words and as points for a small drawing: x from 0 to 1 by time, y from 0 to 1 by value. A single
 * rating has no drawing.
 */
export function ratingsView(ratings: readonly SelfRating[] | undefined, t: TextOf, language: Language): Json {
  return (ratings ?? [])
    .filter((rating) => rating.points.length > 0)
    .map((rating) => {
      const days = rating.points.map((point) => Date.parse(point.day));
      const start = Math.min(...days);
      const span = Math.max(...days) - start;
      return {
        area: rating.area,
        words: ratingWords(rating, t, language),
        points:
          span === 0
            ? undefined
            : rating.points.map((point, index) => [
                ((days[index] ?? start) - start) / span,
                point.value / 10,
              ]),
      };
    });
}

/** The way of a rating in words: "Ensin 3 (9.6.2026), nyt 6 (9.11.2026)." */
export function ratingWords({ points }: SelfRating, t: TextOf, language: Language): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const at = (point: typeof first) => `${point.value} (${formatDate(point.day, language)})`;
  if (points.length === 1) return t('print.plan.ratingOne', { value: at(last) });
  return t(first.value === last.value ? 'print.plan.ratingSame' : 'print.plan.ratingTrend', {
    first: at(first),
    last: at(last),
  });
}
