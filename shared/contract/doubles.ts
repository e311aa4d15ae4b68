import { z } from 'zod';
import { ClientId, MergeId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { call, none, nothing } from './define.ts';
import { Line } from './text.ts';

/** Why two people may be one. `name-initial`: one of the names is an initial of the other ("Aino T."). */
export const DoubleReason = z.enum(['name', 'name-sounds', 'name-initial', 'birth-date', 'phone']);
export type DoubleReason = z.infer<typeof DoubleReason>;

export const DoubleSide = z.object({
  clientId: ClientId,
  displayName: z.string(),
  birthDate: PlainDate.nullable(),
  phone: z.string(),
  archived: z.boolean(),
  createdAt: Instant,
});
export type DoubleSide = z.infer<typeof DoubleSide>;

export const LikelyDouble = z.object({
  /** Written down first; the one that is kept unless the coach says otherwise. */
  a: DoubleSide,
  b: DoubleSide,
  reasons: z.array(DoubleReason).min(1),
});
export type LikelyDouble = z.infer<typeof LikelyDouble>;

/** A field that both have and that differs; one of the two values stays. */
export const MergeField = z.enum([
  'displayName',
  'firstName',
  'lastName',
  'birthDate',
  'municipality',
  'language',
  'phone',
  'email',
  'address',
  'reach',
  'reachSafely',
  'programme',
  'whoMayAnswer',
  'notToMention',
  'safetyNote',
  'labourSituation',
  'studySituation',
  'servicePlace',
]);
export type MergeField = z.infer<typeof MergeField>;

/** Kinds of records that move with a merge. */
export const MovedKind = z.enum([
  'appointment',
  'assessment',
  'attachment',
  'check_in',
  'close_one',
  'consent',
  'consent_question',
  'contact',
  'disclosure',
  'form',
  'lead',
  'network_worker',
  'note',
  'packet',
  'pathway',
  'plan',
  'prohibition',
  'rating_round',
  'reception',
  'referral',
  'self_rating',
  'strength',
  'taken_over',
  'task',
  'theme_card',
  'threshold',
]);
export type MovedKind = z.infer<typeof MovedKind>;

const pair = { keptId: ClientId, mergedId: ClientId };
const missing = ['client-not-found', 'client-erased', 'double-itself'] as const;

export const doubles = {
  /** Who of the file is like what is being typed; strongest first, at most five. */
  'doubles.similar': call({
    kind: 'query',
    args: z.strictObject({
      displayName: Line(120),
      firstName: Line(120).default(''),
      lastName: Line(120).default(''),
      birthDate: PlainDate.nullable().default(null),
      phone: Line(40).default(''),
    }),
    result: z.array(DoubleSide.extend({ reasons: z.array(DoubleReason).min(1) })),
  }),
  /** Pairs that are likely one person, strongest first; without those that the coach has said are two. */
  'doubles.list': call({
    kind: 'query',
    args: none,
    result: z.object({ pairs: z.array(LikelyDouble), total: z.number().int() }),
  }),
  /** They are two people (or, undone, may be one again). */
  'doubles.setApart': call({
    kind: 'command',
    args: z.strictObject({ a: ClientId, b: ClientId, apart: z.boolean() }),
    result: nothing,
    errors: missing,
  }),
  /** What a merge would do: which values differ, what would move; nothing is changed. */
  'doubles.preview': call({
    kind: 'query',
    args: z.strictObject(pair),
    result: z.object({
      kept: DoubleSide,
      merged: DoubleSide,
      /** Both values are empty where a turvakielto hides them. */
      fields: z.array(z.object({ field: MergeField, kept: z.string(), merged: z.string() })),
      /** Values that only the merged one has; they are taken over. Empty where a turvakielto hides it. */
      filled: z.array(z.object({ field: MergeField, value: z.string() })),
      /** How many of each kind of record move to the kept one. */
      moves: z.array(z.object({ kind: MovedKind, count: z.number().int() })),
    }),
    errors: missing,
  }),
  /** Merges two into one: everything moves to the kept one, and the merged one is no longer shown. */
  'doubles.merge': call({
    kind: 'command',
    args: z.strictObject({ ...pair, takeMerged: z.array(MergeField).max(30).default([]) }),
    result: z.object({ mergeId: MergeId }),
    errors: missing,
  }),
  /** Takes a merge back: what it moved goes back, what was written since stays with the kept one. */
  'doubles.undo': call({
    kind: 'command',
    args: z.strictObject({ mergeId: MergeId }),
    result: nothing,
    errors: ['nothing-to-undo'],
  }),
  /** Merges that can be taken back, newest first. */
  'doubles.merges': call({
    kind: 'query',
    args: none,
    result: z.array(z.object({ mergeId: MergeId, kept: z.string(), merged: z.string(), mergedAt: Instant })),
  }),
} as const;
