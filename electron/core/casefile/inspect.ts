import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { finishRestore } from './backup/replace.ts';
import { finishRotation } from './rotation/swap.ts';
import { attempt } from './failures.ts';
import type { Disk } from './disk.ts';
import { fileSaltLength, pageSize, slotsPathOf } from './format.ts';
import { parseSlots } from './key-slots.ts';
import type { KeySlots } from './key-slots.ts';
import { isOpenHere, whenFree } from './open-paths.ts';

export interface FileLook {
  /** The first 16 bytes: SQLCipher's salt. */
  readonly salt: Buffer;
  readonly size: number;
  /** Whole pages that look random, as encrypted ones do. A judgement for choosing the right message, not a proof. */
  readonly looksEncrypted: boolean;
}

const plainHeader = 'SQLite format 3\u0000';
const zipHeader = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** 4,096 random bytes miss more than 16 of the 256 values about never; text, PDF and zeros miss most. */
const looksRandom = (page: Buffer): boolean =>
  new Set(page).size >= 240 && !page.subarray(0, 4).equals(zipHeader);

/**
 * Looks at a closed case file without its key, after ending a rotation or a restore that a crash has interrupted.
 * Errors: `case-file-open` (open in this process; it is not touched), `case-file-not-found`, `not-a-case-file` (a
 * plain SQLite file or a folder), `read-failed`, `folder-read-only`.
 */
export const inspectFile = async (disk: Disk, path: string): Promise<Result<FileLook>> => {
  if (isOpenHere(path)) return failure('case-file-open');
  await whenFree(path);
  const read = await attempt(async () => {
    try {
      await finishRotation(disk, path);
      await finishRestore(disk, path);
      return await disk.head(path, pageSize);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return null;
      throw error;
    }
  });
  if (!read.ok) return read.error.code === 'write-failed' ? failure('read-failed') : read;
  if (read.value === null) return failure('not-a-case-file');
  const { bytes, size } = read.value;
  if (bytes.subarray(0, plainHeader.length).toString('latin1') === plainHeader)
    return failure('not-a-case-file');
  const looksEncrypted = size > 0 && size % pageSize === 0 && looksRandom(bytes);
  return success({ salt: bytes.subarray(0, fileSaltLength), size, looksEncrypted });
};

/** The slots beside a case file. Errors: `slots-missing`, `slots-damaged`, `slots-weakened`, `read-failed`. */
export const readSlots = async (disk: Disk, path: string): Promise<Result<KeySlots>> => {
  const read = await attempt(() => disk.read(slotsPathOf(path)));
  if (read.ok) return parseSlots(read.value);
  return failure(read.error.code === 'case-file-not-found' ? 'slots-missing' : 'read-failed');
};
