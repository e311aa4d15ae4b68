import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { limits } from '../packet/limits.ts';

/** A file of the inbox that may be a packet or a card, by its name and, for a packet, its first bytes. */
export interface Arrived {
  readonly name: string;
  readonly kind: 'packet' | 'card';
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
  /** Of its bytes; null while it is still being written. */
  readonly sha256: string | null;
}

export interface Inbox {
  /** The folder is there and can be read. */
  readonly isThere: boolean;
  readonly files: readonly Arrived[];
  /** More files than are looked at. */
  readonly isCut: boolean;
}

const caps = {
  /** Names that are looked at in one folder. */
  names: 50_000,
  /** Files that are read. */
  files: 200,
  /** Of all files together in one look, in bytes; a packet may have 200 MiB. */
  bytes: 1024 * 1024 * 1024,
} as const;

/** A file that was changed so lately may still be written. */
export const settledMs = 3_000;

/** `rinnalla-x.tar.age`, and what mail programs and browsers make of it: `rinnalla-x (1).tar.age`, `rinnalla-x.tar.age.txt`. */
const packetName = /\.age(?:[^a-z]|$)|^rinnalla-.*\.(?:tar|age|bin)\b/i;
const cardName = /\.rinnalla-card(?:[^a-z]|$)/i;
/** What a download is called before it is whole. */
const unfinishedName = /\.(?:part|crdownload|download|tmp|partial)$/i;

const kindOf = (name: string): Arrived['kind'] | null => {
  if (unfinishedName.test(name)) return null;
  if (cardName.test(name)) return 'card';
  return packetName.test(name) ? 'packet' : null;
};

const intro = Buffer.from('age-encryption.org/v1\n');

interface Known {
  readonly mark: string;
  readonly sha256: string | null;
  /** Its first bytes say that it is no age file. */
  readonly isNone: boolean;
}

/** What is remembered of files between two looks, by name, so that unchanged ones are not read again. Lives as long as the case file is open. */
export type Memory = Map<string, Known>;

/** Reads a file to its hash without following a link, and only while it is what was looked at. */
const hashOf = async (
  path: string,
  kind: Arrived['kind'],
  size: number,
): Promise<{ sha256: string | null; isNone: boolean }> => {
  // A file under a link's name is refused by the system itself; Windows has no such flag, and lstat has looked.
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const head = Buffer.alloc(intro.length);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    if (kind === 'packet' && !head.subarray(0, bytesRead).equals(intro))
      return { sha256: null, isNone: true };
    const hash = createHash('sha256');
    let read = 0;
    for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
      const bytes = chunk as Buffer;
      read += bytes.length;
      if (read > size) return { sha256: null, isNone: false };
      hash.update(bytes);
    }
    return { sha256: read === size ? hash.digest('hex') : null, isNone: false };
  } finally {
    await file.close();
  }
};

/** The names of a folder that may be ours, without reading anything; null where the folder is not there. */
const namesIn = async (folder: string): Promise<{ names: string[]; isCut: boolean } | null> => {
  const names: string[] = [];
  let seen = 0;
  try {
    for await (const entry of await opendir(folder)) {
      if (++seen > caps.names) return { names, isCut: true };
      if (entry.isFile() && kindOf(entry.name) !== null) names.push(entry.name);
    }
  } catch {
    return null;
  }
  return { names, isCut: false };
};

export interface LookOptions {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** The open case file. It may have a hard link under any name: reading that would drop its lock, so it is known by its number. */
  readonly ownPath?: string | undefined;
}

/**
 * What lies in a folder that may be a packet or a card, newest first. Only regular files under a name of ours are opened, and nothing is
 * written. A file that is being written has no hash yet: it is looked at again. A folder that is gone is told by `isThere`.
 */
export const arrivedIn = async (
  folder: string,
  memory: Memory,
  { now = Date.now, ownPath }: LookOptions = {},
): Promise<Inbox> => {
  const found = await namesIn(folder);
  if (found === null) return { isThere: false, files: [], isCut: false };
  const own = ownPath === undefined ? null : await lstat(ownPath).catch(() => null);
  const looked = await Promise.all(
    found.names.map(async (name) => {
      try {
        const stat = await lstat(join(folder, name));
        return stat.isFile() && !(own?.ino === stat.ino && own.dev === stat.dev)
          ? [{ name, size: stat.size, modifiedAt: stat.mtimeMs, ino: stat.ino }]
          : [];
      } catch {
        return [];
      }
    }),
  );
  const newest = looked.flat().sort((a, b) => b.modifiedAt - a.modifiedAt);
  const files: Arrived[] = [];
  let budget: number = caps.bytes;
  for (const { name, size, modifiedAt, ino } of newest.slice(0, caps.files)) {
    const kind = kindOf(name);
    const most = kind === 'card' ? limits.cardBytes : limits.packetBytes;
    if (kind === null || size > most || size > budget) continue;
    budget -= size;
    const mark = `${String(ino)} ${String(size)} ${String(modifiedAt)}`;
    const isSettled = size > 0 && Math.abs(now() - modifiedAt) >= settledMs;
    let known = memory.get(name);
    if (known?.mark !== mark) {
      if (!isSettled) {
        files.push({ name, kind, size, modifiedAt, sha256: null });
        continue;
      }
      try {
        known = { mark, ...(await hashOf(join(folder, name), kind, size)) };
        memory.set(name, known);
      } catch {
        // It went, or may not be read: the next look tells.
        continue;
      }
    }
    if (!known.isNone) files.push({ name, kind, size, modifiedAt, sha256: known.sha256 });
  }
  const there = new Set(found.names);
  for (const name of memory.keys()) if (!there.has(name)) memory.delete(name);
  return { isThere: true, files, isCut: found.isCut || newest.length > caps.files };
};

/** The bytes of one arrived file, if it still is what was listed; null where it changed or went meanwhile. */
export const bytesOf = async (
  folder: string,
  { name, sha256, kind }: Arrived,
): Promise<Uint8Array | null> => {
  try {
    const file = await open(join(folder, name), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const { size } = await file.stat();
      if (size > (kind === 'card' ? limits.cardBytes : limits.packetBytes)) return null;
      const bytes = new Uint8Array(await file.readFile());
      return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
};
