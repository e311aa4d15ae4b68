import { z } from 'zod';
import { assessmentFillers, instruments, roundAreas } from '../codes/assessments.ts';
import { AssessmentId, AttachmentId, ClientId, RatingRoundId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { call, none, nothing } from './define.ts';
import { isVisible, Line, Text } from './text.ts';

const figure = z.number().min(-1_000_000).max(1_000_000);

/** One figure of a result, as the report gives it. */
export const Score = z.strictObject({
  /** A name of the user's own; never an item of the instrument. */
  area: Line(120).refine(isVisible),
  value: figure,
  /** The ends of the scale, where they are known. */
  lowest: figure.nullable(),
  highest: figure.nullable(),
});
export type Score = z.infer<typeof Score>;

export const AssessmentFields = z.object({
  instrument: instruments.schema,
  /** Of the instrument: "18+", "36", "2024". Results of different versions are never drawn as one line. */
  version: Line(60),
  doneOn: PlainDate,
  filledBy: assessmentFillers.schema,
  words: Text(4000),
  scores: z.array(Score).max(40),
});

export const Assessment = AssessmentFields.extend({
  assessmentId: AssessmentId,
  clientId: ClientId,
  attachmentId: AttachmentId.nullable(),
  enteredAt: Instant,
});
export type Assessment = z.infer<typeof Assessment>;

/** Ten areas of our own at one sitting. What was not answered is as good an answer as any. */
export const RatingRound = z.object({
  roundId: RatingRoundId,
  clientId: ClientId,
  ratedOn: PlainDate,
  filledBy: assessmentFillers.schema,
  words: z.string(),
  answers: z.array(z.object({ area: roundAreas.schema, value: z.number().int().min(0).max(10) })),
  /** Areas that the client chose not to answer. */
  skipped: z.array(roundAreas.schema),
  /** Null while the sitting goes on, or where it was left in the middle. */
  finishedAt: Instant.nullable(),
});
export type RatingRound = z.infer<typeof RatingRound>;

const ofClient = { clientId: ClientId };
/** The paper of the same person that the result was read from; left as it is where it is not given. */
const source = { attachmentId: AttachmentId.nullable().optional() };
const missing = ['client-not-found', 'client-erased'] as const;
const notAllowed = ['instrument-link-only', 'scale-not-valid', 'score-outside-scale'] as const;

/** The address of an instrument's own site, as the user wrote it. */
export const InstrumentSite = z.object({ instrument: instruments.schema, site: z.string() });
export type InstrumentSite = z.infer<typeof InstrumentSite>;

export const assessments = {
  /** Results of instruments and rounds of self-rating, newest first. */
  'assessments.ofClient': call({
    kind: 'query',
    args: z.strictObject(ofClient),
    result: z.object({ assessments: z.array(Assessment), rounds: z.array(RatingRound) }),
    errors: missing,
  }),
  /**
   * Writes down a result. Fails with `instrument-link-only` where answers stay in the instrument's own service,
   * `scale-not-valid` where the lowest figure is not below the highest, `score-outside-scale` with the area's name.
   */
  'assessments.add': call({
    kind: 'command',
    args: z.strictObject({ ...ofClient, ...AssessmentFields.shape, ...source }),
    result: z.object({ assessmentId: AssessmentId }),
    errors: [...missing, ...notAllowed, 'paper-not-found'],
  }),
  'assessments.update': call({
    kind: 'command',
    args: z.strictObject({ assessmentId: AssessmentId, ...AssessmentFields.shape, ...source }),
    result: nothing,
    errors: ['assessment-not-found', ...notAllowed, 'paper-not-found'],
  }),
  /** Removes a result; `assessments.putBack` undoes it. */
  'assessments.remove': call({
    kind: 'command',
    args: z.strictObject({ assessmentId: AssessmentId }),
    result: nothing,
    errors: ['assessment-not-found'],
  }),
  'assessments.putBack': call({
    kind: 'command',
    args: z.strictObject({ assessmentId: AssessmentId }),
    result: nothing,
    errors: ['assessment-not-found'],
  }),
  /** Addresses of instruments' own sites that the user wrote, in place of the shipped ones; an empty one shows none. */
  'assessments.sites': call({ kind: 'query', args: none, result: z.array(InstrumentSite) }),
  /** Writes the address of an instrument's own site (https only); null goes back to the shipped one. The app itself goes nowhere. */
  'assessments.setSite': call({
    kind: 'command',
    args: z.strictObject({ instrument: instruments.schema, site: Line(500).nullable() }),
    result: nothing,
    errors: ['address-not-https'],
  }),
  /** Begins a sitting. One without a single answer is shown nowhere. */
  'assessments.beginRound': call({
    kind: 'command',
    args: z.strictObject({ ...ofClient, ratedOn: PlainDate, filledBy: assessmentFillers.schema }),
    result: z.object({ roundId: RatingRoundId }),
    errors: missing,
  }),
  /** Keeps one answer at once: 0–10, `skipped` for no answer, null to take the answer back. */
  'assessments.answer': call({
    kind: 'command',
    args: z.strictObject({
      roundId: RatingRoundId,
      area: roundAreas.schema,
      value: z.union([z.number().int().min(0).max(10), z.literal('skipped'), z.null()]),
    }),
    result: nothing,
    errors: ['rating-round-not-found'],
  }),
  /** Keeps the client's words while they are written, so that a sitting that is left in the middle loses none. */
  'assessments.keepRoundWords': call({
    kind: 'command',
    args: z.strictObject({ roundId: RatingRoundId, words: Text(4000) }),
    result: nothing,
    errors: ['rating-round-not-found'],
  }),
  /** Ends a sitting with the client's words of it. May be repeated, to change them. */
  'assessments.finishRound': call({
    kind: 'command',
    args: z.strictObject({ roundId: RatingRoundId, words: Text(4000) }),
    result: nothing,
    errors: ['rating-round-not-found'],
  }),
  'assessments.removeRound': call({
    kind: 'command',
    args: z.strictObject({ roundId: RatingRoundId }),
    result: nothing,
    errors: ['rating-round-not-found'],
  }),
  'assessments.putBackRound': call({
    kind: 'command',
    args: z.strictObject({ roundId: RatingRoundId }),
    result: nothing,
    errors: ['rating-round-not-found'],
  }),
} as const;

/** An assessment on the timeline; its time is the midnight of its day. */
export const AssessmentEntry = z.object({
  type: z.literal('assessment'),
  at: Instant,
  id: z.string(),
  assessmentId: AssessmentId,
  instrument: instruments.schema,
  version: z.string(),
  filledBy: assessmentFillers.schema,
  figures: z.number().int(),
  words: z.string(),
});

/** A round of self-rating on the timeline. */
export const RatingRoundEntry = z.object({
  type: z.literal('rating-round'),
  at: Instant,
  id: z.string(),
  roundId: RatingRoundId,
  answered: z.number().int(),
  words: z.string(),
});
