import { join } from 'node:path';
import { bytesOf, freeBytesAt } from '../look-over.ts';
import type { OpenCaseFile } from '../open-case-file.ts';

/** Gives the free bytes of the disk that a path lies on, or `null` where the system does not say. */
export type FreeBytes = (path: string) => Promise<number | null>;

const spare = 32 * 1024 * 1024;

/**
 * Whether both disks have room: beside the case file for the copy, its journal while it is encrypted anew and its log;
 * where the backups are for the one before and the one after. Taken for two shares of one disk.
 */
export const hasRoom = async (
  file: OpenCaseFile,
  root: string,
  freeBytes: FreeBytes = freeBytesAt,
): Promise<boolean> => {
  const size = bytesOf(file.raw);
  const [beside, backups] = [await freeBytes(file.path), await freeBytes(join(root, 'backup'))];
  // The folder of the backups may not be there yet; the backup itself finds out then.
  return (beside ?? Infinity) >= 5 * size + spare && (backups ?? Infinity) >= 2 * size + spare;
};
