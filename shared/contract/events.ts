import { z } from 'zod';
import { callNamePattern } from './names.ts';

/** What the core tells the window unasked. */
export const CoreEvent = z.discriminatedUnion('type', [
  /** The case file was closed; the window goes to the unlock screen. */
  z.object({ type: z.literal('locked'), reason: z.enum(['user', 'idle', 'suspend', 'system', 'failure']) }),
  z.object({ type: z.literal('unlocked') }),
  /** Calls whose answers may have changed for another reason than a command of this window. */
  z.object({ type: z.literal('changed'), calls: z.array(z.string().regex(callNamePattern)) }),
  /** Long work: 0–1, or null while its length is not known. */
  z.object({ type: z.literal('progress'), work: z.string(), done: z.number().min(0).max(1).nullable() }),
  z.object({ type: z.literal('backup'), state: z.enum(['running', 'made', 'failed']) }),
]);
export type CoreEvent = z.infer<typeof CoreEvent>;
