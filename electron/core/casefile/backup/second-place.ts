import { randomUUID } from 'node:crypto';
import { stat, statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { errorCodes } from '#shared/errors.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import type { Preferences } from '../../ports.ts';
import { makeFolder, writeWhole } from '../disk.ts';
import type { Disk } from '../disk.ts';
import { attempt } from '../failures.ts';
import { slotsPathOf } from '../format.ts';
import type { CaseFileId } from '../format.ts';
import { withBackupWorker } from './helper.ts';
import type { BackupWorker } from './helper.ts';
import type { BackupTools } from './make.ts';
import { newestFirst, outrotated } from './rotation.ts';
import { backupFolder, backupsIn, partPathOf, rotate, writeManifest } from './store.ts';
import type { Backup } from './store.ts';

/** The folder that we make in the chosen one, so that a stick with other things on it stays tidy. */
const ownFolderName = 'Rinnalla-backups';
const markerName = 'place.json';
const Marker = z.object({ format: z.literal('rinnalla-backup-place'), id: z.uuid() });

/** The second place of one case file's backups, as this computer knows it. */
export const SecondPlace = z.object({
  folder: z.string(),
  /** Of the marker in the folder: another stick under the same letter is not the place. */
  placeId: z.uuid(),
  chosenAt: Instant,
  lastSeenAt: Instant,
  lastCopiedAt: Instant.nullable(),
  /** Why the last copying failed, until one succeeds. */
  problem: z.enum(errorCodes).nullable(),
});
export type SecondPlace = z.infer<typeof SecondPlace>;

const preferenceOf = (caseFileId: CaseFileId): string => `secondPlace.${caseFileId}`;

export const secondPlaceOf = async (
  preferences: Preferences,
  caseFileId: CaseFileId,
): Promise<SecondPlace | null> =>
  SecondPlace.nullable()
    .catch(null)
    .parse((await preferences.get(preferenceOf(caseFileId))) ?? null);

export const keepSecondPlace = (
  preferences: Preferences,
  caseFileId: CaseFileId,
  place: SecondPlace | null,
): Promise<void> => preferences.set(preferenceOf(caseFileId), place);

/** Where the backups lie in the second place; inside it they are arranged as in the first. */
export const rootOf = (folder: string): string =>
  basename(folder) === ownFolderName ? folder : join(folder, ownFolderName);

const markerIn = async (disk: Disk, folder: string): Promise<string | null> => {
  try {
    const bytes = await disk.read(join(rootOf(folder), markerName));
    return Marker.safeParse(JSON.parse(bytes.toString('utf8'))).data?.id ?? null;
  } catch {
    return null;
  }
};

/** Whether the very place that was chosen can be reached now. */
export const isThere = async (disk: Disk, place: Pick<SecondPlace, 'folder' | 'placeId'>): Promise<boolean> =>
  (await markerIn(disk, place.folder)) === place.placeId;

/** Whether both lie on one disk, which then takes both with it when it breaks. `null` where the system does not say. */
export const onSameDisk = async (one: string, other: string): Promise<boolean | null> => {
  try {
    const [a, b] = [await stat(one), await stat(other)];
    return a.dev === b.dev;
  } catch {
    return null;
  }
};

/**
 * Makes a folder the second place: marks it, so that it is known again.
 * Errors: `folder-read-only`, `disk-full`, `write-failed`, `case-file-not-found` (the folder is gone).
 */
export const chooseSecondPlace = async (folder: string, tools: BackupTools): Promise<Result<SecondPlace>> =>
  attempt(async () => {
    const { disk, clock } = tools;
    await makeFolder(rootOf(folder));
    let placeId = await markerIn(disk, folder);
    if (placeId === null) {
      placeId = randomUUID();
      const marker = { format: 'rinnalla-backup-place', id: placeId };
      await writeWhole(disk, join(rootOf(folder), markerName), Buffer.from(`${JSON.stringify(marker)}\n`));
    }
    const now = clock.now();
    return { folder, placeId, chosenAt: now, lastSeenAt: now, lastCopiedAt: null, problem: null };
  });

/** Bytes that a user without special rights can still write to the disk of a folder. */
export type FreeBytes = (folder: string) => Promise<number>;
const freeOnDisk: FreeBytes = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** What is kept free besides the copy: slots, manifest, and whatever else the stick is used for. */
const spareBytes = 1024 * 1024;

const bringOver = async (
  worker: BackupWorker,
  backup: Backup,
  folder: string,
  tools: BackupTools,
  freeBytes: FreeBytes,
): Promise<Result<Backup>> => {
  const { disk } = tools;
  const { manifest } = backup;
  const path = join(folder, manifest.fileName);
  const part = partPathOf(path);
  await disk.remove(part);
  if ((await freeBytes(folder)) < manifest.size + spareBytes) return failure('disk-full');
  const copied = await worker.copy(backup.path, part);
  const again = copied.ok ? await worker.hash(part) : copied;
  if (!again.ok || again.value.sha256 !== manifest.sha256) {
    await disk.remove(part).catch(() => undefined);
    return again.ok ? failure('backup-damaged') : again;
  }
  const slots = slotsPathOf(backup.path);
  if (await disk.exists(slots)) await writeWhole(disk, slotsPathOf(path), await disk.read(slots));
  await disk.rename(part, path);
  const there = { path, manifest };
  await writeManifest(disk, there);
  return success(there);
};

/** What the first place learned of a backup since it was copied: that its line was given up. */
const tellGivenUp = async (
  disk: Disk,
  first: readonly Backup[],
  second: readonly Backup[],
): Promise<void> => {
  const givenUp = new Set(
    first.filter(({ manifest }) => manifest.givenUp).map(({ manifest }) => manifest.id),
  );
  for (const { path, manifest } of second) {
    if (givenUp.has(manifest.id) && !manifest.givenUp) {
      await writeManifest(disk, { path, manifest: { ...manifest, givenUp: true } });
    }
  }
};

/**
 * Copies the verified backups that the second place lacks and its own rotation would keep, the newest first, each
 * compared by its hash after copying. The stick's cache may still hold what was read back, so that the comparison
 * finds faults of copying and not every fault of a stick; the drill reads it again a month later.
 * Gives how many were copied. Errors: `disk-full`, `folder-read-only`, `write-failed`, `read-failed`,
 * `backup-damaged` (what was read back differs).
 */
export const copyToSecondPlace = async (
  caseFileId: CaseFileId,
  place: SecondPlace,
  tools: BackupTools,
  freeBytes: FreeBytes = freeOnDisk,
): Promise<Result<number>> => {
  const { disk } = tools;
  const folder = backupFolder(rootOf(place.folder), caseFileId);
  const done = await attempt(async (): Promise<Result<number>> => {
    await makeFolder(folder);
    await rotate(disk, folder);
    const first = await backupsIn(disk, backupFolder(tools.root, caseFileId));
    const second = await backupsIn(disk, folder);
    await tellGivenUp(disk, first, second);
    const known = new Set(second.map(({ manifest }) => manifest.id));
    const good = first.filter(({ manifest }) => manifest.state === 'good' && !known.has(manifest.id));
    const gone = new Set(outrotated([...second, ...good].sort(newestFirst)));
    const wanted = good.filter((backup) => !gone.has(backup));
    if (wanted.length === 0) return success(0);
    return withBackupWorker(tools.start, async (worker) => {
      let copied = 0;
      for (const backup of wanted) {
        const there = await bringOver(worker, backup, folder, tools, freeBytes);
        if (!there.ok) return there;
        copied += 1;
        await rotate(disk, folder);
      }
      return success(copied);
    });
  });
  return done.ok ? done.value : done;
};
