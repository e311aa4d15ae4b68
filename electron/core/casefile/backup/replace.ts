import { link } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Disk } from '../disk.ts';
import { walPathOf } from '../format.ts';
import { markPathOf } from '../mark.ts';
import { isOpenHere } from '../open-paths.ts';

/** The copy that is about to take the case file's name. */
export const incomingPathOf = (path: string): string => `${path}.restoring`;
/** There from before the first change to after the last; whoever finds it finishes the restore. */
export const intentPathOf = (path: string): string => `${path}.restore`;
const Intent = z.strictObject({ kept: z.string().nullable() });

/** Gives a file a second name, so that the first can be replaced in one step; moves it where links are not known. */
const keepAs = async (disk: Disk, from: string, to: string): Promise<void> => {
  if (!(await disk.exists(from)) || (await disk.exists(to))) return;
  try {
    await link(from, to);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code === 'ENOENT') throw error;
    await disk.rename(from, to);
  }
};

/**
 * Does the steps of a restore whose copy is complete. Each may have been done before a crash, so each can be repeated.
 * The old write-ahead log must be gone before the new file has the name: SQLite would play it into the wrong file.
 */
export const replaceFile = async (disk: Disk, path: string, kept: string | null): Promise<void> => {
  if (await disk.exists(incomingPathOf(path))) {
    if (kept !== null) {
      await keepAs(disk, path, kept);
      await keepAs(disk, walPathOf(path), walPathOf(kept));
    }
    await disk.remove(walPathOf(path));
    // What the replaced file had come to says nothing about the one that takes its place.
    await disk.remove(markPathOf(path));
    await disk.syncFolder(dirname(path));
    await disk.rename(incomingPathOf(path), path);
    await disk.syncFolder(dirname(path));
  }
  await disk.remove(intentPathOf(path));
};

/** Ends a restore that a crash or a power cut has interrupted. Every opening asks; it is one look where there is none. */
export const finishRestore = async (disk: Disk, path: string): Promise<void> => {
  if (isOpenHere(path) || !(await disk.exists(intentPathOf(path)))) return;
  let intent: z.infer<typeof Intent> | undefined;
  try {
    intent = Intent.safeParse(JSON.parse((await disk.read(intentPathOf(path))).toString('utf8'))).data;
  } catch {
    intent = undefined;
  }
  // An intent that cannot be read was never complete, and nothing was done under it.
  if (intent === undefined) await disk.remove(intentPathOf(path));
  else await replaceFile(disk, path, intent.kept);
};
