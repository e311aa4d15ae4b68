import { SqliteAdapter, SqliteDriver, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Dialect, QueryResult } from 'kysely';
import type { Db } from '../db.ts';
import type { AuditHead } from './audit-chain.ts';
import { actorOf } from './connection.ts';
import type { Actor, RawDatabase } from './connection.ts';
import { withKeptStatements } from './statements.ts';

/** What belongs to one connection: it is at hand wherever its Kysely or a transaction of it is. */
class CaseFileAdapter extends SqliteAdapter {
  /**
   * Where the audit chain stands, in the transaction under way or since the last one; `null` while it has to be read. Nobody
   * else can add to the chain: the file is held exclusively, by this connection.
   */
  head: AuditHead | null = null;
  readonly #raw: RawDatabase;

  constructor(raw: RawDatabase) {
    super();
    this.#raw = raw;
  }

  /** Who is at the keyboard, see `actAs`. */
  get actor(): Actor {
    return actorOf(this.#raw);
  }
}

/** The memory of the connection behind `db`; `null` for a connection that is not of {@link caseFileDialect}. */
export const connectionOf = (db: Db): CaseFileAdapter | null => {
  const { adapter } = db.getExecutor();
  return adapter instanceof CaseFileAdapter ? adapter : null;
};

class CaseFileConnection implements DatabaseConnection {
  readonly #statements: ReturnType<typeof withKeptStatements>;

  constructor(statements: ReturnType<typeof withKeptStatements>) {
    this.#statements = statements;
  }

  // Asynchronous only so that what SQLite throws rejects, as Kysely expects it.
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#statements.prepare(sql);
    // The query's own types say what its rows are.
    if (statement.reader) return { rows: statement.rows(parameters) as R[] };
    const { changes, lastInsertRowid } = statement.run(parameters);
    return { insertId: BigInt(lastInsertRowid), numAffectedRows: BigInt(changes), rows: [] };
  }

  streamQuery(): never {
    throw new Error('queries are not read row by row');
  }
}

/**
 * A full disk or a failing one makes SQLite roll the whole transaction back by itself (https://sqlite.org/lang_transaction.html,
 * "Response To Errors Within A Transaction"). A second rollback would then fail, and its error would hide the one that tells the coach
 * what happened.
 */
class CaseFileDriver extends SqliteDriver {
  readonly #raw: RawDatabase;
  readonly #adapter: CaseFileAdapter;
  readonly #connection: CaseFileConnection;
  readonly #committed: (head: AuditHead | null) => void;

  constructor(raw: RawDatabase, adapter: CaseFileAdapter, committed: (head: AuditHead | null) => void) {
    const statements = withKeptStatements(raw);
    // The base class prepares nothing through it; it only closes it.
    super({ database: { close: statements.close, prepare: () => refuse() } });
    this.#raw = raw;
    this.#adapter = adapter;
    this.#connection = new CaseFileConnection(statements);
    this.#committed = committed;
  }

  override acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(this.#connection);
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection);
    this.#committed(this.#adapter.head);
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // What was added to the chain in this transaction has not been added.
    this.#adapter.head = null;
    if (this.#raw.inTransaction) await super.rollbackTransaction(connection);
  }

  override async rollbackToSavepoint(
    ...args: Parameters<SqliteDriver['rollbackToSavepoint']>
  ): Promise<void> {
    this.#adapter.head = null;
    await super.rollbackToSavepoint(...args);
  }
}

const refuse = (): never => {
  throw new Error('queries go through the case file’s own connection');
};

/**
 * Names in snake_case in the file and in camelCase in the code. Kysely's own plugin copies every query before it is compiled and
 * every row after it was read, which was most of the time of reading ten thousand whole rows of people; here the names are changed while the
 * query is written out, and when a statement's columns are first seen.
 */
class SnakeCaseCompiler extends SqliteQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    let known = snakeCased.get(name);
    if (known === undefined) {
      known = super.sanitizeIdentifier(name.replace(/(?<=[^A-Z])[A-Z]/g, '_$&').toLowerCase());
      snakeCased.set(name, known);
    }
    return known;
  }
}

/** Names of tables and columns in the code: a few hundred. */
const snakeCased = new Map<string, string>();

/**
 * Kysely's SQLite dialect over the one connection of an open case file. `committed` is called after each transaction, with the
 * head of the audit chain where it is known.
 */
export const caseFileDialect = (raw: RawDatabase, committed: (head: AuditHead | null) => void): Dialect => {
  const adapter = new CaseFileAdapter(raw);
  return {
    createAdapter: () => adapter,
    createDriver: () => new CaseFileDriver(raw, adapter, committed),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SnakeCaseCompiler(),
  };
};
