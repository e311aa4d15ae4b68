import { z } from 'zod';
import { GoalId, GoalRatingId } from '../ids.ts';
import { PlainDate } from '../time.ts';
import { call, nothing } from './define.ts';
import { isVisible, Line, Text } from './text.ts';

/** −2 a step back, −1 about as before, 0 as hoped, 1 more than hoped, 2 much more than hoped. */
export const ScaleLevel = z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)]);
export type ScaleLevel = z.infer<typeof ScaleLevel>;

/** What one level would look like, in the client's own words. */
export const GoalLevel = z.object({ level: ScaleLevel, words: z.string() });
export type GoalLevel = z.infer<typeof GoalLevel>;

export const GoalRating = z.object({
  goalRatingId: GoalRatingId,
  level: ScaleLevel,
  ratedOn: PlainDate,
  words: z.string(),
});
export type GoalRating = z.infer<typeof GoalRating>;

const gone = ['plan-item-not-found'] as const;

/** Scaling of a goal: levels in own words, and where the client stands on them over time. */
export const planScaling = {
  /** Sets what the levels look like. A level that is not given has no words; an empty list takes the scale away. */
  'plans.setLevels': call({
    kind: 'command',
    args: z.strictObject({
      goalId: GoalId,
      levels: z
        .array(z.strictObject({ level: ScaleLevel, words: Line(300).refine(isVisible) }))
        .max(5)
        .refine((levels) => new Set(levels.map(({ level }) => level)).size === levels.length),
    }),
    result: nothing,
    errors: gone,
  }),
  'plans.rateGoal': call({
    kind: 'command',
    args: z.strictObject({
      goalId: GoalId,
      level: ScaleLevel,
      ratedOn: PlainDate,
      words: Text(500).default(''),
    }),
    result: z.object({ goalRatingId: GoalRatingId }),
    errors: gone,
  }),
} as const;
