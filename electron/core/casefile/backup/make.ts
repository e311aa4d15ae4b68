import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Instant } from '#shared/time.ts';
import type { Clock, Ids } from '../../ports.ts';
import { audit, auditHead } from '../audit.ts';
import { writtenHead } from '../audit-chain.ts';
import { foldAtPages, foldLog } from '../connection.ts';
import { peopleCounts } from '../counts.ts';
import { makeFolder, writeWhole } from '../disk.ts';
import type { Disk } from '../disk.ts';
import { attempt } from '../failures.ts';
import { fileSaltLength, slotsPathOf } from '../format.ts';
import type { CaseFileId } from '../format.ts';
import { readSlots } from '../inspect.ts';
import { writtenSlots } from '../key-slots.ts';
import { bytesOf, freeBytesAt } from '../look-over.ts';
import { formVersion } from '../migrate.ts';
import type { ClosedCaseFile, OpenCaseFile } from '../open-case-file.ts';
import { holdClosed } from '../open-paths.ts';
import type { FreeBytes } from '../rotation/room.ts';
import { withBackupWorker } from './helper.ts';
import type { BackupWorker, StartBackupProcess } from './helper.ts';
import type { BackupReason } from './manifest.ts';
import type { ContentFacts, FileFacts } from './protocol.ts';
import { recordBackup } from './records.ts';
import { nextOrdinal } from './rotation.ts';
import {
  backupFileName,
  backupFolder,
  backupsIn,
  manifestPathOf,
  partPathOf,
  rotate,
  writeManifest,
} from './store.ts';
import type { Backup } from './store.ts';
import { takeInStrays } from './strays.ts';

export interface BackupTools {
  /** The folder under which every case file has its folder of backups. */
  readonly root: string;
  readonly start: StartBackupProcess;
  readonly disk: Disk;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly freeBytes?: FreeBytes;
}

interface Source {
  readonly path: string;
  readonly caseFileId: CaseFileId;
  readonly reason: BackupReason;
  /** Of an open file, which `fs` never touches; a closed one is looked at. */
  readonly openBytes?: number;
}

interface Reading {
  readonly databaseKey: Uint8Array;
  /** What the copy must contain; `null` takes what is found. */
  readonly expected: ContentFacts | null;
}

export const sameContent = (a: ContentFacts, b: ContentFacts): boolean =>
  a.formVersion === b.formVersion &&
  a.auditHead === b.auditHead &&
  Object.entries(a.counts).every(([table, count]) => b.counts[table] === count);

/** What is kept free besides the copy: slots, manifest, and the log of the file that is written meanwhile. */
const spareBytes = 8 * 1024 * 1024;

/**
 * Whether the disk takes a copy. Asked before anything is written: a copy that filled the disk to its last byte would take the room
 * of the saves that go on meanwhile, and fail all the same.
 */
const hasRoomFor = async (source: Source, part: string, freeBytes: FreeBytes): Promise<boolean> => {
  const free = await freeBytes(part);
  if (free === null) return true;
  const size = source.openBytes ?? (await stat(source.path)).size;
  return free >= size + spareBytes;
};

interface Copied {
  readonly source: Source;
  readonly reading: Reading | { readonly expected: ContentFacts };
  readonly id: string;
  readonly madeAt: Instant;
  readonly path: string;
  readonly file: FileFacts;
}

/** Verifies a copy where a key is at hand, and puts it in its place with its slots and its manifest. */
const takeCopy = async (
  worker: BackupWorker,
  { disk, clock }: BackupTools,
  { source, reading, id, madeAt, path, file }: Copied,
): Promise<Result<Backup>> => {
  const part = partPathOf(path);
  const folder = dirname(path);
  let content = reading.expected;
  const hasKey = 'databaseKey' in reading;
  if (hasKey) {
    const found = await worker.verify(part, reading.databaseKey);
    if (!found.ok) return found;
    if (content !== null && !sameContent(content, found.value)) return failure('backup-damaged');
    content = found.value;
  }
  const slots = await readSlots(disk, source.path);
  if (!slots.ok && slots.error.code === 'read-failed') return slots;
  return attempt(async () => {
    const { bytes } = await disk.head(part, fileSaltLength);
    // Where they are lost, a backup without slots is still a backup: the recovery key opens it.
    if (slots.ok) await writeWhole(disk, slotsPathOf(path), writtenSlots(slots.value));
    await disk.rename(part, path);
    const backup: Backup = {
      path,
      manifest: {
        format: 'rinnalla-backup',
        version: 1,
        id,
        caseFileId: source.caseFileId,
        caseFileName: basename(source.path),
        fileSalt: bytes.toString('hex'),
        madeAt,
        reason: source.reason,
        fileName: basename(path),
        size: file.size,
        sha256: file.sha256,
        formVersion: content?.formVersion ?? 0,
        counts: content?.counts ?? null,
        auditHead: content?.auditHead ?? null,
        contentHash: content?.contentHash ?? null,
        ordinal: nextOrdinal(await backupsIn(disk, folder)),
        state: hasKey ? 'good' : 'unverified',
        verifiedAt: hasKey ? clock.now() : null,
        givenUp: false,
      },
    };
    await writeManifest(disk, backup);
    await rotate(disk, folder);
    return backup;
  });
};

/** Removes what there is of a copy that got no manifest. */
const removeUntold = async (disk: Disk, path: string): Promise<void> => {
  await disk.remove(partPathOf(path));
  if (await disk.exists(manifestPathOf(path))) return;
  for (const each of [path, slotsPathOf(path)]) await disk.remove(each);
};

/** Copies, and takes the copy as a backup. One that cannot be taken is removed, so that no try leaves a copy behind. */
const makeCopy = async (
  worker: BackupWorker,
  tools: BackupTools,
  source: Source,
  reading: Reading | { readonly expected: ContentFacts },
  copied: () => void = () => undefined,
): Promise<Result<Backup>> => {
  const { disk, clock, ids, root } = tools;
  const folder = backupFolder(root, source.caseFileId);
  const id = ids.next();
  const madeAt = clock.now();
  const path = join(folder, backupFileName(madeAt, source.reason, id));
  const part = partPathOf(path);
  const prepared = await attempt(async (): Promise<Result<null>> => {
    await makeFolder(folder);
    const isRoom = await hasRoomFor(source, part, tools.freeBytes ?? freeBytesAt);
    return isRoom ? success(null) : failure('disk-full');
  });
  const ready = prepared.ok ? prepared.value : prepared;
  if (!ready.ok) {
    copied();
    return ready;
  }
  const file = await worker.copy(source.path, part);
  copied();
  const made = file.ok
    ? await takeCopy(worker, tools, { source, reading, id, madeAt, path, file: file.value })
    : file;
  // Later ones would find it, too; a large one need not lie there until then.
  if (!made.ok) await removeUntold(disk, path).catch(() => undefined);
  return made;
};

/**
 * Folds the log into the file and stops further folding, so that the file's bytes stay as they are while they are
 * copied; writes go on into the log meanwhile. Gives what the copy must contain. The caller lets folding go on.
 */
const freeze = (file: OpenCaseFile): Promise<ContentFacts | null> =>
  // Kysely's own queue: no transaction is open while this runs.
  file.db.connection().execute(async (db) => {
    if (!foldLog(file.raw)) return null;
    file.raw.pragma('wal_autocheckpoint = 0');
    return {
      formVersion: formVersion(file.raw),
      counts: peopleCounts(file.raw),
      auditHead: writtenHead(await auditHead(db)),
    };
  });

const thaw = (file: OpenCaseFile): void => {
  if (file.raw.open) file.raw.pragma(`wal_autocheckpoint = ${foldAtPages}`);
};

const frozen = new WeakSet<OpenCaseFile>();

/**
 * Makes a verified backup of an open case file and enters it into the file. The coach can go on writing: the file
 * itself stands still for the time of the copy, and the changes wait in its log.
 * Errors: `backup-damaged` (the copy is not what it should be; nothing was replaced), `disk-full`,
 * `folder-read-only`, `read-failed`, `write-failed`, `conflict` (a backup is being made already), `cancelled` (the file was locked
 * meanwhile; the copy at lock takes its place).
 */
export const makeBackup = async (
  file: OpenCaseFile,
  tools: BackupTools,
  reason: BackupReason,
): Promise<Result<Backup>> => {
  if (frozen.has(file)) return failure('conflict');
  frozen.add(file);
  const cancel = new AbortController();
  const job = async (worker: BackupWorker): Promise<Result<Backup>> => {
    // Before the rotation that the new copy brings about. That it fails must not keep a new one from being made.
    await attempt(() => takeInStrays(worker, file, tools, backupFolder(tools.root, file.caseFileId)));
    const expected = await freeze(file);
    if (expected === null) return failure('conflict');
    const source = { path: file.path, caseFileId: file.caseFileId, reason, openBytes: bytesOf(file.raw) };
    // A copy of its own, since the worker's channel may outlive the lending.
    const databaseKey = file.withDatabaseKey((key) => Uint8Array.from(key));
    try {
      const made = await makeCopy(worker, tools, source, { databaseKey, expected }, () => thaw(file));
      if (made.ok) {
        await file.db.transaction().execute(async (trx) => {
          await recordBackup(trx, made.value);
          await audit(trx, tools.clock, { action: 'backup.made', actor: 'system', detail: reason });
        });
      }
      return made;
    } finally {
      databaseKey.fill(0);
      thaw(file);
    }
  };
  const work = withBackupWorker(tools.start, job, cancel.signal).finally(() => frozen.delete(file));
  file.holdOpen(work, () => cancel.abort());
  return work;
};

/**
 * Copies a case file that has just been locked. The key is gone, so the copy is verified at the next unlock; the next
 * opening waits until the bytes are copied.
 */
export const backUpClosed = async (closed: ClosedCaseFile, tools: BackupTools): Promise<Result<Backup>> => {
  const { path, caseFileId } = closed;
  const expected = {
    formVersion: closed.formVersion,
    counts: closed.counts,
    auditHead: writtenHead(closed.auditHead),
  };
  const work = withBackupWorker(tools.start, (worker) =>
    makeCopy(worker, tools, { path, caseFileId, reason: 'lock' }, { expected }),
  );
  holdClosed(path, work);
  return work;
};

/** For `beforeMigration` of an opening: a verified backup of the closed file in its old form. */
export const backUpBeforeMigration =
  (tools: BackupTools) =>
  async (path: string, databaseKey: Uint8Array, caseFileId: CaseFileId): Promise<Result<null>> => {
    const source: Source = { path, caseFileId, reason: 'migration' };
    const made = await withBackupWorker(tools.start, (worker) =>
      makeCopy(worker, tools, source, { databaseKey, expected: null }),
    );
    return made.ok ? success(null) : made;
  };
