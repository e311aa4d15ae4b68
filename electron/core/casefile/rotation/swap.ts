import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Disk } from '../disk.ts';
import { fileSaltLength, slotsPathOf, walPathOf } from '../format.ts';
import { isOpenHere } from '../open-paths.ts';

/** The copy under the new key that is about to take the case file's name. */
export const rekeyedPathOf = (path: string): string => `${path}.rotating`;
/** The slots of the new key, until they take the place of the old ones. */
export const rekeyedSlotsPathOf = (path: string): string => `${slotsPathOf(path)}.rotating`;
/** There from when both are whole on the disk until both have their names; whoever finds it finishes the rotation. */
export const rotationIntentPathOf = (path: string): string => `${path}.rotate`;

/** Whether a rotation is so far that it can only be finished. */
export const isRotationIntended = (disk: Disk, path: string): Promise<boolean> =>
  disk.exists(rotationIntentPathOf(path));

/** What is waiting. Of the copy only what a look at its beginning tells: all of its pages were read before. */
const Intent = z.strictObject({
  format: z.literal('rinnalla-rotation'),
  fileSalt: z.string(),
  size: z.int(),
  slotsSha256: z.string(),
});

const waiting = async (disk: Disk, path: string): Promise<z.infer<typeof Intent>> => {
  const { bytes, size } = await disk.head(rekeyedPathOf(path), fileSaltLength);
  const slots = await disk.read(rekeyedSlotsPathOf(path));
  return {
    format: 'rinnalla-rotation',
    fileSalt: bytes.toString('hex'),
    size,
    slotsSha256: createHash('sha256').update(slots).digest('hex'),
  };
};

/** The content of an intent for the pair that waits. */
export const rotationIntent = async (disk: Disk, path: string): Promise<Buffer> =>
  Buffer.from(`${JSON.stringify(await waiting(disk, path))}\n`);

const intentAt = async (disk: Disk, path: string): Promise<z.infer<typeof Intent> | null> => {
  try {
    const bytes = await disk.read(rotationIntentPathOf(path));
    return Intent.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/**
 * Whether the pair that waits is another than was intended. Asked only while both still wait, so that the old pair is whole
 * and can go on being the file; an intent that says nothing of them is followed.
 */
const isAnother = async (disk: Disk, path: string): Promise<boolean> => {
  if (!(await disk.exists(rekeyedPathOf(path))) || !(await disk.exists(rekeyedSlotsPathOf(path))))
    return false;
  const intended = await intentAt(disk, path);
  if (intended === null) return false;
  return JSON.stringify(intended) !== JSON.stringify(await waiting(disk, path));
};

/**
 * Gives the rekeyed copy and its slots the names of the old ones. Each step may have been done before a crash, or by
 * another program that was about to open the file, so each can be repeated and done twice. The old log goes first, and
 * only while the copy still waits: later a log of that name is the new file's own.
 */
const swap = async (disk: Disk, path: string): Promise<void> => {
  const folder = dirname(path);
  if (await disk.exists(rekeyedPathOf(path))) {
    await disk.remove(walPathOf(path));
    await disk.syncFolder(folder);
    await take(disk, rekeyedPathOf(path), path);
  }
  await take(disk, rekeyedSlotsPathOf(path), slotsPathOf(path));
  await disk.syncFolder(folder);
  await disk.remove(rotationIntentPathOf(path));
  await disk.syncFolder(folder);
};

const take = async (disk: Disk, from: string, to: string): Promise<void> => {
  try {
    if (await disk.exists(from)) await disk.rename(from, to);
  } catch (error) {
    // Another program was quicker.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
};

/** Ends a rotation that a crash or a power cut has interrupted. Every opening asks; it is one look where there is none. */
export const finishRotation = async (disk: Disk, path: string): Promise<void> => {
  if (isOpenHere(path) || !(await isRotationIntended(disk, path))) return;
  try {
    if (await isAnother(disk, path)) {
      await disk.remove(rotationIntentPathOf(path));
      await disk.syncFolder(dirname(path));
      return;
    }
  } catch (error) {
    // Another program is finishing it, and was quicker.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  await swap(disk, path);
};

/**
 * Removes what a rotation that was not finished has left. Only for who holds the case file, since another program might
 * be preparing one; and not while one is intended.
 */
export const removeUnfinished = async (disk: Disk, path: string): Promise<void> => {
  if (await isRotationIntended(disk, path)) return;
  const copy = rekeyedPathOf(path);
  for (const part of [copy, `${copy}-journal`, walPathOf(copy), rekeyedSlotsPathOf(path)]) {
    if (await disk.exists(part)) await disk.remove(part);
  }
};

/** Which file lies at a path, asked without opening it; `null` where there is none. */
export const fileAt = async (path: string): Promise<string | null> => {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
};
