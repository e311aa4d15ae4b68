import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Instant } from '#shared/time.ts';
import { writeWhole } from '../disk.ts';
import type { Disk } from '../disk.ts';
import { attempt } from '../failures.ts';
import { caseFileExtension, keyCheckOf, slotsPathOf, walPathOf } from '../format.ts';
import { readSlots } from '../inspect.ts';
import { writtenSlots } from '../key-slots.ts';
import type { KeySlots } from '../key-slots.ts';
import { isOpenHere, whenFree } from '../open-paths.ts';
import { withBackupWorker } from './helper.ts';
import type { BackupWorker } from './helper.ts';
import { sameContent } from './make.ts';
import type { BackupTools } from './make.ts';
import type { ContentFacts } from './protocol.ts';
import { finishRotation } from '../rotation/swap.ts';
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

/**
 * The slots that go with the restored file: those in use where they are of the same key and of the passphrase that was
 * given, else the backup's; `none` where neither has any of its key, and only the recovery key opens it.
 */
const slotsFor = async (
  disk: Disk,
  path: string,
  backup: Pick<Backup, 'path'>,
  checking: Checking | undefined,
): Promise<KeySlots | 'in-use' | 'none'> => {
  const [inUse, saved] = [await readSlots(disk, path), await readSlots(disk, backup.path)];
  const keyCheck = checking === undefined ? null : keyCheckOf(checking.databaseKey);
  const fits = (slots: KeySlots): boolean => keyCheck === null || slots.keyCheck === keyCheck;
  const isSameKey =
    inUse.ok && fits(inUse.value) && (!saved.ok || inUse.value.keyCheck === saved.value.keyCheck);
  if (isSameKey && (checking?.opensSlotsInUse ?? true)) return 'in-use';
  if (saved.ok && fits(saved.value)) return saved.value;
  return keyCheck === null || isSameKey ? 'in-use' : 'none';
};

/** With the key at hand the copy is opened and read through before anything is replaced. */
export interface Checking {
  readonly databaseKey: Uint8Array;
  /** Whether the passphrase that was given opens the slots beside the file that is replaced; true for a recovery key. */
  readonly opensSlotsInUse: boolean;
  /** Called with what the copy holds when all is well, just before the file is replaced. */
  readonly beforeReplacing: (content: ContentFacts) => Promise<void>;
}

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

const readThrough = async (
  worker: BackupWorker,
  incoming: string,
  backup: Restorable,
  checking: Checking,
): Promise<Result<ContentFacts>> => {
  const found = await worker.verify(incoming, Uint8Array.from(checking.databaseKey));
  if (!found.ok) return found;
  const { manifest } = backup;
  if (manifest === null || manifest.auditHead === null) return found;
  const { formVersion, counts, auditHead } = manifest;
  const noted = manifest.contentHash ?? null;
  const fits =
    sameContent({ formVersion, counts: counts ?? {}, auditHead }, found.value) &&
    (noted === null || noted === found.value.contentHash);
  return fits ? found : failure('backup-damaged');
};

/** A backup, or a copy of a case file that somebody made by hand and that has no manifest. */
export interface Restorable {
  readonly path: string;
  readonly manifest: Backup['manifest'] | null;
}

/**
 * Puts a backup in the place of a closed case file. The replaced file is kept beside it under a name that says so,
 * with its slots; the passphrase in use stays valid. Without `checking` only its bytes are compared with those that were
 * copied; with it, it is opened and read through first.
 * Errors: `case-file-open`, `case-file-in-use`, `backup-damaged` (nothing was changed), `disk-full`,
 * `folder-read-only`, `write-failed`, `read-failed`.
 */
export const restoreBackup = async (
  path: string,
  backup: Restorable,
  tools: BackupTools,
  checking?: Checking,
): Promise<Result<Restored>> => {
  const { disk, clock } = tools;
  if (isOpenHere(path)) return failure('case-file-open');
  const { manifest } = backup;
  if (manifest?.state === 'damaged') return failure('backup-damaged');
  await whenFree(path);
  const incoming = incomingPathOf(path);
  const done = await attempt(async (): Promise<Result<Restored>> => {
    await finishRotation(disk, path);
    await finishRestore(disk, path);
    const present = await disk.exists(path);
    if (present && isHeldElsewhere(path)) return failure('case-file-in-use');
    await disk.remove(incoming);
    const ready = await withBackupWorker(tools.start, async (worker): Promise<Result<null>> => {
      const copied = await worker.copy(backup.path, incoming);
      if (!copied.ok) return copied;
      if (manifest !== null && copied.value.sha256 !== manifest.sha256) return failure('backup-damaged');
      if (checking === undefined) return success(null);
      const content = await readThrough(worker, incoming, backup, checking);
      if (!content.ok) return content;
      await checking.beforeReplacing(content.value);
      return success(null);
    });
    if (!ready.ok) {
      for (const part of [incoming, walPathOf(incoming)]) await disk.remove(part);
      return ready;
    }
    const kept = present ? keptPathOf(path, clock.now()) : null;
    if (kept !== null && (await disk.exists(slotsPathOf(path)))) {
      await writeWhole(disk, slotsPathOf(kept), await disk.read(slotsPathOf(path)));
    }
    const slots = await slotsFor(disk, path, backup, checking);
    if (slots === 'none') await disk.remove(slotsPathOf(path));
    else if (slots !== 'in-use') await writeWhole(disk, slotsPathOf(path), writtenSlots(slots));
    await writeWhole(disk, intentPathOf(path), Buffer.from(JSON.stringify({ kept })));
    await replaceFile(disk, path, kept);
    if (manifest !== null) await giveUpNewer({ path: backup.path, manifest }, tools);
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
