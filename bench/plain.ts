import Database from 'better-sqlite3';
import { closeSync, copyFileSync, openSync, readSync } from 'node:fs';
import { connectionSettings, openConnection } from '#core/casefile/connection.ts';
import { holdCaseFile, type OpenCaseFile } from '#core/casefile/open-case-file.ts';

/** The driver's addition for ciphers; its types do not know it. */
const canRekey = (raw: Database.Database): raw is Database.Database & { rekey(key: Buffer): number } =>
  'rekey' in raw && typeof raw.rekey === 'function';

/** Copies the closed case file at `path` to `copy` and takes the encryption off the copy. */
export function makePlainCopy(path: string, copy: string, databaseKey: Uint8Array): void {
  copyFileSync(path, copy);
  const raw = openConnection(copy, databaseKey, { create: false });
  try {
    if (!canRekey(raw)) throw new Error('this build of the database driver cannot decrypt');
    // A rekeyed database may not be in WAL mode while it is rewritten.
    raw.pragma('journal_mode = DELETE');
    raw.rekey(Buffer.alloc(0));
  } finally {
    raw.close();
  }
  const header = Buffer.alloc(15);
  const file = openSync(copy, 'r');
  readSync(file, header);
  closeSync(file);
  if (header.toString('latin1') !== 'SQLite format 3') throw new Error('the copy is still encrypted');
}

/** A database without encryption, opened with the same settings. */
export function openPlainDatabase(path: string): Database.Database {
  const plain = new Database(path, { fileMustExist: true });
  for (const setting of connectionSettings) plain.pragma(setting);
  plain.prepare('SELECT count(*) FROM sqlite_schema').get();
  return plain;
}

/** The same, as a case file that the program works on: what encryption costs is the difference. */
export const openPlain = (path: string): OpenCaseFile =>
  holdCaseFile(path, openPlainDatabase(path), Buffer.alloc(32, 1));
