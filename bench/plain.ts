import Database from 'better-sqlite3';
import { closeSync, copyFileSync, openSync, readSync } from 'node:fs';
import type { App } from '#core/app.ts';
import { openWithKey } from '#core/casefile/open-with-key.ts';
import { holdCaseFile, type OpenCaseFile } from '#core/casefile/open-case-file.ts';

/** The driver's addition for ciphers; its types do not know it. */
const canRekey = (raw: Database.Database): raw is Database.Database & { rekey(key: Buffer): number } =>
  'rekey' in raw && typeof raw.rekey === 'function';

/**
 * The same database without encryption, opened with the same settings: what encryption costs is the difference. The case
 * file at `path` must be closed; the copy at `copy` is decrypted.
 */
export async function openPlainCopy(
  app: App,
  path: string,
  copy: string,
  databaseKey: Buffer,
): Promise<OpenCaseFile> {
  copyFileSync(path, copy);
  const encrypted = await openWithKey({ path: copy, clock: app.clock }, databaseKey);
  if (!encrypted.ok) throw new Error(encrypted.error.code);
  const { raw } = encrypted.value;
  if (!canRekey(raw)) throw new Error('this build of the database driver cannot decrypt');
  // A rekeyed database may not be in WAL mode while it is rewritten.
  raw.pragma('journal_mode = DELETE');
  raw.rekey(Buffer.alloc(0));
  await encrypted.value.close();
  const header = Buffer.alloc(15);
  const file = openSync(copy, 'r');
  readSync(file, header);
  closeSync(file);
  if (header.toString('latin1') !== 'SQLite format 3') throw new Error('the copy is still encrypted');
  const plain = new Database(copy, { fileMustExist: true });
  for (const setting of [
    'locking_mode = EXCLUSIVE',
    'journal_mode = WAL',
    'synchronous = FULL',
    'temp_store = MEMORY',
    'foreign_keys = ON',
    'secure_delete = ON',
    'mmap_size = 0',
  ]) {
    plain.pragma(setting);
  }
  plain.prepare('SELECT count(*) FROM sqlite_schema').get();
  return holdCaseFile(copy, plain, Buffer.alloc(32, 1));
}
