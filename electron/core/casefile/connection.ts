import Database from 'better-sqlite3';

/** The one writable connection to the open case file, as the driver gives it. */
export type RawDatabase = Database.Database;

/** The cipher build's addition to the driver; its types do not know it. */
const canEncrypt = (
  raw: RawDatabase,
): raw is RawDatabase & { key(key: Buffer): number; rekey(key: Buffer): number } =>
  'key' in raw && typeof raw.key === 'function' && 'rekey' in raw && typeof raw.rekey === 'function';

const busyMilliseconds = 100;

/**
 * Pages in the write-ahead log before SQLite folds it into the file, within a save. With SQLite's own 1,000 the 95th
 * percentile of saving a draft among 100,000 notes was 22 ms, with 4,000 (16 MB of log at most) it is 11 ms.
 */
export const foldAtPages = 4000;

/**
 * Decrypted pages that are kept while the file is open, in KiB. Every page that is not has to be read, checked and decrypted:
 * among 10,000 people the list took 147 ms with the build's own 16 MB and takes 52 ms with this. All calls of Today walk over more than 32 MB:
 * with that much each pushed out what the next needed, and they took 200 ms in place of 140.
 */
const keptKib = 48_000;

/**
 * The connection's settings, in this order: EXCLUSIVE before WAL, so that the log's index lives in our memory and no
 * other program can join (a second opener gets SQLITE_BUSY).
 */
export const connectionSettings = [
  'locking_mode = EXCLUSIVE',
  'journal_mode = WAL',
  'synchronous = FULL',
  // The build keeps temporary tables in files by default, and those are not encrypted.
  'temp_store = MEMORY',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'secure_delete = ON',
  'mmap_size = 0',
  `cache_size = -${String(keptKib)}`,
  `wal_autocheckpoint = ${foldAtPages}`,
] as const;

/** Lends the literal of a raw key as a buffer, which can be wiped, unlike a PRAGMA text. */
const withLiteral = <T>(databaseKey: Uint8Array, use: (literal: Buffer) => T): T => {
  // An empty key would make a plaintext file; this is the only place where a key reaches SQLite.
  if (databaseKey.length !== 32 || databaseKey.every((byte) => byte === 0)) {
    throw new Error('no database key');
  }
  const literal = Buffer.alloc(67);
  literal.write("x'", 'latin1');
  for (const [index, byte] of databaseKey.entries()) {
    literal.write(byte.toString(16).padStart(2, '0'), 2 + 2 * index, 'latin1');
  }
  literal.write("'", 66, 'latin1');
  try {
    return use(literal);
  } finally {
    literal.fill(0);
  }
};

/** Gives SQLCipher the raw key. */
const giveKey = (raw: RawDatabase, databaseKey: Uint8Array): void => {
  if (!canEncrypt(raw)) throw new Error('this build of the database driver cannot encrypt');
  raw.pragma("cipher = 'sqlcipher'");
  raw.pragma('legacy = 4');
  withLiteral(databaseKey, (literal) => raw.key(literal));
};

/**
 * Encrypts an open database anew, whole, in a rollback journal: the cipher build refuses to do it with a write-ahead log. The
 * file gets another salt, too.
 */
export const rekeyConnection = (raw: RawDatabase, nextKey: Uint8Array): void => {
  if (!canEncrypt(raw)) throw new Error('this build of the database driver cannot encrypt');
  if (raw.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') {
    throw new Error('the log could not be left');
  }
  withLiteral(nextKey, (literal) => raw.rekey(literal));
};

/** Who is at the keyboard, for the audit chain. */
export type Actor = 'coach' | 'substitute';
const actors = new WeakMap<RawDatabase, Actor>();

/** From now on what is done over this connection is done by somebody else than the coach whose file it is. */
export const actAs = (raw: RawDatabase, actor: Actor): void => void actors.set(raw, actor);

/** Asked by the audit chain inside each change, so that no change can forget to say who made it. */
export const actorOf = (raw: RawDatabase): Actor => actors.get(raw) ?? 'coach';

/**
 * Opens an encrypted database exclusively and reads its first page. Throws SQLite's errors: NOTADB for a wrong key or
 * a damaged first page, BUSY when another program holds it, CANTOPEN, CORRUPT, READONLY.
 */
export const openConnection = (
  path: string,
  databaseKey: Uint8Array,
  options: { create: boolean },
): RawDatabase => {
  const raw = new Database(path, { fileMustExist: !options.create, timeout: busyMilliseconds });
  try {
    giveKey(raw, databaseKey);
    for (const setting of connectionSettings) raw.pragma(setting);
    raw.prepare('SELECT count(*) FROM sqlite_schema').get();
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
};

/**
 * Folds the write-ahead log into the file and empties it. `false` when a reader or an open transaction kept it from
 * finishing; nothing is lost then.
 */
export const foldLog = (raw: RawDatabase): boolean => {
  const answer = raw.prepare('PRAGMA wal_checkpoint(TRUNCATE)').raw().get();
  return Array.isArray(answer) && answer[0] === 0;
};
