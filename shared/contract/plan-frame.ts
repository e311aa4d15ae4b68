import { z } from 'zod';
import { planPhases } from '../codes/plans.ts';
import { ClientId } from '../ids.ts';
import { PlainDate } from '../time.ts';
import { call, nothing } from './define.ts';
import { Text } from './text.ts';

/** What holds the plan together: where it is on its way, at what pace, and until when. */
export const PlanFrame = z.object({
  phase: planPhases.schema,
  /** The client's own pace, in words. */
  paceWords: z.string(),
  /** The day on which the plan is looked at together again. */
  reviewOn: PlainDate.nullable(),
  /** The last day on which the client's consent to the plan holds, where it rests on one. */
  consentUntil: PlainDate.nullable(),
});
export type PlanFrame = z.infer<typeof PlanFrame>;

/** A pause of the plan, which is nobody's fault. `pausedUntil` is the agreed day, where one was agreed. */
export const PlanPause = z.object({
  pausedOn: PlainDate,
  pausedUntil: PlainDate.nullable(),
  words: z.string(),
});
export type PlanPause = z.infer<typeof PlanPause>;

const ofClient = { clientId: ClientId };
const missing = ['client-not-found', 'client-erased'] as const;

export const planFrame = {
  'plans.setFrame': call({
    kind: 'command',
    args: z.strictObject({
      ...ofClient,
      phase: planPhases.schema.optional(),
      paceWords: Text(500).optional(),
      reviewOn: PlainDate.nullable().optional(),
      consentUntil: PlainDate.nullable().optional(),
    }),
    result: nothing,
    errors: missing,
  }),
  /** Pauses the plan, or changes the pause that lasts. Fails with `plan-pause-backwards` where the agreed day is before the pause. */
  'plans.pause': call({
    kind: 'command',
    args: z.strictObject({
      ...ofClient,
      pausedOn: PlainDate,
      pausedUntil: PlainDate.nullable(),
      words: Text(500).default(''),
    }),
    result: nothing,
    errors: [...missing, 'plan-pause-backwards'],
  }),
  /** Goes on after a pause. `mistaken`: there was none, and nothing of it is kept. */
  'plans.resume': call({
    kind: 'command',
    args: z.strictObject({ ...ofClient, on: PlainDate, mistaken: z.boolean().default(false) }),
    result: nothing,
    errors: [...missing, 'plan-not-paused', 'plan-pause-backwards'],
  }),
} as const;
