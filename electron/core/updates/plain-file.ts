import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

const isCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/** Opens a plain file for reading, never what a link points at; the reason where it is none. */
export const openPlain = async (path: string): Promise<FileHandle | 'file-missing' | 'file-not-plain'> => {
  try {
    // Where the system cannot refuse a link while opening (Windows), what is looked at and what is opened are two steps.
    if (!(await lstat(path)).isFile()) return 'file-not-plain';
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    if ((await file.stat()).isFile()) return file;
    await file.close();
    return 'file-not-plain';
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR')) return 'file-missing';
    if (isCode(error, 'ELOOP')) return 'file-not-plain';
    throw error;
  }
};

/** A file's length in bytes and its SHA-512 in hexadecimal, as a signed manifest names them. */
export interface FileFacts {
  readonly size: number;
  readonly sha512: string;
}

/** Whether a plain file of these facts lies there now. Reads it whole. */
export const isStill = async (path: string, { size, sha512 }: FileFacts): Promise<boolean> => {
  const file = await openPlain(path);
  if (typeof file === 'string') return false;
  try {
    if ((await file.stat()).size !== size) return false;
    const hash = createHash('sha512');
    const block = new Uint8Array(1024 * 1024);
    for (;;) {
      const { bytesRead } = await file.read(block, 0, block.length);
      if (bytesRead === 0) return hash.digest('hex') === sha512;
      hash.update(block.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
};
