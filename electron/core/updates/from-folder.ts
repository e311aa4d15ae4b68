import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkManifest, manifestMax, manifestName, signatureName } from './manifest.ts';
import type { Installed, ReleaseFile, UpdateRefusal } from './manifest.ts';

export type Staged =
  | { readonly ok: true; readonly version: string; readonly releasedAt: string; readonly path: string }
  | { readonly ok: false; readonly why: UpdateRefusal };

const refuse = (why: UpdateRefusal): Staged => ({ ok: false, why });
const isCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/** Opens a plain file of the folder, never what a link points at; the reason where it is none. */
const openPlain = async (path: string) => {
  try {
    // Where the system cannot refuse a link while opening (Windows), what is looked at and what is opened are two steps.
    if (!(await lstat(path)).isFile()) return 'file-not-plain' as const;
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    if ((await file.stat()).isFile()) return file;
    await file.close();
    return 'file-not-plain' as const;
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR')) return 'file-missing' as const;
    if (isCode(error, 'ELOOP')) return 'file-not-plain' as const;
    throw error;
  }
};

/** A small file whole; a reason where it is none, or longer than `most` bytes. */
const readSmall = async (path: string, most: number): Promise<Uint8Array | UpdateRefusal> => {
  const file = await openPlain(path);
  if (typeof file === 'string') return file;
  try {
    const buffer = new Uint8Array(most + 1);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return bytesRead > most ? 'manifest-too-large' : buffer.slice(0, bytesRead);
  } finally {
    await file.close();
  }
};

/**
 * Copies the installer into a place of its own while hashing what is written, so that what is later run is what was checked, whatever
 * happens to the stick meanwhile, and so that no other file of the stick lies beside it (an installer loads libraries from its folder).
 */
const stageFile = async (
  source: string,
  target: string,
  wanted: ReleaseFile,
): Promise<UpdateRefusal | null> => {
  const from = await openPlain(source);
  if (typeof from === 'string') return from;
  try {
    if ((await from.stat()).size !== wanted.size) return 'file-other-size';
    const to = await open(target, 'wx', 0o600);
    try {
      const hash = createHash('sha512');
      const block = new Uint8Array(1024 * 1024);
      let written = 0;
      for (;;) {
        const { bytesRead } = await from.read(block, 0, block.length);
        if (bytesRead === 0) break;
        written += bytesRead;
        if (written > wanted.size) return 'file-other-size';
        const part = block.subarray(0, bytesRead);
        hash.update(part);
        await to.writeFile(part);
      }
      if (written !== wanted.size) return 'file-other-size';
      if (hash.digest('hex') !== wanted.sha512) return 'file-changed';
      await to.sync();
      return null;
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
};

/**
 * Takes a release from a folder (a stick, a network drive): checks the manifest and its signature, then copies the one installer for this
 * system to `staging`, which is emptied first and left empty when anything is refused. Nothing is run here. Throws what the disk throws.
 */
export const stageFromFolder = async (
  folder: string,
  staging: string,
  keys: readonly string[],
  installed: Installed,
): Promise<Staged> => {
  if (keys.length === 0) return refuse('no-update-key');
  const manifest = await readSmall(join(folder, manifestName), manifestMax);
  if (typeof manifest === 'string') return refuse(manifest === 'file-missing' ? 'no-manifest' : manifest);
  const signature = await readSmall(join(folder, signatureName), 1024);
  if (typeof signature === 'string')
    return refuse(signature === 'file-not-plain' ? signature : 'no-signature');
  const checked = checkManifest(manifest, Buffer.from(signature).toString('latin1'), keys, installed);
  if (!checked.ok) return checked;
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true, mode: 0o700 });
  const path = join(staging, checked.file.name);
  const why = await stageFile(join(folder, checked.file.name), path, checked.file);
  if (why !== null) {
    await rm(staging, { recursive: true, force: true });
    return refuse(why);
  }
  if ((await readdir(staging)).length !== 1) return refuse('file-not-plain');
  const { version, releasedAt } = checked.manifest;
  return { ok: true, version, releasedAt, path };
};
