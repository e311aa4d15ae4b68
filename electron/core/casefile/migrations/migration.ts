import type { RawDatabase } from '../connection.ts';

/** One step of the case file's form. Numbered without gaps, forward only, never changed once released. */
export interface Migration {
  /** `user_version` after this step. */
  readonly version: number;
  readonly name: string;
  /** Runs inside a transaction that also sets the version. */
  up(db: RawDatabase): void;
}
