import type { StepStatus } from '#shared/codes/plans.ts';
import { addDays } from '#shared/dates/calendar.ts';
import type { ScaleLevel } from '#shared/contract/plan-scaling.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Random } from './random.ts';
import type { PracticePlan, PracticeStep } from './story.ts';
import type { Theme, Voice } from './voice.ts';

const clamp = (value: number): number => Math.max(0, Math.min(10, value));

/** Steps early on the way are mostly behind, late ones ahead. `progress` is 0 at the start and 1 at the goal. */
function statusOf(place: number, progress: number, random: Random): StepStatus {
  if (place > progress + 0.15) return 'open';
  if (place > progress) return random.chance(0.5) ? 'partly' : 'open';
  return random.pick(['done', 'done', 'done', 'done', 'done', 'done', 'partly', 'changed', 'dropped']);
}

/** The words whose turn it is. */
const turn = (words: readonly string[], at: number): string => words[at % words.length] ?? '';

/** A level that goes with a rating from 0 to 10. */
const levelOf = (value: number): ScaleLevel =>
  value < 2 ? -2 : value < 4 ? -1 : value < 6 ? 0 : value < 8 ? 1 : 2;

/** A plan made in the weeks after the beginning, with the ratings that came later. */
export function inventPlan(
  voice: Voice,
  themes: readonly Theme[],
  began: PlainDate,
  days: number,
  random: Random,
): PracticePlan {
  const progress = random.next();
  const goals = themes.map((theme, goalAt) => {
    const total = theme.intermediate.reduce((sum, one) => sum + one.steps.length, 0);
    let passed = 0;
    const share = goalAt === 0 ? progress : progress / 2;
    const intermediateGoals = theme.intermediate.map(({ text, steps }) => {
      const planned = steps.map(([step, who]): PracticeStep => {
        passed += 1;
        const dated = random.chance(0.6);
        const status = statusOf(passed / total, share, random);
        return {
          text: step,
          who,
          due: dated ? addDays(began, 14 + passed * random.between(7, 21)) : null,
          dueText: !dated && random.chance(0.5) ? random.pick(voice.dueTexts) : '',
          status,
          // Words for every other step, by its place: nobody writes something of each.
          outcome: status === 'open' || passed % 2 === 0 ? '' : turn(voice.outcomes[status], passed),
        };
      });
      const settled = planned.every((step) => step.status !== 'open' && step.status !== 'partly');
      return { text, status: settled ? ('reached' as const) : ('open' as const), steps: planned };
    });
    const reached = intermediateGoals.every((one) => one.status === 'reached');
    return {
      words: random.pick(theme.goals),
      status: reached ? ('reached' as const) : ('open' as const),
      intermediateGoals,
    };
  });

  const [main] = themes;
  const areas = [...new Set(['wellbeing' as const, main?.area ?? ('goal' as const)])];
  const rounds = Math.max(1, Math.min(8, Math.floor(days / 35)));
  const ratings = areas.flatMap((area) => {
    let value = random.between(1, 5);
    return Array.from({ length: rounds }, (_, round) => {
      value = clamp(value + (round === 0 ? 0 : random.pick([-1, 0, 1, 1, 2])));
      const [low, middling, high] = voice.ratingWords;
      const level = value < 4 ? low : value < 7 ? middling : high;
      return {
        area,
        ownArea: area === 'own' ? (voice.language === 'fi' ? 'Liikkuminen' : 'Att ta sig fram') : '',
        value,
        ratedOn: addDays(began, Math.floor(((round + 0.5) * days) / rounds)),
        words: random.chance(0.6) ? random.pick(level) : '',
      };
    });
  });

  const own = ratings.filter(({ area }) => area === areas.at(-1));
  return {
    phase: progress < 0.3 ? 'trust' : progress < 0.7 ? 'strengthening' : 'moving-on',
    pace: turn(voice.paces, days),
    // A goal gets a scale where there was time to come back to it.
    scale:
      own.length < 3
        ? null
        : {
            levels: voice.scale,
            ratings: own.map(({ value, ratedOn }) => ({ level: levelOf(value), ratedOn })),
          },
    strengths: random.some(voice.strengths, random.between(3, 6)).map(([kind, text]) => ({ kind, text })),
    goals,
    ratings: ratings.sort((a, b) => (a.ratedOn < b.ratedOn ? -1 : a.ratedOn > b.ratedOn ? 1 : 0)),
    agreed: random.chance(0.8)
      ? {
          on: addDays(began, Math.min(days, random.between(10, 30))),
          how: random.pick(['together', 'together', 'oral', 'signed', 'message'] as const),
        }
      : null,
  };
}
