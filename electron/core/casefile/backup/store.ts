import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Instant } from '#shared/time.ts';
import { writeWhole } from '../disk.ts';
import type { Disk } from '../disk.ts';
import { slotsPathOf, walPathOf } from '../format.ts';
import type { CaseFileId } from '../format.ts';
import { inspectFile, readSlots } from '../inspect.ts';
import { isOpenHere } from '../open-paths.ts';
import { parseManifest, writtenManifest } from './manifest.ts';
import type { BackupManifest } from './manifest.ts';
import { newestFirst, outrotated } from './rotation.ts';

/** One backup on the disk. */
export interface Backup {
  readonly path: string;
  readonly manifest: BackupManifest;
}

const manifestSuffix = '.json';
export const manifestPathOf = (backupPath: string): string => `${backupPath}${manifestSuffix}`;
/** A copy under way. Left behind by a crash, it is removed by the next backup. */
export const partPathOf = (backupPath: string): string => `${backupPath}.part`;

/** Every case file has a folder of its own under the app's backups. */
export const backupFolder = (root: string, caseFileId: CaseFileId): string => join(root, caseFileId);

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};

/** Backups in one folder, newest first. Anything without a readable manifest is left out. */
export const backupsIn = async (disk: Disk, folder: string): Promise<readonly Backup[]> => {
  const backups: Backup[] = [];
  for (const name of await namesIn(folder)) {
    if (!name.endsWith(`.rinnalla${manifestSuffix}`)) continue;
    const manifest = parseManifest(await disk.read(join(folder, name)));
    if (manifest === null) continue;
    const path = join(folder, manifest.fileName);
    if (await disk.exists(path)) backups.push({ path, manifest });
  }
  return backups.sort(newestFirst);
};

/**
 * The backups of a case file that may be closed, damaged, without its slots or gone altogether, newest first: found
 * by the id in its slots, else by the salt in its first bytes, else by its file name.
 */
export const backupsOf = async (disk: Disk, root: string, path: string): Promise<readonly Backup[]> => {
  const slots = await readSlots(disk, path);
  if (slots.ok) return backupsIn(disk, backupFolder(root, slots.value.caseFileId));
  const all: Backup[] = [];
  for (const name of await namesIn(root)) all.push(...(await backupsIn(disk, join(root, name))));
  all.sort(newestFirst);
  const look = isOpenHere(path) ? null : await inspectFile(disk, path);
  const salt = look?.ok === true ? look.value.salt.toString('hex') : null;
  const bySalt = all.filter(({ manifest }) => manifest.fileSalt === salt);
  if (bySalt.length > 0) return bySalt;
  return all.filter(({ manifest }) => manifest.caseFileName === basename(path));
};

/** A new backup's file name: sorts by time and says why it was made. `2026-11-24T110000Z-hourly-1a2b3c4d.rinnalla` */
export const backupFileName = (madeAt: Instant, reason: string, id: string): string =>
  `${madeAt.replaceAll(':', '')}-${reason}-${id.slice(-8)}.rinnalla`;

export const writeManifest = (disk: Disk, backup: Backup): Promise<void> =>
  writeWhole(disk, manifestPathOf(backup.path), writtenManifest(backup.manifest));

/** Removes one backup with its slots, its manifest, and the log that reading a damaged one can leave. */
export const removeBackup = async (disk: Disk, { path }: Backup): Promise<void> => {
  // The manifest last: without it, what a crash leaves would never be found again.
  for (const part of [path, walPathOf(path), slotsPathOf(path), manifestPathOf(path)])
    await disk.remove(part);
};

/** What a crash leaves of a copy: one half done, half a key file or manifest, and either of them whose copy is gone. */
const isLeftOver = (name: string, names: ReadonlySet<string>): boolean => {
  const [, copy = '', rest = ''] = /^([\w.-]+?\.rinnalla)([-.].*)$/.exec(name) ?? [];
  if (/^\.part(?:-wal)?$/.test(rest) || rest === `${slotsPathOf('')}.new` || rest === `${manifestSuffix}.new`)
    return true;
  return [slotsPathOf(''), manifestSuffix, walPathOf('')].includes(rest) && !names.has(copy);
};

/** Removes what the rotation no longer keeps, and what a crash has left. */
export const rotate = async (disk: Disk, folder: string): Promise<void> => {
  const names = await namesIn(folder);
  const there = new Set(names);
  for (const name of names) if (isLeftOver(name, there)) await disk.remove(join(folder, name));
  for (const old of outrotated(await backupsIn(disk, folder))) await removeBackup(disk, old);
};
