import { z } from 'zod';
import { PlainDate } from '../time.ts';
import { call, none, nothing } from './define.ts';
import { Line } from './text.ts';

const Ages = z.strictObject({ from: z.number().int().min(0).max(120), to: z.number().int().min(0).max(120) });
const Sensitivity = z.enum(['open', 'personal', 'sensitive']);

/** A code that the user added to a list, or a shipped code whose time or successor they changed. */
export const StoredCodeRow = z.object({
  list: z.string(),
  code: z.string(),
  labels: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
  sensitivity: Sensitivity,
  validFrom: PlainDate.optional(),
  validTo: PlainDate.optional(),
  successor: z.string().optional(),
  ages: Ages.optional(),
  canSanction: z.boolean().optional(),
});
export type StoredCodeRow = z.infer<typeof StoredCodeRow>;

const labels = z.strictObject({ fi: Line(120), sv: Line(120), en: Line(120) });
/** Names of lists and codes are chosen, never typed. */
const name = z.custom<string>((value) => typeof value === 'string' && /^[0-9a-z-]{1,60}$/.test(value));
const list = name;
const code = name;

const OwnCodeFields = z.strictObject({
  /** At least one label must be there; the others may follow. */
  labels,
  sensitivity: Sensitivity,
  /** First and last day of use; null where there is none. */
  validFrom: PlainDate.nullable(),
  validTo: PlainDate.nullable(),
  /** The code of the same list that has come in its place. */
  successor: code.nullable(),
  /** Of a programme: the ages that it is for, both included. */
  ages: Ages.nullable(),
  /** Of a partner type: an authority that can sanction. */
  canSanction: z.boolean(),
});

const notFitting = [
  'code-without-label',
  'code-dates-reversed',
  'code-ages-reversed',
  'code-successor-wrong',
] as const;

/** Code lists that the user adds to. The shipped codes are in `shared/codes`. */
export const codes = {
  /** Every stored code, of any time, in the order of entry. */
  'codes.stored': call({ kind: 'query', args: none, result: z.array(StoredCodeRow) }),
  /** Adds a code to an extendable list. */
  'codes.add': call({
    kind: 'command',
    args: OwnCodeFields.partial({
      validFrom: true,
      validTo: true,
      successor: true,
      ages: true,
      canSanction: true,
    }).extend({ list, sensitivity: Sensitivity.default('personal') }),
    result: z.object({ code: z.string() }),
    errors: ['code-list-fixed', ...notFitting],
  }),
  /** Changes what is given of a code of the user's own. Records that use it show the new name; for a new meaning, add a successor. */
  'codes.update': call({
    kind: 'command',
    args: OwnCodeFields.partial().extend({ list, code }),
    result: nothing,
    errors: ['code-list-fixed', 'code-not-found', ...notFitting],
  }),
  /** Ends the use of a shipped code or of one of the user's own: it is no longer offered after its last day. Records keep it. */
  'codes.takeOut': call({
    kind: 'command',
    args: z.strictObject({ list, code, lastDay: PlainDate, successor: code.nullable().default(null) }),
    result: nothing,
    errors: ['code-list-fixed', 'code-not-found', 'code-dates-reversed', 'code-successor-wrong'],
  }),
  /** Offers a code again, with its shipped dates where they allow it, and without a last day otherwise. */
  'codes.putBack': call({
    kind: 'command',
    args: z.strictObject({ list, code }),
    result: nothing,
    errors: ['code-list-fixed', 'code-not-found'],
  }),
  /** Saves a list with every code of any time as a table (CSV, UTF-8, semicolons) where the user says. */
  'codes.saveCsv': call({
    kind: 'command',
    args: z.strictObject({ list }),
    result: z.object({ savedAs: z.string() }),
    errors: ['code-list-fixed'],
  }),
} as const;
