import type { Disk } from '../../casefile/disk.ts';
import { fixedClock, otherPassphrase, passphrase } from '../../casefile/testing/case-files.ts';

/** A closed case file in a folder of its own, with what belongs to it. */
export interface Scene {
  readonly folder: string;
  /** 64 hex digits. */
  readonly key: string;
}

export const pathIn = ({ folder }: Scene): string => `${folder}/työ.rinnalla`;
export const backupsIn = ({ folder }: Scene): string => `${folder}/user-data/backups`;

export const passphrases = { current: passphrase, next: otherPassphrase } as const;
/** The time of the work, after all that the scene was made of. */
export const workClock = (): ReturnType<typeof fixedClock> => fixedClock('2026-11-25T08:00:00Z');

/** `ok`, or the code of the refusal. */
export type Outcome = string;

/** Something that is done with a case file and is interrupted. */
export interface Work {
  readonly id: string;
  /**
   * Opens what it needs; what it gives does the work itself, and `end` closes what is open. What is killed or made to
   * fail is only the work. `disk` counts the steps on the disk where nothing stands between the program and the C library.
   */
  readonly begin: (
    scene: Scene,
    disk: Disk,
  ) => Promise<{
    readonly run: () => Promise<Outcome>;
    readonly end: () => Promise<void>;
  }>;
}
