import type { Disk } from '../disk.ts';
import { keyCheckOf } from '../format.ts';
import { readSlots } from '../inspect.ts';
import type { OpenCaseFile } from '../open-case-file.ts';
import { rememberedSlots } from '../slots-copy.ts';
import type { Backup } from './store.ts';

/**
 * Tells of a backup whether the open file's key opens it: by the slots beside it, else by its salt, which a rotation changes.
 * One that cannot be told counts as of the key in use, so that it is looked at and not taken away.
 */
export const keyTeller = async (
  file: OpenCaseFile,
  disk: Disk,
): Promise<(backup: Backup) => Promise<boolean>> => {
  const keyCheck = file.withDatabaseKey(keyCheckOf);
  const salt = (await rememberedSlots(file.db))?.fileSalt;
  return async ({ path, manifest }) => {
    const slots = await readSlots(disk, path);
    if (slots.ok) return slots.value.keyCheck === keyCheck;
    return slots.error.code !== 'slots-missing' || salt === undefined || manifest.fileSalt === salt;
  };
};

/** Those of the backups, in their order, that the open file's key opens, and those that only an earlier key does. */
export const byKey = async (
  file: OpenCaseFile,
  disk: Disk,
  backups: readonly Backup[],
): Promise<{ readonly own: readonly Backup[]; readonly other: readonly Backup[] }> => {
  const isOwn = await keyTeller(file, disk);
  const own: Backup[] = [];
  const other: Backup[] = [];
  for (const backup of backups) ((await isOwn(backup)) ? own : other).push(backup);
  return { own, other };
};
