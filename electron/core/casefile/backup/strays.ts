import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import { audit } from '../audit.ts';
import { readHead } from '../audit-chain.ts';
import type { Disk } from '../disk.ts';
import { attempt } from '../failures.ts';
import { fileSaltLength, keyCheckOf } from '../format.ts';
import { readSlots } from '../inspect.ts';
import type { OpenCaseFile } from '../open-case-file.ts';
import { isOpenHere } from '../open-paths.ts';
import { withBackupWorker } from './helper.ts';
import type { BackupWorker } from './helper.ts';
import type { BackupTools } from './make.ts';
import { BackupReason } from './manifest.ts';
import type { BackupManifest } from './manifest.ts';
import type { ContentFacts } from './protocol.ts';
import { recordBackup } from './records.ts';
import { backupFolder, backupsIn, writeManifest } from './store.ts';
import type { Backup } from './store.ts';

/** A copy under a name of ours that no manifest tells of: the program ended between putting it in its place and writing that. */
interface Stray {
  readonly fileName: string;
  readonly path: string;
  readonly madeAt: Instant;
  readonly reason: BackupReason;
}

/** As `backupFileName` writes it: `2026-11-24T110000Z-hourly-1a2b3c4d.rinnalla`. */
const namePattern = new RegExp(
  String.raw`^(\d{4}-\d\d-\d\dT\d\d)(\d\d)(\d\d(?:\.\d+)?Z)-(${BackupReason.options.join('|')})-[0-9a-f]{8}\.rinnalla$`,
);

const strayOf = (folder: string, fileName: string): Stray | null => {
  const [, hour, minute, second, reason] = namePattern.exec(fileName) ?? [];
  const read = z
    .object({ madeAt: Instant, reason: BackupReason })
    .safeParse({ madeAt: `${hour}:${minute}:${second}`, reason });
  return read.success ? { fileName, path: join(folder, fileName), ...read.data } : null;
};

const straysIn = async (folder: string, known: readonly Backup[]): Promise<readonly Stray[]> => {
  const names = await readdir(folder).catch(() => []);
  const told = new Set(known.map(({ manifest }) => manifest.fileName));
  return names.flatMap((name) => {
    const stray = told.has(name) ? null : strayOf(folder, name);
    // A backup that somebody opened as a case file is not touched.
    return stray === null || isOpenHere(stray.path) ? [] : [stray];
  });
};

/** Whether a line of the audit chain that ends at this head is the open file's own. */
const isOfThisLine = async (file: OpenCaseFile, head: string): Promise<boolean> => {
  const read = readHead(head);
  if (read === null || read.sequence === 0) return read !== null;
  const entry = await file.db
    .selectFrom('auditEntry')
    .select('hash')
    .where('sequence', '=', read.sequence)
    .executeTakeFirst();
  return entry?.hash === read.hash;
};

/** As new as the newest backup that holds no more than it does: its name knows only what the clock said. */
const ordinalOf = (head: string | null, known: readonly Backup[]): number | undefined => {
  const sequence = readHead(head ?? '')?.sequence ?? 0;
  const ordinals = known.flatMap(({ manifest }) =>
    (readHead(manifest.auditHead ?? '')?.sequence ?? 0) <= sequence ? [manifest.ordinal ?? 0] : [],
  );
  const newest = Math.max(0, ...ordinals);
  return newest === 0 ? undefined : newest;
};

/**
 * Reads a stray with the key of the open file. `null` where it is not shown to be of this file: a copy that this key does not open, of
 * another file, or damaged without slots beside it that say whose it is. Such a one stays where it is.
 */
const contentOf = async (
  worker: BackupWorker,
  file: OpenCaseFile,
  disk: Disk,
  { path }: Stray,
): Promise<ContentFacts | 'damaged' | null> => {
  const slots = await readSlots(disk, path);
  const ownKey = file.withDatabaseKey(keyCheckOf);
  if (slots.ok && slots.value.keyCheck !== ownKey) return null;
  const found = await worker.verify(
    path,
    file.withDatabaseKey((key) => Uint8Array.from(key)),
  );
  if (found.ok) return found.value.caseFileId === file.caseFileId ? found.value : null;
  return slots.ok && found.error.code === 'backup-damaged' ? 'damaged' : null;
};

const manifestOf = async (
  worker: BackupWorker,
  file: OpenCaseFile,
  { disk, clock, ids }: BackupTools,
  stray: Stray,
  known: readonly Backup[],
): Promise<BackupManifest | null> => {
  const content = await contentOf(worker, file, disk, stray);
  if (content === null) return null;
  const bytes = await worker.hash(stray.path);
  if (!bytes.ok) return null;
  const { bytes: salt } = await disk.head(stray.path, fileSaltLength);
  const isGood = content !== 'damaged';
  const ordinal = ordinalOf(isGood ? content.auditHead : null, known);
  return {
    format: 'rinnalla-backup',
    version: 1,
    id: ids.next(),
    caseFileId: file.caseFileId,
    caseFileName: basename(file.path),
    fileSalt: salt.toString('hex'),
    madeAt: stray.madeAt,
    reason: stray.reason,
    fileName: stray.fileName,
    size: bytes.value.size,
    sha256: bytes.value.sha256,
    formVersion: isGood ? content.formVersion : 0,
    counts: isGood ? content.counts : null,
    auditHead: isGood ? content.auditHead : null,
    contentHash: isGood ? (content.contentHash ?? null) : null,
    ...(ordinal === undefined ? {} : { ordinal }),
    state: isGood ? 'good' : 'damaged',
    verifiedAt: clock.now(),
    givenUp: isGood && !(await isOfThisLine(file, content.auditHead)),
  };
};

/**
 * Takes copies without a manifest into the list, so that they can be restored and the rotation removes them in their turn: those that the
 * key of the open file opens, as good; those that are damaged, where the slots beside them are of this key, as damaged. Gives how many.
 * Throws Node's errors of the disk.
 */
export const takeInStrays = async (
  worker: BackupWorker,
  file: OpenCaseFile,
  tools: BackupTools,
  folder: string,
): Promise<number> => {
  const known = await backupsIn(tools.disk, folder);
  let taken = 0;
  for (const stray of await straysIn(folder, known)) {
    const manifest = await manifestOf(worker, file, tools, stray, known);
    if (manifest === null) continue;
    const backup = { path: stray.path, manifest };
    await writeManifest(tools.disk, backup);
    await file.db.transaction().execute(async (trx) => {
      await recordBackup(trx, backup);
      const about = { recordKind: 'backup', recordId: manifest.id } as const;
      await audit(trx, tools.clock, { action: 'backup.found', actor: 'system', ...about });
    });
    taken += 1;
  }
  return taken;
};

/**
 * {@link takeInStrays} for one of the two places, with a process of its own where there is any. Errors: `disk-full`,
 * `folder-read-only`, `read-failed`, `write-failed`.
 */
export const lookForStrays = async (
  file: OpenCaseFile,
  tools: BackupTools,
  root: string,
): Promise<Result<number>> => {
  const folder = backupFolder(root, file.caseFileId);
  if ((await straysIn(folder, await backupsIn(tools.disk, folder))).length === 0) return success(0);
  const cancel = new AbortController();
  const work = attempt(() =>
    withBackupWorker(tools.start, (worker) => takeInStrays(worker, file, tools, folder), cancel.signal),
  );
  file.holdOpen(work, () => cancel.abort());
  return work;
};
