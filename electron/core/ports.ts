import type { Instant, PlainDate } from '#shared/time.ts';

/** What a file dialog is about; the host turns it into a title and a filter in the user's language. */
export const fileKindNames = [
  'case-file',
  'backup',
  'card',
  'packet',
  'reader-file',
  'pdf',
  'recovery-sheet',
  'paper',
  'table',
  'report',
  'release',
  'left-file',
] as const;
export type FileKind = (typeof fileKindNames)[number];

/** Native file dialogs. Answers are absolute paths and stay inside the core; `null` means the user cancelled. */
export interface Dialogs {
  chooseSave(request: { kind: FileKind; suggestedName: string }): Promise<string | null>;
  chooseOpen(request: { kind: FileKind }): Promise<string | null>;
  chooseFolder(request: { kind: FileKind }): Promise<string | null>;
}

/** Gives a file on the disk to the program that the system has for it. */
export interface Opener {
  open(path: string): Promise<'opened' | 'unavailable'>;
}

/** What became of a checked installer: the system has begun it, or shows it to the user; it is another than was checked; it could not. */
export type InstallerAnswer = 'started' | 'shown' | 'changed' | 'not-signed' | 'unavailable';

/**
 * Gives a checked installer to the system and ends the app, which locks the case file first. The host compares the file again, at the last
 * moment, and on Windows its signature with the pinned publishers.
 */
export interface Installer {
  run(installer: { path: string; size: number; sha512: string }): Promise<InstallerAnswer>;
}

/** The operating system's secret store; `available` is false where the store is not a real one. */
export interface SecretStore {
  available(): Promise<boolean>;
  seal(secret: Uint8Array): Promise<Uint8Array>;
  open(sealed: Uint8Array): Promise<Uint8Array | null>;
}

export type PowerEvent = 'suspend' | 'system-locked' | 'idle';

/** Tells when the laptop sleeps, the system locks, or nobody has touched our window for the set time. */
export interface Power {
  subscribe(listener: (event: PowerEvent) => void): () => void;
  /** Seconds of no input in our window before an `idle` event; 0 turns it off. */
  setIdleLimit(seconds: number): Promise<void>;
}

/** Settings that must be known before a case file is unlocked. Never client data. */
export interface Preferences {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

/** Folders that the host knows. All absolute. */
export interface Places {
  /** The app's own data folder. */
  readonly userData: string;
  /** Where a new case file is offered first. */
  readonly documents: string;
}

export interface LocalLogEntry {
  level: 'info' | 'warn' | 'error';
  event: string;
  incident?: string | undefined;
  detail?: string | undefined;
}

/** A local log of events and incident ids; no client data ever. */
export interface LocalLog {
  write(entry: LocalLogEntry): void;
  /** The newest entries, oldest first, each with its moment in ISO 8601 UTC; none where the log cannot be read. */
  read(): Promise<readonly (LocalLogEntry & { at: string })[]>;
}

/** A short-lived process of its own, reached by messages that survive structured cloning. */
export interface HelperProcess {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when the process is gone, whatever ended it. */
  onEnd(listener: () => void): void;
  end(): void;
}

export interface Clock {
  now(): Instant;
  /** Today in Europe/Helsinki. */
  today(): PlainDate;
}

export interface Ids {
  /** A UUIDv7, branded by the caller. */
  next<T extends string>(): T;
}

export interface Ports {
  readonly dialogs: Dialogs;
  readonly opener: Opener;
  readonly installer: Installer;
  readonly secretStore: SecretStore;
  readonly power: Power;
  readonly preferences: Preferences;
  readonly places: Places;
  readonly log: LocalLog;
  /**
   * Starts `casefile/backup-process.ts`. Hosts that may not fork (Electron without the run-as-node fuse) bring their
   * own; without it the core forks.
   */
  readonly startBackupProcess?: () => HelperProcess;
  /**
   * Tells that something may have changed in a folder; answers how to end it. Without it a folder is looked at when the window asks.
   * `inbox/watch-folder.ts` is the one of both hosts.
   */
  readonly watchFolder?: (folder: string, maybeChanged: () => void) => () => void;
  /** Starts `print/print-process.ts`; without it papers are set in the core's own process. */
  readonly startPrintProcess?: () => HelperProcess;
  /** Starts `sealing/sealing-process.ts`; without it packets are sealed and opened in the core's own process. */
  readonly startSealingProcess?: () => HelperProcess;
}
