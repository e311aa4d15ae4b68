import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PartOutcome } from '#shared/contract/project-end.ts';
import type { Disk } from '../disk.ts';
import { storageFailure } from '../failures.ts';
import { filesIn, filesOf, keyFilesOf } from './doomed.ts';

/** What is to be destroyed of one case file. All paths are absolute; the file is closed. */
export interface Doomed {
  readonly path: string;
  /** Other copies of it, with key files of their own. */
  readonly copies: readonly string[];
  /** The folder of its backups. */
  readonly backups: string;
  /** The folder of its backups in the second place, `null` while that is away; nothing where none was chosen. */
  readonly second: { readonly folder: string | null } | null;
}

type FilePart = Exclude<PartOutcome['part'], 'computer'>;

/** Overwrites what is there of the files. One that cannot be does not keep the others from going. */
const overwriteAll = async (
  disk: Disk,
  paths: readonly string[],
): Promise<Pick<PartOutcome, 'files' | 'problem'>> => {
  let files = 0;
  let problem: PartOutcome['problem'] = null;
  for (const path of paths) {
    try {
      if (await disk.overwrite(path)) files += 1;
    } catch (error) {
      const known = storageFailure(error);
      if (known === null) throw error;
      problem ??= known.code;
    }
  }
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    // Gone with the last name in it, or on a stick that was pulled out meanwhile.
    await disk.syncFolder(folder).catch(() => undefined);
  }
  return { files, problem };
};

const isKeyFile = (path: string): boolean => /\.keys(?:\.[a-z]+)?$/.test(path);

const pathsOf = async (part: FilePart, { path, copies, backups, second }: Doomed) => {
  const there = second === null || second.folder === null ? [] : await filesIn(second.folder);
  switch (part) {
    case 'keys':
      return [
        ...[path, ...copies].flatMap(keyFilesOf),
        ...[...(await filesIn(backups)), ...there].filter(isKeyFile),
      ];
    case 'file':
      return [path, ...copies].flatMap(filesOf);
    case 'backups':
      return filesIn(backups);
    case 'second-place':
      return there;
  }
};

/**
 * Destroys one part of a case file that is closed. Every step can be done twice, so that what was cut off is simply done again.
 * Keys of a second place that is away stay, and with them what lies there: it is told as left.
 */
export const destroyPart = async (disk: Disk, part: FilePart, doomed: Doomed): Promise<PartOutcome> => {
  if (part === 'second-place' && doomed.second === null) {
    return { part, state: 'none', files: 0, problem: null };
  }
  if (part === 'second-place' && doomed.second?.folder === null) {
    return { part, state: 'left', files: 0, problem: 'second-place-absent' };
  }
  let done: Pick<PartOutcome, 'files' | 'problem'>;
  try {
    done = await overwriteAll(disk, await pathsOf(part, doomed));
    // The folder itself bears the file's id only; one that is not empty stays.
    const emptied = {
      keys: null,
      file: null,
      backups: doomed.backups,
      'second-place': doomed.second?.folder,
    };
    const folder = emptied[part];
    if (folder != null && done.problem === null) {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    }
  } catch (error) {
    const known = storageFailure(error);
    if (known === null) throw error;
    done = { files: 0, problem: known.code };
  }
  return { part, state: done.problem === null ? 'destroyed' : 'left', ...done };
};
