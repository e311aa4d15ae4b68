import { randomInt } from 'node:crypto';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { failure, success } from '#shared/result.ts';
import type { Failure, Result } from '#shared/result.ts';
import type { Clock, Preferences } from '#core/ports.ts';
import { openConnection } from './connection.ts';
import type { RawDatabase } from './connection.ts';
import type { Disk } from './disk.ts';
import { assertWritable, nodeDisk } from './disk.ts';
import { attempt, storageFailure } from './failures.ts';
import { CaseFileId } from './format.ts';
import { formVersion, migrate, pendingMigrations } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { holdCaseFile } from './open-case-file.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import type { Opener } from './key-slots.ts';
import { isOpenHere } from './open-paths.ts';
import { markedHead } from './mark.ts';
import { fileAt, isRotationIntended } from './rotation/swap.ts';
import { judgeOpened, rememberMark } from './sightings.ts';
import type { NotedHead } from './sightings.ts';

export interface Opening {
  readonly path: string;
  readonly clock: Clock;
  readonly disk?: Disk;
  /** Whose passphrase it is opened with; the owner's unless said otherwise. */
  readonly openedBy?: Opener;
  /** Where wrong passphrases are counted while the file is closed. */
  readonly preferences?: Preferences;
  /**
   * Makes a backup of the closed file before its form is changed; a failure of it keeps the old form and the file
   * stays closed. Only the tests of the form itself do without.
   */
  readonly beforeMigration?: (
    path: string,
    databaseKey: Uint8Array,
    caseFileId: CaseFileId,
  ) => Promise<Result<null>>;
  readonly migrations?: readonly Migration[];
  /** Heads of the audit chain that backups have noted; with `preferences`, the opened file is judged by them. */
  readonly notedHeads?: (caseFileId: CaseFileId) => Promise<readonly NotedHead[]>;
}

/** Why a connection could not be had; a bug is thrown on. */
const openingFailure = (error: unknown): Failure => {
  const known = storageFailure(error);
  if (known === null) throw error;
  if (known.code !== 'write-failed') return known;
  // A disk that fails outside SQLite fails here at reading: what this program knew of the file, and the mark beside it.
  if (error instanceof Error && 'code' in error && error.code === 'EIO') return { code: 'read-failed' };
  // SQLite says CANTOPEN when it may not make its log beside the file.
  return { code: 'folder-read-only' };
};

const attempts = 4;
const longestWaitMilliseconds = 80;

/**
 * Two programs that open at the same instant keep each other out; after a wait of their own each, one of them gets in.
 * A program that holds the file for longer is answered with `case-file-in-use` after about half a second.
 */
const connect = async (path: string, databaseKey: Uint8Array): Promise<Result<RawDatabase>> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return success(openConnection(path, databaseKey, { create: false }));
    } catch (error) {
      const failed = openingFailure(error);
      if (failed.code !== 'case-file-in-use' || attempt === attempts) return { ok: false, error: failed };
      await setTimeout(randomInt(longestWaitMilliseconds));
    }
  }
};

/** The case file's id before its form is brought up to date; every form since the first has it. */
const identityOf = (raw: RawDatabase): CaseFileId | null => {
  const hasMeta = raw.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'").get();
  if (hasMeta === undefined) return null;
  const value = raw.prepare("SELECT value FROM meta WHERE key = 'case_file_id'").pluck().get();
  return CaseFileId.safeParse(value).data ?? null;
};

/** Whether it is the file that was here last; what cannot be read of that must not keep it closed. */
const look = async ({ preferences, notedHeads }: Opening, file: OpenCaseFile): Promise<void> => {
  if (preferences === undefined) return;
  const noted = (await notedHeads?.(file.caseFileId).catch(() => [])) ?? [];
  const marked = await markedHead(file.path);
  const verdict = await judgeOpened(file, preferences, marked === null ? noted : [...noted, marked]);
  // The next save writes over the mark; what it told must be known until the file is accepted as it is.
  if (verdict.kind !== 'fits' && marked !== null) await rememberMark(file, preferences, marked);
};

/**
 * Opens a case file with its database key, brings it to the newest form, and takes over the key buffer (wiped here
 * on failure). Errors: `case-file-open`, `case-file-damaged` (NOTADB: the caller knows whether the key is right),
 * `case-file-newer`, `case-file-in-use`, `folder-read-only`, `disk-full`, `read-failed`.
 */
export const openWithKey = async (opening: Opening, databaseKey: Buffer): Promise<Result<OpenCaseFile>> => {
  const { path, migrations } = opening;
  const opened = await (async (): Promise<Result<OpenCaseFile>> => {
    if (isOpenHere(path)) return failure('case-file-open');
    const writable = await attempt(() => assertWritable(dirname(path)));
    if (!writable.ok) return writable;
    let raw: RawDatabase | undefined;
    let file: OpenCaseFile | undefined;
    try {
      const lies = await fileAt(path);
      let connected = await connect(path, databaseKey);
      if (!connected.ok) return connected;
      raw = connected.value;
      // Another program may have put a rekeyed file in its place between the look and the lock: what was opened is then a
      // file without a name, and what is written into it would be lost.
      const disk = opening.disk ?? nodeDisk;
      if ((await isRotationIntended(disk, path)) || (await fileAt(path)) !== lies) {
        raw.close();
        return failure('case-file-in-use');
      }
      // SQLite takes an emptied file for a new one; ours have had a form since they were made.
      if (formVersion(raw) === 0) {
        raw.close();
        return failure('case-file-damaged');
      }
      const pending = pendingMigrations(raw, migrations);
      if (!pending.ok || (pending.value.length > 0 && opening.beforeMigration !== undefined)) {
        const id = pending.ok ? identityOf(raw) : null;
        raw.close();
        if (!pending.ok) return pending;
        // Without an identity there is nothing yet that a backup would save.
        const saved = id === null ? null : await opening.beforeMigration?.(path, databaseKey, id);
        if (saved?.ok === false) return saved;
        connected = await connect(path, databaseKey);
        if (!connected.ok) return connected;
        raw = connected.value;
      }
      const migrated = migrate(raw, migrations);
      if (!migrated.ok) throw new Error('the form changed while the file was held');
      file = holdCaseFile(path, raw, databaseKey, opening.openedBy);
      await look(opening, file);
      return success(file);
    } catch (error) {
      // A held one is let go by its own closing: the next try would otherwise be told that it is open here already.
      await file?.close().catch(() => undefined);
      if (raw?.open === true) raw.close();
      return { ok: false, error: openingFailure(error) };
    }
  })();
  if (!opened.ok) databaseKey.fill(0);
  return opened;
};
