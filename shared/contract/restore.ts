import { z } from 'zod';
import { Handle } from '../ids.ts';
import { Instant } from '../time.ts';
import { Language } from '../languages.ts';
import { SalvageKind } from '../salvage/kinds.ts';
import { BackupCounts } from './backups.ts';
import { Passphrase } from './case-file.ts';
import { call, none, nothing } from './define.ts';

/** What opens a copy: the passphrase of the file (of then or of now), or the key of the recovery sheet. */
export const RestoreSecret = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase: Passphrase }),
  z.strictObject({ kind: z.literal('recovery-key'), recoveryKey: z.string().max(400) }),
]);
export type RestoreSecret = z.infer<typeof RestoreSecret>;

export const RestoreRow = z.object({
  handle: Handle,
  /** The app's own folder, the second place, or a folder that was pointed to. */
  place: z.enum(['first', 'second', 'folder']),
  /** The last part of the folder's path. */
  folder: z.string(),
  caseFileName: z.string(),
  /** Whether it is a copy of the file that the unlock screen is about; null where nothing says so before it is opened. */
  isOfThisFile: z.boolean().nullable(),
  madeAt: Instant,
  /** Null for a file that was copied by hand. */
  reason: z.enum(['hourly', 'lock', 'migration', 'import', 'asked', 'restore', 'rotation']).nullable(),
  /** Bytes of the encrypted file. */
  size: z.number().int(),
  state: z.enum(['unverified', 'good', 'damaged']),
  counts: BackupCounts.nullable(),
  /** A later restore went back behind it: it belongs to a line that was given up. */
  givenUp: z.boolean(),
});
export type RestoreRow = z.infer<typeof RestoreRow>;

/** One kind of record in a salvaged file. */
export const SalvagedKind = z.object({
  kind: SalvageKind,
  recovered: z.number().int(),
  /** A lower bound where `isPartKnown`. */
  lost: z.number().int(),
  isPartKnown: z.boolean(),
  /** Read, but nothing could take them up. */
  notKept: z.number().int(),
  /** Records that stand in for lost ones, so that what belonged to them is kept. */
  standIns: z.number().int(),
  ofPeople: z.array(z.object({ name: z.string().nullable(), lost: z.number().int() })),
});

/** What a salvage read and what not; the same for the screen and for the saved report. */
export const SalvageReport = z.object({
  pages: z.number().int(),
  badPages: z.number().int(),
  logUsed: z.boolean(),
  unattributed: z.number().int(),
  kinds: z.array(SalvagedKind),
  /** Entries of the use log that could be carried, and those behind the first gap. */
  log: z.object({ kept: z.number().int(), dropped: z.number().int() }),
});
export type SalvageReport = z.infer<typeof SalvageReport>;

const restoreErrors = [
  'backup-not-found',
  'backup-damaged',
  'wrong-passphrase',
  'slot-removed',
  'wrong-recovery-key',
  'recovery-key-mistyped',
  'slots-missing',
  'slots-damaged',
  'slots-weakened',
  'case-file-open',
] as const;

/** Putting a copy in the place of a case file that is damaged, gone, or on another computer. */
export const restore = {
  /** What can be said of the selected file without its key, and every copy that is known. */
  'restore.look': call({
    kind: 'query',
    args: none,
    result: z.object({
      /** Null where no file was chosen: on a new computer. */
      file: z
        .object({
          name: z.string(),
          state: z.enum([
            'missing',
            'unreadable',
            'empty',
            'cut',
            'not-encrypted',
            'slots-missing',
            'slots-damaged',
            'looks-whole',
          ]),
        })
        .nullable(),
      copies: z.array(RestoreRow),
    }),
    errors: ['case-file-open'],
    whileLocked: true,
  }),
  /** Asks for a folder and adds the copies in it to the list. */
  'restore.addFolder': call({
    kind: 'command',
    args: none,
    result: z.object({ found: z.number().int() }),
    errors: ['case-file-open'],
    whileLocked: true,
  }),
  /** Opens a copy, reads all of it, and compares it with the file that it would replace. Changes nothing. */
  'restore.open': call({
    kind: 'command',
    args: z.strictObject({ handle: Handle, secret: RestoreSecret }),
    result: z.object({
      counts: BackupCounts,
      /** The last entry that the copy has of its use log. */
      entries: z.number().int(),
      /** The file that would be replaced, as far as it opens; null where there is none. */
      current: z
        .object({
          opens: z.boolean(),
          counts: BackupCounts.nullable(),
          /** What is in it and not in the copy; null where that cannot be known. */
          lost: z
            .object({
              entries: z.number().int(),
              /** Null where only this computer's memory says how much is missing. */
              clients: z.number().int().nullable(),
              contacts: z.number().int().nullable(),
              notes: z.number().int().nullable(),
              lastAt: Instant.nullable(),
            })
            .nullable(),
        })
        .nullable(),
    }),
    errors: restoreErrors,
    whileLocked: true,
  }),
  /**
   * Opens and checks the copy once more and puts it in the file's place, or in the place that was chosen where there is no
   * file yet. The replaced file is kept under `keptAs`.
   */
  'restore.run': call({
    kind: 'command',
    args: z.strictObject({ handle: Handle, secret: RestoreSecret, place: Handle.nullable() }),
    result: z.object({ name: z.string(), keptAs: z.string().nullable() }),
    errors: [...restoreErrors, 'staged-gone', 'case-file-in-use'],
    whileLocked: true,
  }),
  /**
   * Reads the selected, damaged file page by page into a new one beside it, which is selected then. The damaged file is only
   * read.
   */
  'restore.salvage': call({
    kind: 'command',
    args: z.strictObject({ secret: RestoreSecret, language: Language }),
    result: z.object({ name: z.string(), report: SalvageReport }),
    errors: [...restoreErrors, 'nothing-to-salvage'],
    whileLocked: true,
  }),
  /** Ends the salvage under way, which then answers `cancelled`; no half of a new file is left. */
  'restore.stopSalvage': call({ kind: 'command', args: none, result: nothing, whileLocked: true }),
  /** Saves the last salvage's report as a text. It may name people. */
  'restore.saveReport': call({
    kind: 'command',
    args: z.strictObject({ language: Language }),
    result: z.object({ savedAs: z.string() }),
    errors: ['backup-not-found'],
    whileLocked: true,
  }),
} as const;
