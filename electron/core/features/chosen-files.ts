import { nodeDisk, writeWhole } from '../casefile/disk.ts';
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

/** Puts bytes where the user chose, whole or not at all (temporary file, fsync, rename). */
export const writeChosen = async (path: string, bytes: Uint8Array): Promise<Result<null, WriteError>> => {
  if (isOpenHere(path)) return failure('write-failed');
  try {
    await writeWhole(nodeDisk, path, bytes);
    return success(null);
  } catch (error) {
    const known = storageFailure(error);
    if (known === null) throw error;
    return failure(writeErrors.find((code) => code === known.code) ?? 'write-failed');
  }
};
