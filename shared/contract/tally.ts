import { z } from 'zod';
import { tallyKinds } from '../codes/contacts.ts';
import { TallyId } from '../ids.ts';
import { PlainDate } from '../time.ts';
import { call, none, nothing } from './define.ts';

/** The most that one kind can count on one day. */
export const tallyMax = 1000;

/** Encounters that are counted without personal data: a kind, a day and a number, nothing else. */
export const tally = {
  /** Counts one or more, today or on an earlier day. Fails with `tally-too-many` above {@link tallyMax} a day, `day-in-future`. */
  'tally.add': call({
    kind: 'command',
    args: z.strictObject({
      kind: tallyKinds.schema,
      count: z.number().int().min(1).max(tallyMax).default(1),
      day: PlainDate.optional(),
    }),
    result: z.object({ tallyId: TallyId }),
    errors: ['tally-too-many', 'day-in-future'],
  }),
  /** Takes back what was added. */
  'tally.remove': call({
    kind: 'command',
    args: z.strictObject({ tallyId: TallyId }),
    result: nothing,
    errors: ['tally-not-found'],
  }),
  'tally.putBack': call({
    kind: 'command',
    args: z.strictObject({ tallyId: TallyId }),
    result: nothing,
    errors: ['tally-not-found', 'tally-too-many'],
  }),
  /** Sets the number of one kind on one day. `before` is what it was; correcting to that undoes it. */
  'tally.correct': call({
    kind: 'command',
    args: z.strictObject({
      kind: tallyKinds.schema,
      day: PlainDate,
      count: z.number().int().min(0).max(tallyMax),
    }),
    result: z.object({ before: z.number().int() }),
    errors: ['day-in-future'],
  }),
  /** The numbers of a day (today where none is given), of the kinds that have any. */
  'tally.ofDay': call({
    kind: 'query',
    args: z.strictObject({ day: PlainDate.optional() }),
    result: z.object({
      day: PlainDate,
      counts: z.array(z.object({ kind: tallyKinds.schema, count: z.number().int().min(1) })),
    }),
  }),
  /** Whether Today shows the counters: on at first in youth work, which keeps an open meeting place. */
  'tally.isShown': call({ kind: 'query', args: none, result: z.object({ shown: z.boolean() }) }),
  'tally.show': call({ kind: 'command', args: z.strictObject({ shown: z.boolean() }), result: nothing }),
} as const;
