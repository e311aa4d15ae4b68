import { z } from 'zod';
import { PlainDate } from '../time.ts';
import { call, none } from './define.ts';
import { Line } from './text.ts';

/** A code that the user added to a list, or a shipped code that they took out of use (`validTo`). */
export const StoredCodeRow = z.object({
  list: z.string(),
  code: z.string(),
  labels: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
  sensitivity: z.enum(['open', 'personal', 'sensitive']),
  validFrom: PlainDate.optional(),
  validTo: PlainDate.optional(),
  successor: z.string().optional(),
});
export type StoredCodeRow = z.infer<typeof StoredCodeRow>;

/** Code lists that the user adds to. The shipped codes are in `shared/codes`. */
export const codes = {
  /** Every stored code, of any time, in the order of entry. */
  'codes.stored': call({ kind: 'query', args: none, result: z.array(StoredCodeRow) }),
  /** Adds a code to an extendable list. At least one label must be there; the others may follow. */
  'codes.add': call({
    kind: 'command',
    args: z.strictObject({
      list: z.string().max(60),
      labels: z.strictObject({ fi: Line(120), sv: Line(120), en: Line(120) }),
      sensitivity: z.enum(['open', 'personal', 'sensitive']).default('personal'),
    }),
    result: z.object({ code: z.string() }),
    errors: ['code-list-fixed', 'code-without-label'],
  }),
} as const;
