import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { intentPathOf, incomingPathOf } from '../backup/replace.ts';
import type { Disk } from '../disk.ts';
import { caseFileExtension, slotsPathOf, walPathOf } from '../format.ts';
import type { CaseFileId } from '../format.ts';
import { readSlots } from '../inspect.ts';
import { markPathOf } from '../mark.ts';
import { rekeyedPathOf, rekeyedSlotsPathOf, rotationIntentPathOf } from '../rotation/swap.ts';

/** Key files that may lie beside a case file or a backup of one: its own, one being written, one of a key to come. */
export const keyFilesOf = (path: string): readonly string[] => [
  slotsPathOf(path),
  `${slotsPathOf(path)}.new`,
  rekeyedSlotsPathOf(path),
];

/** A case file and what SQLite and unfinished works may have left beside it; the keys go before. */
export const filesOf = (path: string): readonly string[] => {
  const copies = [path, rekeyedPathOf(path), incomingPathOf(path)];
  const notes = [markPathOf(path), rotationIntentPathOf(path), intentPathOf(path)];
  return [
    ...copies.flatMap((one) => [one, walPathOf(one), `${one}-shm`, `${one}-journal`]),
    ...notes.flatMap((one) => [one, `${one}.new`]),
  ];
};

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      return [];
    }
    throw error;
  }
};

/** Every file in a folder of backups, without the folders in it. */
export const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await namesIn(folder)).map((name) => join(folder, name));

/**
 * Other copies of the same case file in the folder of it: the file that a restore has replaced, or one copied by hand. Known by
 * the id in the key file beside them; one without a key file cannot be told from somebody else's.
 */
export const copiesBeside = async (
  disk: Disk,
  path: string,
  caseFileId: CaseFileId,
): Promise<readonly string[]> => {
  const copies: string[] = [];
  for (const name of await namesIn(dirname(path))) {
    if (name === basename(path) || !name.toLowerCase().endsWith(caseFileExtension)) continue;
    const other = join(dirname(path), name);
    const slots = await readSlots(disk, other);
    if (slots.ok && slots.value.caseFileId === caseFileId) copies.push(other);
  }
  return copies;
};
