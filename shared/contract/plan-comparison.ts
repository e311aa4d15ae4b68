import { z } from 'zod';
import { ClientId, PlanVersionId } from '../ids.ts';
import { Instant } from '../time.ts';
import { call } from './define.ts';

/** What became of an item between two versions. */
export const Change = z.enum(['added', 'removed', 'changed', 'same']);
export type Change = z.infer<typeof Change>;

/** A stretch of text that both versions have, or only one of them. */
export const WordPart = z.object({ text: z.string(), in: z.enum(['both', 'before', 'after']) });
export type WordPart = z.infer<typeof WordPart>;

export const ComparedKind = z.enum([
  'phase',
  'pace',
  'review',
  'consent',
  'strength',
  'goal',
  'level',
  'intermediate-goal',
  'step',
  'rating',
  'goal-rating',
]);
export type ComparedKind = z.infer<typeof ComparedKind>;

/** What may change of an item besides its text: codes and ISO days as they are stored, words as they were written. */
export const ComparedFact = z.object({
  fact: z.enum(['status', 'kind', 'who', 'due', 'dueText', 'outcome', 'followUp', 'value', 'day', 'words']),
  before: z.string(),
  after: z.string(),
});
export type ComparedFact = z.infer<typeof ComparedFact>;

export const ComparedItem = z.object({
  kind: ComparedKind,
  /** The item's own id, the same in both versions. */
  id: z.string(),
  /** How deep it stands in the plan: 0 a goal, 1 what is under it, 2 a step. */
  depth: z.number().int(),
  change: Change,
  /** It stands elsewhere than before, whether or not it changed. */
  moved: z.boolean(),
  /** A code that names it: the kind of a strength, the area of a rating, a level. */
  code: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** The differing words where both texts are there and differ. */
  words: z.array(WordPart),
  /** Facts that differ; all that are there where the item is in one version only. */
  facts: z.array(ComparedFact),
});
export type ComparedItem = z.infer<typeof ComparedItem>;

const Side = z.object({
  /** `null`: the plan as it stands now. */
  versionId: PlanVersionId.nullable(),
  number: z.number().int().nullable(),
  madeAt: Instant.nullable(),
});

export const PlanComparison = z.object({
  before: Side,
  after: Side,
  items: z.array(ComparedItem),
});
export type PlanComparison = z.infer<typeof PlanComparison>;

export const planComparison = {
  /** Two versions of one plan, or a version and the plan as it stands (`null`), in the reading order of the later one. */
  'plans.compare': call({
    kind: 'query',
    args: z.strictObject({
      clientId: ClientId,
      before: PlanVersionId.nullable(),
      after: PlanVersionId.nullable(),
    }),
    result: PlanComparison,
    errors: ['client-not-found', 'client-erased', 'plan-not-found'],
  }),
} as const;
