import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { RawDatabase } from './connection.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

export interface MigrationState {
  readonly from: number;
  readonly to: number;
}

/** The version of the case file's form (`user_version`); 0 is an empty file. */
export const formVersion = (raw: RawDatabase): number => Number(raw.pragma('user_version', { simple: true }));

/**
 * What would be done to bring the file to the newest form.
 * Error: `case-file-newer` (`found`, `known`): the file was made by a later version of the app and stays untouched.
 */
export const pendingMigrations = (
  raw: RawDatabase,
  migrations: readonly Migration[] = allMigrations,
): Result<readonly Migration[], 'case-file-newer'> => {
  const found = formVersion(raw);
  const known = migrations.at(-1)?.version ?? 0;
  if (found > known) return failure('case-file-newer', { found, known });
  return success(migrations.filter(({ version }) => version > found));
};

/**
 * Brings the file to the newest form, each step in a transaction of its own together with its version, so that a
 * power cut leaves the form before a step or after it. Throws what SQLite throws; the failed step is rolled back.
 */
export const migrate = (
  raw: RawDatabase,
  migrations: readonly Migration[] = allMigrations,
): Result<MigrationState, 'case-file-newer'> => {
  const from = formVersion(raw);
  const pending = pendingMigrations(raw, migrations);
  if (!pending.ok) return pending;
  for (const migration of pending.value) {
    raw
      .transaction(() => {
        migration.up(raw);
        raw.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  }
  return success({ from, to: formVersion(raw) });
};
