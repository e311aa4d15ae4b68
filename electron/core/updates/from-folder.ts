import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkManifest, manifestMax, manifestName, signatureName } from './manifest.ts';
import { openPlain } from './plain-file.ts';
import type { Installed, ReleaseFile, UpdateRefusal } from './manifest.ts';

/** A checked installer in its own place. */
export interface StagedRelease {
  readonly version: string;
  /** `2026-11-24T08:00:00Z`. */
  readonly releasedAt: string;
  /** Absolute. */
  readonly path: string;
  /** As the manifest names it, to be compared again before it is run. */
  readonly file: ReleaseFile;
  /** The pinned key that has signed it, in hexadecimal. */
  readonly key: string;
}

export type Staged =
  ({ readonly ok: true } & StagedRelease) | { readonly ok: false; readonly why: UpdateRefusal };

const refuse = (why: UpdateRefusal): Staged => ({ ok: false, why });
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
  return { ok: true, version, releasedAt, path, file: checked.file, key: checked.key };
};
