import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { OpenCaseFile } from './open-case-file.ts';
import type { RawDatabase } from './connection.ts';

/** The tables that lie in the file as such; the search index keeps its own in others, and can be built anew. */
const ownTables = (raw: RawDatabase): string[] =>
  raw
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       AND name NOT GLOB 'search_*_*' ORDER BY name`,
    )
    .all()
    .map(({ name }) => name);

/**
 * Reads every page of every table with its indexes and checks their order (`PRAGMA quick_check` of one table at a time, letting other work in
 * between). Gives how many tables were whole, and the names of those that were not; a page that does not decrypt makes its table one.
 */
export async function checkTables(
  file: OpenCaseFile,
): Promise<{ readonly whole: number; readonly damaged: readonly string[] }> {
  let whole = 0;
  const damaged: string[] = [];
  for (const table of ownTables(file.raw)) {
    try {
      const verdict: unknown = file.raw.pragma(`quick_check('${table}')`, { simple: true });
      if (verdict === 'ok') whole += 1;
      else damaged.push(table);
    } catch {
      damaged.push(table);
    }
    await setImmediate();
  }
  return { whole, damaged };
}

/** Rows that point at a row that is not there. */
export const danglingReferences = (file: OpenCaseFile): number =>
  z.array(z.unknown()).parse(file.raw.pragma('foreign_key_check')).length;

/** Bytes that the disk of a file can still take, as far as the system says. Never opens the file itself. */
export async function freeBytesAt(path: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(dirname(path));
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Versions of what the file lies on: SQLite, and the cipher that its pages are sealed with. */
export function engineOf(raw: RawDatabase): { readonly sqlite: string; readonly cipher: string } {
  const sqlite = raw.prepare<[], { version: string }>('SELECT sqlite_version() AS version').get();
  return { sqlite: sqlite?.version ?? '', cipher: z.string().parse(raw.pragma('cipher', { simple: true })) };
}

/** Bytes of the open file, asked of SQLite: nobody else may touch it while it is open. */
export const bytesOf = (raw: RawDatabase): number =>
  Number(raw.pragma('page_count', { simple: true })) * Number(raw.pragma('page_size', { simple: true }));
