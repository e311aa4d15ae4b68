import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Disk } from '../disk.ts';
import { caseFileExtension } from '../format.ts';
import { readSlots } from '../inspect.ts';
import { parseManifest } from './manifest.ts';
import type { BackupManifest } from './manifest.ts';
import { newestFirst } from './rotation.ts';
import { manifestPathOf } from './store.ts';

/** A copy found in a folder that somebody pointed to: with its manifest, or a bare file that was copied by hand. */
export interface FoundCopy {
  readonly path: string;
  readonly manifest: BackupManifest | null;
  /** From the manifest or the slots beside it; `null` where neither says. */
  readonly caseFileId: string | null;
  /** The case file's name; that of the copy itself where nothing else is known. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** When it was made, or the file's own time for a bare one (ISO 8601, UTC). */
  readonly at: string;
}

const deepest = 4;
const mostFiles = 5000;

const caseFilesUnder = async (folder: string): Promise<readonly string[]> => {
  const found: string[] = [];
  let looked = 0;
  const walk = async (at: string, depth: number): Promise<void> => {
    // A folder that may not be read is passed by: a stick often has one of the system.
    const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      looked += 1;
      if (looked > mostFiles) return;
      const path = join(at, entry.name);
      if (entry.isDirectory() && depth < deepest) await walk(path, depth + 1);
      else if (entry.isFile() && entry.name.toLowerCase().endsWith(caseFileExtension)) found.push(path);
    }
  };
  await walk(folder, 0);
  return found;
};

const lookAt = async (disk: Disk, path: string): Promise<FoundCopy | null> => {
  const { size, mtime } = await stat(path);
  const bytes = await disk.read(manifestPathOf(path)).catch(() => null);
  const parsed = bytes === null ? null : parseManifest(bytes);
  const manifest = parsed?.fileName === basename(path) ? parsed : null;
  const slots = manifest === null ? await readSlots(disk, path) : null;
  return {
    path,
    manifest,
    caseFileId: manifest?.caseFileId ?? (slots?.ok === true ? slots.value.caseFileId : null),
    name: basename(manifest?.caseFileName ?? path, caseFileExtension),
    size,
    at: manifest?.madeAt ?? mtime.toISOString(),
  };
};

const order = (a: FoundCopy, b: FoundCopy): number => {
  const both = a.manifest !== null && b.manifest !== null && a.caseFileId === b.caseFileId;
  if (both && a.manifest !== null && b.manifest !== null) {
    return newestFirst({ path: a.path, manifest: a.manifest }, { path: b.path, manifest: b.manifest });
  }
  return a.at < b.at ? 1 : -1;
};

/** Every copy of a case file in a folder and those inside it, newest first. `except` is the file that is in use. */
export const copiesUnder = async (
  disk: Disk,
  folder: string,
  except: string | null,
): Promise<readonly FoundCopy[]> => {
  const copies: FoundCopy[] = [];
  for (const path of await caseFilesUnder(folder)) {
    if (path === except) continue;
    const copy = await lookAt(disk, path).catch(() => null);
    if (copy !== null) copies.push(copy);
  }
  return copies.sort(order);
};

/** The last part of the folder's path, for showing. */
export const folderName = (copy: FoundCopy): string => basename(dirname(copy.path));
