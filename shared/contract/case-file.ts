import { z } from 'zod';
import { Language } from '../languages.ts';
import { Handle } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { Bytes, call, none, nothing } from './define.ts';
import { PlaceNote } from './place.ts';
import { Line } from './text.ts';

/** Passed as typed; the core normalises to NFC. Limits on length and strength are the core's to say. */
export const Passphrase = z.string().max(1024);

/** Who uses the file: a coach, or a partner who only receives and answers. */
export const Profile = z.enum(['coach', 'partner']);
export type Profile = z.infer<typeof Profile>;

/** The four set-ups decide controller, ground and letterhead (one file, one controller). */
export const SetUp = z.enum(['ngo-project', 'purchased-service', 'youth-work', 'employment-service']);
export type SetUp = z.infer<typeof SetUp>;

export const Owner = z.object({
  /** The worker's own name and title, as on letters. */
  holder: Line(120),
  title: Line(120),
  organisation: Line(200),
  unit: Line(200),
  phone: Line(40),
  email: Line(200),
  /** Three-digit municipality code, or empty. */
  municipality: Line(3),
  setUp: SetUp,
  /** Whether `holder` on the own card is a person, or a post: a duty that several people share. */
  role: z.enum(['person', 'post']).default('person'),
});
export type Owner = z.infer<typeof Owner>;

export const PassphraseStrength = z.object({
  /** zxcvbn score, 0 (guessed at once) to 4. */
  score: z.number().int().min(0).max(4),
  longEnough: z.boolean(),
  /** Catalogue keys under `firstRun.strengthHints`. */
  hints: z.array(
    z.enum(['too-short', 'common', 'names-or-words', 'dates', 'repeats', 'keyboard', 'add-words']),
  ),
});
export type PassphraseStrength = z.infer<typeof PassphraseStrength>;

export const AppState = z.object({
  phase: z.enum(['no-file', 'locked', 'unlocked', 'unrehearsed']),
  /** The file that the window shows or asks to unlock. Its display name, never a path. */
  caseFile: z
    .object({
      name: z.string(),
      practice: z.boolean(),
      profile: Profile.nullable(),
      owner: Owner.nullable(),
      /** Who has opened it in the owner's stead; null for the owner, and while it is closed. */
      substitute: z
        .object({
          label: z.string(),
          until: PlainDate.nullable(),
          /** The last day has passed: told, and nobody is locked out. */
          isPast: z.boolean(),
        })
        .nullable(),
    })
    .nullable(),
  /** Case files known to this computer, newest first. */
  known: z.array(z.object({ handle: Handle, name: z.string(), practice: z.boolean(), missing: z.boolean() })),
  language: Language,
  theme: z.enum(['system', 'light', 'dark']),
  lockAfterMinutes: z.number().int().min(1).max(60),
  host: z.enum(['electron', 'preview', 'none']),
  version: z.string(),
});
export type AppState = z.infer<typeof AppState>;

const openErrors = [
  'case-file-not-found',
  'not-a-case-file',
  'case-file-newer',
  'case-file-damaged',
  'case-file-in-use',
  'slots-missing',
  'slots-damaged',
  'slots-weakened',
  'case-file-open',
  'read-failed',
  'folder-read-only',
] as const;

/** The case file's life: creating, unlocking, locking, keys and backups. */
export const caseFile = {
  'app.state': call({ kind: 'query', args: none, result: AppState, whileLocked: true }),
  'app.setPreferences': call({
    kind: 'command',
    args: z.strictObject({
      language: Language.optional(),
      theme: z.enum(['system', 'light', 'dark']).optional(),
      lockAfterMinutes: z.number().int().min(1).max(60).optional(),
    }),
    result: nothing,
    whileLocked: true,
  }),
  /** Any input in our window; restarts the idle time. At most once in a few seconds. */
  'app.active': call({ kind: 'command', args: none, result: nothing, whileLocked: true }),

  'caseFile.passphraseStrength': call({
    kind: 'query',
    args: z.strictObject({ passphrase: Passphrase }),
    result: PassphraseStrength,
    whileLocked: true,
  }),
  /** Asks where the new case file goes; the answer's name is for showing. */
  'caseFile.choosePlace': call({
    kind: 'command',
    args: z.strictObject({ suggestedName: Line(80) }),
    result: z.object({ handle: Handle, name: z.string(), folder: z.string(), note: PlaceNote.nullable() }),
    errors: ['path-too-long', 'folder-read-only', 'case-file-exists'],
    whileLocked: true,
  }),
  /** Creates and opens a case file; it stays `unrehearsed` until the recovery key was typed back. */
  'caseFile.create': call({
    kind: 'command',
    args: z.strictObject({ place: Handle, passphrase: Passphrase, profile: Profile, owner: Owner }),
    result: z.object({ name: z.string() }),
    errors: [
      'passphrase-too-short',
      'passphrase-too-weak',
      'case-file-exists',
      'folder-read-only',
      'path-too-long',
      'staged-gone',
      'case-file-open',
    ],
    whileLocked: true,
  }),
  /** Makes (or opens again) the practice case file in the app's own folder, with invented people. */
  'caseFile.openPractice': call({
    kind: 'command',
    args: z.strictObject({ language: Language }),
    result: z.object({ name: z.string() }),
    errors: openErrors,
    whileLocked: true,
  }),
  /** The two groups of the recovery key that must be typed back (1-based), and how many there are. */
  'caseFile.rehearsal': call({
    kind: 'query',
    args: none,
    result: z.object({
      groups: z.array(z.number().int()).length(2),
      of: z.number().int(),
      done: z.boolean(),
      /** The sheet is of a new key: earlier sheets do not open this file any more. */
      renewed: z.boolean(),
      /** Substitutes whose passphrases fell away with the last change of the key. */
      dropped: z.number().int(),
    }),
  }),
  'caseFile.rehearse': call({
    kind: 'command',
    args: z.strictObject({ answers: z.array(z.string().max(40)).length(2) }),
    result: nothing,
    errors: ['rehearsal-wrong'],
  }),
  /**
   * The recovery sheet: to look at, to save as a PDF, or to print. Once it has been rehearsed, the owner's passphrase is asked
   * for each time: the sheet opens every copy, and an open window is not the owner.
   */
  'caseFile.recoverySheet': call({
    kind: 'command',
    args: z.strictObject({
      deliver: z.enum(['view', 'save', 'print']),
      language: Language,
      passphrase: Passphrase.optional(),
    }),
    result: z.object({ pdf: Bytes.nullable(), savedAs: z.string().nullable() }),
    errors: [
      'folder-read-only',
      'path-too-long',
      'wrong-passphrase',
      'slots-missing',
      'slots-damaged',
      'slots-weakened',
    ],
    ownerOnly: true,
  }),
  /** Picks an existing case file; it becomes the one that the unlock screen asks for. */
  'caseFile.chooseExisting': call({
    kind: 'command',
    args: none,
    result: z.object({ name: z.string() }),
    errors: ['not-a-case-file', 'case-file-not-found', 'case-file-open', 'read-failed'],
    whileLocked: true,
  }),
  /** Shows one of the known files on the unlock screen. */
  'caseFile.select': call({
    kind: 'command',
    args: z.strictObject({ handle: Handle }),
    result: nothing,
    errors: ['case-file-not-found', 'staged-gone', 'case-file-open'],
    whileLocked: true,
  }),
  'caseFile.unlock': call({
    kind: 'command',
    args: z.strictObject({ passphrase: Passphrase }),
    result: z.object({ failedBefore: z.number().int() }),
    errors: [...openErrors, 'wrong-passphrase', 'slot-removed'],
    whileLocked: true,
  }),
  /** Opens with the key that the system's secret store keeps, where the owner has turned that on and its rules allow it. */
  'caseFile.unlockQuickly': call({
    kind: 'command',
    args: none,
    result: nothing,
    errors: [...openErrors, 'quick-unlock-gone'],
    whileLocked: true,
  }),
  /** Opens with the recovery key and sets a new passphrase; writes lost slots again. */
  'caseFile.unlockWithRecoveryKey': call({
    kind: 'command',
    args: z.strictObject({ recoveryKey: z.string().max(400), newPassphrase: Passphrase }),
    result: nothing,
    errors: [
      ...openErrors,
      'recovery-key-mistyped',
      'wrong-recovery-key',
      'recovery-key-of-another-file',
      'passphrase-too-short',
      'passphrase-too-weak',
      'passphrase-in-use',
    ],
    whileLocked: true,
  }),
  'caseFile.lock': call({ kind: 'command', args: none, result: nothing, whileLocked: true }),
  /** A new passphrase for whoever has the file open: the owner's, or the substitute's own. */
  'caseFile.changePassphrase': call({
    kind: 'command',
    args: z.strictObject({ current: Passphrase, next: Passphrase }),
    result: nothing,
    errors: [
      'wrong-passphrase',
      'passphrase-too-short',
      'passphrase-too-weak',
      'passphrase-in-use',
      'folder-read-only',
      'slots-damaged',
      'slots-missing',
    ],
  }),
  'caseFile.owner': call({ kind: 'query', args: none, result: Owner }),
  'caseFile.setOwner': call({ kind: 'command', args: Owner, result: nothing }),

  /** Verifies the whole audit chain. */
  'audit.verify': call({
    kind: 'query',
    args: none,
    result: z.object({
      entries: z.number().int(),
      intact: z.boolean(),
      brokenAt: z.number().int().nullable(),
    }),
  }),
  'audit.page': call({
    kind: 'query',
    args: z.strictObject({
      before: z.number().int().optional(),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    result: z.array(
      z.object({
        sequence: z.number().int(),
        at: Instant,
        actor: z.string(),
        action: z.string(),
        clientId: z.string().nullable(),
        /** Of the person whom it is about, where there still is one. */
        initials: z.string().nullable(),
        recordKind: z.string().nullable(),
        recordId: z.string().nullable(),
      }),
    ),
  }),
} as const;
