import { z } from 'zod';
import { Instant, PlainDate } from '../time.ts';
import { ScaleLevel } from './plan-scaling.ts';

/** Where the client stood on a goal's own scale; `at` is the beginning of the day. */
export const GoalRatingEntry = z.object({
  type: z.literal('goal-rating'),
  at: Instant,
  id: z.string(),
  goal: z.string(),
  level: ScaleLevel,
  /** What that level looks like in the client's words, where it was described. */
  levelWords: z.string(),
  words: z.string(),
});
export type GoalRatingEntry = z.infer<typeof GoalRatingEntry>;

/** A pause of the plan began, or the plan went on; `at` is the beginning of the day. */
export const PlanPauseEntry = z.object({
  type: z.literal('plan-pause'),
  at: Instant,
  id: z.string(),
  event: z.enum(['paused', 'resumed']),
  pausedUntil: PlainDate.nullable(),
  words: z.string(),
});
export type PlanPauseEntry = z.infer<typeof PlanPauseEntry>;
