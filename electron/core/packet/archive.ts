import { extract, pack } from 'tar-stream';
import { z } from 'zod';
import { concat } from './bytes.ts';
import { limits } from './limits.ts';

/** The streams of the tar library are not typed. */
const Bytes = z.instanceof(Uint8Array);

export interface ArchiveFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Archive =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array>; readonly order: readonly string[] }
  | {
      readonly ok: false;
      readonly why: 'not-an-archive' | 'too-many-entries' | 'not-a-regular-file' | 'name-twice';
    };

/** A tar archive (ustar) of regular files. Owner, times and rights are constants: they would tell about the sender's computer. */
export const writeArchive = async (files: readonly ArchiveFile[]): Promise<Uint8Array> => {
  const tar = pack();
  for (const { name, bytes } of files) {
    tar.entry({ name, mode: 0o600, uid: 0, gid: 0, mtime: new Date(0), type: 'file' }, Buffer.from(bytes));
  }
  tar.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar) chunks.push(Bytes.parse(chunk));
  return concat(...chunks);
};

/**
 * Reads an archive in memory; nothing is written, and no name is used but to look files up. Anything other than regular files under
 * distinct names (links, folders, devices, sparse files) is refused.
 */
export const readArchive = async (bytes: Uint8Array): Promise<Archive> => {
  const files = new Map<string, Uint8Array>();
  const reader = extract();
  // An error also ends the iteration below; without a listener it would end the process.
  reader.on('error', () => undefined);
  reader.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  try {
    for await (const entry of reader) {
      const { name, type } = entry.header;
      if (files.size >= limits.entries + 2) return { ok: false, why: 'too-many-entries' };
      if (type !== 'file') return { ok: false, why: 'not-a-regular-file' };
      if (files.has(name)) return { ok: false, why: 'name-twice' };
      const chunks: Uint8Array[] = [];
      for await (const chunk of entry) chunks.push(Bytes.parse(chunk));
      files.set(name, concat(...chunks));
    }
  } catch {
    return { ok: false, why: 'not-an-archive' };
  } finally {
    reader.destroy();
  }
  return files.size === 0
    ? { ok: false, why: 'not-an-archive' }
    : { ok: true, files, order: [...files.keys()] };
};
