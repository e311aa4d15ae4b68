import { SqliteAdapter, SqliteDriver, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { DatabaseConnection, Dialect } from 'kysely';
import type { RawDatabase } from './connection.ts';
import { withKeptStatements } from './statements.ts';

/**
 * A full disk or a failing one makes SQLite roll the whole transaction back by itself (https://sqlite.org/lang_transaction.html,
 * "Response To Errors Within A Transaction"). A second rollback would then fail, and its error would hide the one that tells the coach
 * what happened.
 */
class CaseFileDriver extends SqliteDriver {
  readonly #raw: RawDatabase;
  readonly #committed: () => void;

  constructor(raw: RawDatabase, committed: () => void) {
    super({ database: withKeptStatements(raw) });
    this.#raw = raw;
    this.#committed = committed;
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection);
    this.#committed();
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#raw.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Kysely's SQLite dialect over the one connection of an open case file. `committed` is called after each transaction. */
export const caseFileDialect = (raw: RawDatabase, committed: () => void): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new CaseFileDriver(raw, committed),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});
