import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Instant } from '#shared/time.ts';
import { writeWhole } from '../disk.ts';
import type { Disk } from '../disk.ts';
import { attempt } from '../failures.ts';
import { caseFileExtension, slotsPathOf } from '../format.ts';
import { readSlots } from '../inspect.ts';
import { writtenSlots } from '../key-slots.ts';
import type { KeySlots } from '../key-slots.ts';
import { isOpenHere, whenFree } from '../open-paths.ts';
import { withBackupWorker } from './helper.ts';
import type { BackupTools } from './make.ts';
import { finishRestore, incomingPathOf, intentPathOf, replaceFile } from './replace.ts';
import { newestFirst } from './rotation.ts';
import { backupFolder, backupsIn, writeManifest } from './store.ts';
import type { Backup } from './store.ts';

export interface Restored {
  /** Name of the replaced file, kept in the same folder; `null` where there was none. */
  readonly keptAs: string | null;
}

/** Another program holds the file: SQLite sees its lock before it misses the key. */
const isHeldElsewhere = (path: string): boolean => {
  const raw = new Database(path, { fileMustExist: true, timeout: 100 });
  try {
    raw.prepare('SELECT 1 FROM sqlite_schema').get();
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
  } finally {
    raw.close();
  }
};

const keptPathOf = (path: string, now: Instant): string =>
  join(
    dirname(path),
    `${basename(path, caseFileExtension)}-replaced-${now.replaceAll(':', '')}${caseFileExtension}`,
  );

/** The slots that go with the restored file: those in use where they are of the same key, else the backup's. */
const slotsFor = async (disk: Disk, path: string, backup: Backup): Promise<KeySlots | null> => {
  const [inUse, saved] = [await readSlots(disk, path), await readSlots(disk, backup.path)];
  if (!saved.ok) return null;
  return inUse.ok && inUse.value.keyCheck === saved.value.keyCheck ? null : saved.value;
};

/** Backups made after the restored one stay, but their audit heads no longer say anything about the file. */
const giveUpNewer = async (restored: Backup, tools: BackupTools): Promise<void> => {
  const all = await backupsIn(tools.disk, backupFolder(tools.root, restored.manifest.caseFileId));
  for (const { path, manifest } of all) {
    const newer = newestFirst({ path, manifest }, restored) < 0 && manifest.id !== restored.manifest.id;
    if (newer && !manifest.givenUp) {
      await writeManifest(tools.disk, { path, manifest: { ...manifest, givenUp: true } });
    }
  }
};

/**
 * Puts a backup in the place of a closed case file. The replaced file is kept beside it under a name that says so,
 * with its slots; the passphrase in use stays valid. No key is needed.
 * Errors: `case-file-open`, `case-file-in-use`, `backup-damaged` (its bytes are not those that were copied; nothing
 * was changed), `disk-full`, `folder-read-only`, `write-failed`.
 */
export const restoreBackup = async (
  path: string,
  backup: Backup,
  tools: BackupTools,
): Promise<Result<Restored>> => {
  const { disk, clock } = tools;
  if (isOpenHere(path)) return failure('case-file-open');
  if (backup.manifest.state === 'damaged') return failure('backup-damaged');
  await whenFree(path);
  const incoming = incomingPathOf(path);
  const done = await attempt(async (): Promise<Result<Restored>> => {
    await finishRestore(disk, path);
    const present = await disk.exists(path);
    if (present && isHeldElsewhere(path)) return failure('case-file-in-use');
    await disk.remove(incoming);
    const copied = await withBackupWorker(tools.start, (worker) => worker.copy(backup.path, incoming));
    if (!copied.ok) return copied;
    if (copied.value.sha256 !== backup.manifest.sha256) {
      await disk.remove(incoming);
      return failure('backup-damaged');
    }
    const kept = present ? keptPathOf(path, clock.now()) : null;
    if (kept !== null && (await disk.exists(slotsPathOf(path)))) {
      await writeWhole(disk, slotsPathOf(kept), await disk.read(slotsPathOf(path)));
    }
    const slots = await slotsFor(disk, path, backup);
    if (slots !== null) await writeWhole(disk, slotsPathOf(path), writtenSlots(slots));
    await writeWhole(disk, intentPathOf(path), Buffer.from(JSON.stringify({ kept })));
    await replaceFile(disk, path, kept);
    await giveUpNewer(backup, tools);
    return success({ keptAs: kept === null ? null : basename(kept) });
  });
  if (!done.ok) {
    // Once the intent is written, the copy is whole and the next opening finishes the restore.
    const intended = await disk.exists(intentPathOf(path)).catch(() => true);
    if (!intended) await disk.remove(incoming).catch(() => undefined);
    return done;
  }
  return done.value;
};
