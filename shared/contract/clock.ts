import { z } from 'zod';
import { Instant, PlainDate } from '../time.ts';
import { call, none, nothing } from './define.ts';

/** Why the computer's clock may be wrong, with what it was compared with. */
export const ClockDoubt = z.discriminatedUnion('reason', [
  /** It shows an earlier time than one of the newest entries of the use log. */
  z.object({ reason: z.literal('behind'), newestAt: Instant }),
  /** It shows a day before the app itself was built. */
  z.object({ reason: z.literal('before-build'), builtOn: PlainDate }),
  /** By it, more than 400 days have passed between this opening and what was last done before. */
  z.object({ reason: z.literal('far-ahead'), lastAt: Instant }),
]);
export type ClockDoubt = z.infer<typeof ClockDoubt>;

export const clock = {
  /** Whether the clock can be believed. Nothing depends on the answer but what is said. */
  'clock.doubt': call({
    kind: 'query',
    args: none,
    result: z.object({
      doubt: ClockDoubt.nullable(),
      /** What the clock shows. */
      now: Instant,
      /** The coach has read it, and does not want to be told again today. */
      isDismissed: z.boolean(),
    }),
  }),
  /** Does not tell of this doubt again on the day that the clock shows. */
  'clock.dismiss': call({ kind: 'command', args: none, result: nothing }),
} as const;
