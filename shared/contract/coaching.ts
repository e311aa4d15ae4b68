import { z } from 'zod';
import { closingReasons } from '../codes/pathways.ts';
import { ClientId, CoachingSpellId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { ClientStatus } from './clients.ts';
import { call, nothing } from './define.ts';
import { Line, Text } from './text.ts';

/** A spell of coaching (asiakkuusjakso). */
export const CoachingSpell = z.object({
  spellId: CoachingSpellId,
  /** Of the first spell the day of the first contact, as soon as one is known. */
  startedOn: PlainDate,
  endedOn: PlainDate.nullable(),
  /** Every reason is a valid one, and so is none. */
  reason: closingReasons.schema.nullable(),
  words: z.string(),
});
export type CoachingSpell = z.infer<typeof CoachingSpell>;

const ofClient = { clientId: ClientId };
const missing = ['client-not-found', 'client-erased'] as const;
const ofSpell = { spellId: CoachingSpellId };

/** Pausing, ending and coming back: each is one action, blames nobody and can be undone. */
export const coaching = {
  'coaching.ofClient': call({
    kind: 'query',
    args: z.strictObject(ofClient),
    result: z.object({
      status: ClientStatus,
      pausedOn: PlainDate.nullable(),
      /** The day until which the pause was agreed; null where none was. */
      pausedUntil: PlainDate.nullable(),
      pauseWords: z.string(),
      /** Newest first. */
      spells: z.array(CoachingSpell),
    }),
    errors: missing,
  }),
  /** Pauses, or changes the pause that goes on. `since` is today unless told. Someone whose coaching has ended comes back first. */
  'coaching.pause': call({
    kind: 'command',
    args: z.strictObject({
      ...ofClient,
      since: PlainDate.optional(),
      until: PlainDate.nullable().default(null),
      words: Line(300).default(''),
    }),
    result: nothing,
    errors: [...missing, 'coaching-has-ended'],
  }),
  /** Goes on after a pause. */
  'coaching.resume': call({
    kind: 'command',
    args: z.strictObject(ofClient),
    result: nothing,
    errors: [...missing, 'coaching-has-ended'],
  }),
  /** Ends the coaching in one action; what was written stays. Words and reason may be left out, and are nobody's fault. */
  'coaching.close': call({
    kind: 'command',
    args: z.strictObject({
      ...ofClient,
      endedOn: PlainDate.optional(),
      reason: closingReasons.schema.nullable().default(null),
      words: Text(1000).default(''),
    }),
    result: z.object({ spellId: CoachingSpellId }),
    errors: [...missing, 'coaching-has-ended'],
  }),
  /** Undoes the latest ending: as if it had not been done, also a pause that was going on. */
  'coaching.undoClose': call({
    kind: 'command',
    args: z.strictObject(ofSpell),
    result: nothing,
    errors: ['nothing-to-undo'],
  }),
  /** Comes back: a new spell begins and everything is there, without a new intake. */
  'coaching.comeBack': call({
    kind: 'command',
    args: z.strictObject({ ...ofClient, startedOn: PlainDate.optional() }),
    result: z.object({ spellId: CoachingSpellId }),
    errors: [...missing, 'coaching-goes-on'],
  }),
  'coaching.undoComeBack': call({
    kind: 'command',
    args: z.strictObject(ofSpell),
    result: nothing,
    errors: ['nothing-to-undo'],
  }),
} as const;

/** The beginning, the end or the return, in the timeline. */
export const SpellEntry = z.object({
  type: z.literal('spell'),
  at: Instant,
  id: z.string(),
  event: z.enum(['began', 'ended', 'came-back']),
  reason: closingReasons.schema.nullable(),
  words: z.string(),
});
