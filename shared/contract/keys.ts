import { z } from 'zod';
import { Instant, PlainDate } from '../time.ts';
import { Passphrase } from './case-file.ts';
import { call, none, nothing } from './define.ts';
import { isVisible, Line } from './text.ts';

const slotErrors = ['slots-missing', 'slots-damaged', 'slots-weakened'] as const;

/** Days after which the passphrase is asked for again where the system's store opens the file. */
export const QuickDays = z.int().min(1).max(30);
export const quickDaysAtFirst = 7;

/** Why the passphrase is asked for although unlocking from the system's store is on. */
export const QuickPause = z.enum(['started', 'failed', 'expired', 'clock', 'store']);
export type QuickPause = z.infer<typeof QuickPause>;

export const QuickState = z.object({
  /** Whether this computer has a secret store that deserves the name. */
  store: z.boolean(),
  isOn: z.boolean(),
  days: QuickDays,
  /** Whether the passphrase is asked for once after each start of the program. */
  afterStart: z.boolean(),
  /** Null while it would open the file now, and while it is off. */
  pause: QuickPause.nullable(),
});
export type QuickState = z.infer<typeof QuickState>;

/** The keys of the case file: changing the one of the file, and the ways to it. */
export const keys = {
  'keys.state': call({
    kind: 'query',
    args: none,
    result: z.object({
      /** When the key was last changed; null while it is the first one. */
      rotatedAt: Instant.nullable(),
      /** Backups that open only with an earlier key: here, and in the second place (null while that is away or none). */
      older: z.object({ first: z.number().int(), second: z.number().int().nullable() }),
      /** A backup of the key in use was read through, so that the older ones may go. */
      hasVerified: z.boolean(),
    }),
  }),
  /**
   * Changes the database key: a verified backup, a copy encrypted anew and compared row by row, then the swap. Only the owner's
   * passphrase opens the file afterwards, and its recovery sheet must be printed and rehearsed anew. `backedUp` tells
   * whether a backup under the new key was made and verified; `dropped`, how many substitutes' passphrases fell away.
   */
  'keys.rotate': call({
    kind: 'command',
    args: z.strictObject({ passphrase: Passphrase }),
    result: z.object({ backedUp: z.boolean(), dropped: z.number().int() }),
    errors: ['wrong-passphrase', ...slotErrors, 'backup-damaged', 'case-file-open', 'case-file-newer'],
    // It closes the file and opens it again; needs an open one all the same.
    whileLocked: true,
    ownerOnly: true,
  }),
  /** Removes the backups that only an earlier key opens, once one of the key in use was read through. */
  'keys.removeOlderBackups': call({
    kind: 'command',
    args: none,
    result: z.object({ removed: z.number().int() }),
    errors: ['backup-not-found'],
    ownerOnly: true,
  }),

  /** Who has a passphrase beside the owner. */
  'keys.substitutes': call({
    kind: 'query',
    args: none,
    result: z.object({
      substitutes: z.array(
        z.object({
          id: z.uuid(),
          /** Null where it cannot be read with the key of this file. */
          label: z.string().nullable(),
          createdAt: Instant.nullable(),
          until: PlainDate.nullable(),
          isPast: z.boolean(),
        }),
      ),
      /** How many there may be. */
      most: z.number().int(),
    }),
    errors: slotErrors,
  }),
  /** Gives somebody a passphrase of their own. `until` is the last day as it is told to both; it locks nobody out. */
  'keys.addSubstitute': call({
    kind: 'command',
    args: z.strictObject({
      ownerPassphrase: Passphrase,
      passphrase: Passphrase,
      label: Line(80).refine(isVisible),
      until: PlainDate.nullable(),
    }),
    /** Whether unlocking from the system's store was on and is off now. */
    result: z.object({ id: z.uuid(), quickTurnedOff: z.boolean() }),
    errors: [
      'wrong-passphrase',
      'passphrase-too-short',
      'passphrase-too-weak',
      'passphrase-in-use',
      'slots-full',
      ...slotErrors,
    ],
    ownerOnly: true,
  }),
  'keys.removeSubstitute': call({
    kind: 'command',
    args: z.strictObject({ id: z.uuid() }),
    result: nothing,
    errors: ['slot-not-found', ...slotErrors],
    ownerOnly: true,
  }),

  /**
   * Whether the file beside the case file that holds the passphrases was exchanged for an earlier one, in which a removed or
   * changed passphrase still opens. Null while there is nothing to tell.
   */
  'keys.olderSlots': call({
    kind: 'query',
    args: none,
    result: z
      .object({
        /** When the case file was last opened, or tried to be, with it; null where it came while the file is open. */
        at: Instant.nullable(),
        /** It still lies there; else the present one does again. */
        isStillThere: z.boolean(),
        /** The owner's passphrase in it is not the one that was set last. */
        isOwnersOther: z.boolean(),
      })
      .nullable(),
  }),
  /** Puts the passphrases that were set last back, for the owner who knows theirs of them. */
  'keys.putNewestSlotsBack': call({
    kind: 'command',
    args: z.strictObject({ passphrase: Passphrase }),
    result: nothing,
    errors: ['wrong-passphrase', ...slotErrors],
    ownerOnly: true,
  }),
  /** The owner has seen it; what still lies there holds from now on. */
  'keys.acceptSlots': call({
    kind: 'command',
    args: none,
    result: nothing,
    errors: slotErrors,
    ownerOnly: true,
  }),

  /** Unlocking from the system's secret store: whether it can be, is on, and would work now. Of the selected file. */
  'keys.quickState': call({ kind: 'query', args: none, result: QuickState, whileLocked: true }),
  /** Turns it on, or on with other rules. */
  'keys.turnQuickOn': call({
    kind: 'command',
    args: z.strictObject({ passphrase: Passphrase, days: QuickDays, afterStart: z.boolean() }),
    result: nothing,
    errors: ['wrong-passphrase', 'quick-unlock-no-store', 'quick-unlock-with-substitute', ...slotErrors],
    ownerOnly: true,
  }),
  'keys.turnQuickOff': call({ kind: 'command', args: none, result: nothing, ownerOnly: true }),
} as const;
