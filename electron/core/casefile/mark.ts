import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Statement } from 'better-sqlite3';
import { instantOf } from '#shared/time.ts';
import { readHead, writtenHead } from './audit-chain.ts';
import type { AuditHead } from './audit-chain.ts';
import type { RawDatabase } from './connection.ts';
import type { NotedHead } from './sightings.ts';

/**
 * Beside an open case file: where its audit chain stood after the last save. SQLite takes a write-ahead log that was cut
 * or damaged for one that ends earlier, and opens the file without a word and without the saves behind that place. The
 * mark is a witness outside the log: a file that ends before it has lost saves that were acknowledged.
 */
export const markPathOf = (path: string): string => `${path}.mark`;

export interface Mark {
  /**
   * Notes where the chain stands, after a transaction was committed; `null` where it has to be read. Never fails: it is a
   * witness, not a part of the save.
   */
  note(head: AuditHead | null): void;
  /** After the file was closed cleanly, when nothing is left in the log. */
  remove(): void;
}

/**
 * The mark of a file that has just been opened. It is written without being forced onto the disk: a save is forced there
 * before it, so after a power cut the mark may be older than the file, and never newer.
 */
export const keepMark = (path: string, raw: RawDatabase): Mark => {
  let newest: Statement<[], AuditHead> | null = null;
  let file: number | null = null;
  let noted = 0;
  return {
    note: (known) => {
      try {
        newest ??= raw.prepare('SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1');
        const head = known ?? newest.get();
        if (head === undefined || head.sequence === noted) return;
        file ??= openSync(markPathOf(path), 'w', 0o600);
        // Numbers only grow, so that the new line covers the old one.
        writeSync(file, `${writtenHead(head)}\n`, 0);
        noted = head.sequence;
      } catch {
        // A disk that is full takes no mark; the save itself has been answered for.
      }
    },
    remove: () => {
      try {
        if (file !== null) closeSync(file);
        file = null;
        rmSync(markPathOf(path), { force: true });
      } catch {
        // Left behind, it tells the truth still.
      }
    },
  };
};

/** The mark beside a closed case file that was not closed cleanly, with its own time; `null` where there is none to read. */
export const markedHead = async (path: string): Promise<NotedHead | null> => {
  try {
    const text = await readFile(markPathOf(path), 'utf8');
    const head = readHead(text.trim());
    if (head === null) return null;
    return { ...head, notedAt: instantOf((await stat(markPathOf(path))).mtime) };
  } catch {
    return null;
  }
};
