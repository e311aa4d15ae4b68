import { z } from 'zod';
import { AppointmentId, OutingId } from '../ids.ts';
import { Instant } from '../time.ts';
import { call, none, nothing } from './define.ts';
import { Line } from './text.ts';

/** The coach is out alone. Holds no client and no place: what the back-up person is told cannot give anybody away. */
export const Outing = z.object({
  outingId: OutingId,
  leftAt: Instant,
  expectedBackAt: Instant,
  /** Who is told, as typed: a name and a number. */
  backupPerson: z.string(),
  /** The time has passed and the coach has not said to be back. */
  isLate: z.boolean(),
});
export type Outing = z.infer<typeof Outing>;

/** Safety when working alone: who is out, and back when. */
export const outings = {
  /** The coach leaves. Fails with `outing-open` while another one is not over, `outing-already-over` for a time that has passed. */
  'outings.leave': call({
    kind: 'command',
    args: z.strictObject({
      expectedBackAt: Instant,
      backupPerson: Line(120).default(''),
      appointmentId: AppointmentId.optional(),
    }),
    result: z.object({ outingId: OutingId }),
    errors: ['outing-open', 'outing-already-over', 'appointment-not-found'],
  }),
  /** It takes longer, or somebody else is told. */
  'outings.change': call({
    kind: 'command',
    args: z.strictObject({
      outingId: OutingId,
      expectedBackAt: Instant.optional(),
      backupPerson: Line(120).optional(),
    }),
    result: nothing,
    errors: ['outing-not-found', 'outing-already-over'],
  }),
  /** "I am back." */
  'outings.back': call({
    kind: 'command',
    args: z.strictObject({ outingId: OutingId }),
    result: nothing,
    errors: ['outing-not-found'],
  }),
  /** Takes "I am back" back. */
  'outings.notBack': call({
    kind: 'command',
    args: z.strictObject({ outingId: OutingId }),
    result: nothing,
    errors: ['outing-not-found', 'outing-open'],
  }),
  /** Whether the coach is out now, and who was told the last time. */
  'outings.now': call({
    kind: 'query',
    args: none,
    result: z.object({ outing: Outing.nullable(), lastBackupPerson: z.string() }),
  }),
} as const;
