import { z } from 'zod';
import { errorCodes } from '../errors.ts';
import { Handle } from '../ids.ts';
import { Instant } from '../time.ts';
import { call, none, nothing } from './define.ts';

/** Rows that a person recognises. */
export const BackupCounts = z.object({
  clients: z.number(),
  contacts: z.number(),
  notes: z.number(),
  plans: z.number(),
  partners: z.number(),
  packets: z.number(),
});
export type BackupCounts = z.infer<typeof BackupCounts>;

export const BackupRow = z.object({
  handle: Handle,
  madeAt: Instant,
  reason: z.enum(['hourly', 'lock', 'migration', 'import', 'asked', 'restore', 'rotation']),
  /** Bytes of the encrypted file. */
  size: z.number().int(),
  state: z.enum(['unverified', 'good', 'damaged']),
  counts: BackupCounts.nullable(),
});
export type BackupRow = z.infer<typeof BackupRow>;

/** The app's own folder, or the place that the user has chosen. */
export const BackupPlace = z.enum(['first', 'second']);

export const BackupsState = z.object({
  lastGoodAt: Instant.nullable(),
  lastMadeAt: Instant.nullable(),
  running: z.boolean(),
  count: z.number().int(),
  /** Where the check after unlocking found the audit chain not to fit; null while it fits or is not checked yet. */
  auditBrokenAt: z.number().int().nullable(),
  /**
   * The open file is not the one that was seen here last: it is older, went its own way, or is another one. Null when all is
   * well, and once it was accepted.
   */
  alarm: z
    .object({
      kind: z.enum(['older', 'forked', 'exchanged']),
      /** Entries of the use log that were seen here and are not in it; null where that cannot be said. */
      missing: z.number().int().nullable(),
      lastSeenAt: Instant,
    })
    .nullable(),
  /** A second folder for the same backups, a USB stick for instance; null while none was chosen. */
  secondPlace: z
    .object({
      /** The last part of its path only. */
      folder: z.string(),
      isThere: z.boolean(),
      lastCopiedAt: Instant.nullable(),
      /** Whole days since it was last seen; 0 while it is there. */
      absentDays: z.number().int(),
      /** More than a fortnight: said more plainly. */
      isLongAbsent: z.boolean(),
      /** It lies on the same disk as the first place, which protects from little. */
      isOnSameDisk: z.boolean(),
      /** Why the last copying failed. */
      problem: z.enum(errorCodes).nullable(),
    })
    .nullable(),
  /** The monthly opening of the newest backups. */
  drill: z.object({
    lastGoodAt: Instant.nullable(),
    running: z.boolean(),
    failed: z.object({ at: Instant, place: BackupPlace, madeAt: Instant }).nullable(),
  }),
});
export type BackupsState = z.infer<typeof BackupsState>;

export const backups = {
  'backups.state': call({ kind: 'query', args: none, result: BackupsState }),
  'backups.make': call({
    kind: 'command',
    args: none,
    result: nothing,
    errors: ['backup-damaged', 'folder-read-only'],
  }),
  /** Backups of the selected file in the app's own folder, newest first; works while locked. */
  'backups.list': call({
    kind: 'query',
    args: none,
    result: z.array(BackupRow),
    errors: ['case-file-not-found'],
    whileLocked: true,
  }),
  /** Asks for a folder, makes it the second place, and begins to copy the verified backups there. */
  'backups.chooseSecondPlace': call({ kind: 'command', args: none, result: nothing, ownerOnly: true }),
  /** Forgets the second place; what lies there stays. */
  'backups.forgetSecondPlace': call({ kind: 'command', args: none, result: nothing, ownerOnly: true }),
  /** Copies to the second place what it lacks. */
  'backups.copyToSecondPlace': call({
    kind: 'command',
    args: none,
    result: z.object({ copied: z.number().int() }),
    errors: ['second-place-absent', 'backup-damaged'],
  }),
  /** Takes the open file as the right one, after `alarm` has told that it is not the one that was here last. */
  'backups.acceptFile': call({ kind: 'command', args: none, result: nothing, ownerOnly: true }),
  /** Opens the newest backup of each place and compares all it holds with what was noted when it was made. */
  'backups.drill': call({
    kind: 'command',
    args: none,
    result: z.object({
      outcomes: z.array(z.object({ place: BackupPlace, madeAt: Instant, intact: z.boolean() })),
    }),
    errors: ['backup-not-found', 'backup-damaged'],
  }),
} as const;
