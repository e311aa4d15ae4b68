import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The few things the case file does with files other than through SQLite. A port, so that the fault campaign can make
 * the n-th call fail. Errors are Node's own, with their codes.
 *
 * None of these may be given the path of the case file while it is open in this process: closing any descriptor of
 * it drops the POSIX lock that keeps other programs out (measured: 500 acknowledged rows lost).
 */
export interface Disk {
  read(path: string): Promise<Buffer>;
  /** The first bytes of a file and its size. */
  head(path: string, length: number): Promise<{ readonly bytes: Buffer; readonly size: number }>;
  /** Writes a file that must not exist and forces it onto the disk. */
  writeNew(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /**
   * Writes random bytes over a file where it lies, forces them onto the disk, and removes it; whether there was one. A disk that
   * spreads its writes (SSD, snapshots) may keep the old bytes all the same.
   */
  overwrite(path: string): Promise<boolean>;
  exists(path: string): Promise<boolean>;
  /** Forces a folder's entries onto the disk, so that a rename in it survives a power cut. */
  syncFolder(folder: string): Promise<void>;
}

const strideBytes = 1024 * 1024;

export const nodeDisk: Disk = {
  read: (path) => readFile(path),
  head: async (path, length) => {
    const file = await open(path, 'r');
    try {
      const bytes = Buffer.alloc(length);
      const { bytesRead } = await file.read(bytes, 0, length, 0);
      return { bytes: bytes.subarray(0, bytesRead), size: (await file.stat()).size };
    } finally {
      await file.close();
    }
  },
  writeNew: async (path, bytes) => {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  overwrite: async (path) => {
    let file: FileHandle;
    try {
      file = await open(path, 'r+');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
      throw error;
    }
    try {
      const { size } = await file.stat();
      const noise = randomBytes(Math.min(size, strideBytes));
      for (let at = 0; at < size; at += strideBytes) {
        await file.write(noise, 0, Math.min(strideBytes, size - at), at);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rm(path, { force: true });
    return true;
  },
  exists: (path) =>
    stat(path).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false;
        throw error;
      },
    ),
  syncFolder: async (folder) => {
    // Windows has no handle for a folder to force; NTFS journals the rename itself.
    if (process.platform === 'win32') return;
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

/**
 * Puts bytes at a path so that a reader sees the old content or the new, never a part: temporary file beside it,
 * fsync, rename, fsync of the folder. Throws Node's errors; the temporary file is removed then.
 */
export const writeWhole = async (disk: Disk, path: string, bytes: Uint8Array): Promise<void> => {
  const temporary = `${path}.new`;
  try {
    await disk.remove(temporary);
    await disk.writeNew(temporary, bytes);
    await disk.rename(temporary, path);
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(dirname(path));
};

/** Throws EACCES or EROFS where a new file could not be made in the folder. */
export const assertWritable = (folder: string): Promise<void> => access(folder, constants.W_OK);

/** Makes a folder and those above it; one that is there already is fine. */
export const makeFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
};
