import { z } from 'zod';
import { agreementWays, goalStatuses, ratingAreas, stepStatuses, strengthKinds } from '../codes/plans.ts';
import {
  ClientId,
  GoalId,
  IntermediateGoalId,
  PlanId,
  PlanVersionId,
  RatingId,
  StepId,
  StrengthId,
} from '../ids.ts';
import { PaperLanguage } from '../languages.ts';
import { Instant, PlainDate } from '../time.ts';
import { Bytes, call, nothing } from './define.ts';
import { planComparison } from './plan-comparison.ts';
import { PlanFrame, planFrame, PlanPause } from './plan-frame.ts';
import { GoalLevel, GoalRating, planScaling } from './plan-scaling.ts';
import { isVisible, Line, Text } from './text.ts';

export const Strength = z.object({ strengthId: StrengthId, kind: strengthKinds.schema, text: z.string() });
export type Strength = z.infer<typeof Strength>;

export const StepFields = z.object({
  text: Line(300),
  /** Who does it, in words ("minä", "valmentaja", "yhdessä"). */
  who: Line(120),
  /** The day it is meant for, where one was agreed. */
  due: PlainDate.nullable(),
  /** When in words where no day was agreed ("keväällä"). */
  dueText: Line(80),
  status: stepStatuses.schema,
});
export type StepFields = z.infer<typeof StepFields>;

export const Step = StepFields.extend({
  stepId: StepId,
  statusChangedAt: Instant.nullable(),
  /** What came of it, in words. */
  outcomeWords: z.string().default(''),
  /** The day on which it is taken up again, where one was agreed. */
  followUpOn: PlainDate.nullable().default(null),
  /** The step that became this one. */
  changedFrom: StepId.nullable().default(null),
});
export type Step = z.infer<typeof Step>;

export const IntermediateGoal = z.object({
  intermediateGoalId: IntermediateGoalId,
  text: z.string(),
  status: goalStatuses.schema,
  steps: z.array(Step),
});
export type IntermediateGoal = z.infer<typeof IntermediateGoal>;

export const Goal = z.object({
  goalId: GoalId,
  /** The goal in the client's own words. */
  words: z.string(),
  status: goalStatuses.schema,
  intermediateGoals: z.array(IntermediateGoal),
  /** The goal's own scale, where it has one, lowest first. */
  levels: z.array(GoalLevel).default([]),
  /** Oldest first. */
  goalRatings: z.array(GoalRating).default([]),
});
export type Goal = z.infer<typeof Goal>;

export const Rating = z.object({
  ratingId: RatingId,
  area: ratingAreas.schema,
  /** The client's own name of the area where it is `own`. */
  ownArea: z.string(),
  value: z.number().int().min(0).max(10),
  ratedOn: PlainDate,
  words: z.string(),
});
export type Rating = z.infer<typeof Rating>;

export const PlanVersionRow = z.object({
  versionId: PlanVersionId,
  number: z.number().int(),
  madeAt: Instant,
  reason: z.enum(['agreed', 'printed', 'sent']),
  agreedOn: PlainDate.nullable(),
  agreedHow: agreementWays.schema.nullable(),
});

/** The plan as it stands. A client has one plan; it exists from the first thing written into it. */
export const Plan = z.object({
  planId: PlanId.nullable(),
  clientId: ClientId,
  strengths: z.array(Strength),
  goals: z.array(Goal),
  ratings: z.array(Rating),
  frame: PlanFrame,
  /** The pause that lasts. */
  pause: PlanPause.nullable(),
  versions: z.array(PlanVersionRow),
  /** The last agreement, and whether the plan changed after it. */
  agreedOn: PlainDate.nullable(),
  changedSinceAgreement: z.boolean(),
});
export type Plan = z.infer<typeof Plan>;

/** What a version froze: the plan without its versions. What older versions did not hold yet has a default. */
export const PlanSnapshot = z.object({
  clientName: z.string(),
  strengths: z.array(Strength),
  goals: z.array(Goal),
  ratings: z.array(Rating),
  frame: PlanFrame.nullable().default(null),
});
export type PlanSnapshot = z.infer<typeof PlanSnapshot>;

const required = (max: number) => Line(max).refine(isVisible);
const ofClient = { clientId: ClientId };
const missing = ['client-not-found', 'client-erased'] as const;
const gone = ['plan-item-not-found'] as const;
/** What came of a step, and the day on which it is taken up again. */
const outcome = { outcomeWords: Text(1000).optional(), followUpOn: PlainDate.nullable().optional() };

const RemovableItem = z.enum(['strength', 'goal', 'intermediate-goal', 'step', 'rating', 'goal-rating']);

/** The parts of the client's copy, in the order in which they stand on it. */
export const PaperPart = z.enum(['strengths', 'goals', 'scaling', 'ratings', 'next']);
export type PaperPart = z.infer<typeof PaperPart>;

export const plans = {
  ...planFrame,
  ...planScaling,
  ...planComparison,
  'plans.ofClient': call({ kind: 'query', args: z.strictObject(ofClient), result: Plan, errors: missing }),
  'plans.addStrength': call({
    kind: 'command',
    args: z.strictObject({ ...ofClient, kind: strengthKinds.schema, text: required(300) }),
    result: z.object({ strengthId: StrengthId }),
    errors: missing,
  }),
  'plans.updateStrength': call({
    kind: 'command',
    args: z.strictObject({
      strengthId: StrengthId,
      kind: strengthKinds.schema.optional(),
      text: required(300).optional(),
    }),
    result: nothing,
    errors: gone,
  }),
  'plans.addGoal': call({
    kind: 'command',
    args: z.strictObject({ ...ofClient, words: Text(1000).refine(isVisible) }),
    result: z.object({ goalId: GoalId }),
    errors: missing,
  }),
  'plans.updateGoal': call({
    kind: 'command',
    args: z.strictObject({
      goalId: GoalId,
      words: Text(1000).refine(isVisible).optional(),
      status: goalStatuses.schema.optional(),
    }),
    result: nothing,
    errors: gone,
  }),
  'plans.addIntermediateGoal': call({
    kind: 'command',
    args: z.strictObject({ goalId: GoalId, text: required(300) }),
    result: z.object({ intermediateGoalId: IntermediateGoalId }),
    errors: gone,
  }),
  'plans.updateIntermediateGoal': call({
    kind: 'command',
    args: z.strictObject({
      intermediateGoalId: IntermediateGoalId,
      text: required(300).optional(),
      status: goalStatuses.schema.optional(),
    }),
    result: nothing,
    errors: gone,
  }),
  'plans.addStep': call({
    kind: 'command',
    args: StepFields.partial().extend({ intermediateGoalId: IntermediateGoalId, text: required(300) }),
    result: z.object({ stepId: StepId }),
    errors: gone,
  }),
  'plans.updateStep': call({
    kind: 'command',
    args: StepFields.partial().extend({ stepId: StepId, ...outcome }),
    result: nothing,
    errors: gone,
  }),
  /** The step became another one, which stands after it; what it was stays as it was. */
  'plans.changeStep': call({
    kind: 'command',
    args: StepFields.partial()
      .omit({ status: true })
      .extend({ stepId: StepId, text: required(300), outcomeWords: Text(1000).default('') }),
    result: z.object({ stepId: StepId }),
    errors: gone,
  }),
  /** Moves an item one place up or down among its siblings. */
  'plans.move': call({
    kind: 'command',
    args: z.strictObject({
      item: z.enum(['strength', 'goal', 'intermediate-goal', 'step']),
      id: z.uuid(),
      direction: z.enum(['up', 'down']),
    }),
    result: nothing,
    errors: gone,
  }),
  /** Removes an item with what is under it; `plans.putBack` undoes it. */
  'plans.remove': call({
    kind: 'command',
    args: z.strictObject({
      item: RemovableItem,
      id: z.uuid(),
    }),
    result: nothing,
    errors: gone,
  }),
  'plans.putBack': call({
    kind: 'command',
    args: z.strictObject({
      item: RemovableItem,
      id: z.uuid(),
    }),
    result: nothing,
    errors: gone,
  }),
  'plans.rate': call({
    kind: 'command',
    args: z.strictObject({
      ...ofClient,
      area: ratingAreas.schema,
      ownArea: Line(80).default(''),
      value: z.number().int().min(0).max(10),
      ratedOn: PlainDate,
      words: Line(500).default(''),
    }),
    result: z.object({ ratingId: RatingId }),
    errors: missing,
  }),
  /** The client agreed: freezes a version. */
  'plans.agree': call({
    kind: 'command',
    args: z.strictObject({ ...ofClient, agreedOn: PlainDate, how: agreementWays.schema }),
    result: z.object({ versionId: PlanVersionId }),
    errors: [...missing, 'plan-empty'],
  }),
  'plans.version': call({
    kind: 'query',
    args: z.strictObject({ versionId: PlanVersionId }),
    result: PlanVersionRow.extend({ snapshot: PlanSnapshot }),
    errors: ['plan-not-found'],
  }),
  /** The client's copy as a PDF: to look at (freezes nothing), to save, to open or to print (each freezes a version). */
  'plans.print': call({
    kind: 'command',
    args: z.strictObject({
      ...ofClient,
      language: PaperLanguage,
      /** What is printed; everything unless told. */
      parts: z
        .array(PaperPart)
        .min(1)
        .default([...PaperPart.options]),
      deliver: z.enum(['view', 'save', 'open', 'print']),
    }),
    result: z.object({ pdf: Bytes.nullable(), savedAs: z.string().nullable() }),
    errors: [...missing, 'plan-empty', 'folder-read-only', 'path-too-long', 'cannot-open-here'],
  }),
} as const;
