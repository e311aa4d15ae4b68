import { nodeDisk, writeWhole } from '../casefile/disk.ts';
import type { Disk } from '../casefile/disk.ts';
import { storageFailure } from '../casefile/failures.ts';
import { isOpenHere } from '../casefile/open-paths.ts';
import { failure, success, type Result } from '#shared/result.ts';

export type WriteError = 'disk-full' | 'folder-read-only' | 'path-too-long' | 'write-failed';
const writeErrors: readonly WriteError[] = ['disk-full', 'folder-read-only', 'path-too-long', 'write-failed'];

/**
 * The bytes of a file that the user chose; null when it is larger than `maxBytes`. The open case file, which this process must never touch
 * with `fs`, reads as empty. Fails with `read-failed`.
 */
export const readChosen = async (
  path: string,
  maxBytes: number,
): Promise<Result<Uint8Array | null, 'read-failed'>> => {
  if (isOpenHere(path)) return success(new Uint8Array());
  try {
    const { size } = await nodeDisk.head(path, 0);
    return success(size > maxBytes ? null : await nodeDisk.read(path));
  } catch (error) {
    if (storageFailure(error) === null) throw error;
    return failure('read-failed');
  }
};

/** Whether exactly these bytes lie there. What cannot be read is taken for not there. */
const lies = async (disk: Disk, path: string, bytes: Uint8Array): Promise<boolean> => {
  const found = await disk.read(path).catch(() => null);
  return found !== null && found.equals(bytes);
};

/**
 * Puts bytes where the user chose, whole or not at all (temporary file, fsync, rename). A folder that will not be forced onto the disk
 * (network shares and sticks refuse it) does not unmake a file that has its name already: it is there for anyone to take, so it has left.
 */
export const writeChosen = async (
  path: string,
  bytes: Uint8Array,
  disk: Disk = nodeDisk,
): Promise<Result<null, WriteError>> => {
  if (isOpenHere(path)) return failure('write-failed');
  try {
    await writeWhole(disk, path, bytes);
    return success(null);
  } catch (error) {
    const known = storageFailure(error);
    if (known === null) throw error;
    if (await lies(disk, path, bytes)) return success(null);
    return failure(writeErrors.find((code) => code === known.code) ?? 'write-failed');
  }
};
