import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { LogLine } from '#core/bridge/protocol.ts';
import type { LogEntry } from '#core/bridge/protocol.ts';

const longest = 1_000_000;

/**
 * The local log: one JSON object on a line, with its time in UTC. Kept to two files of a megabyte. A log that cannot be written
 * stops nothing.
 */
export function openLocalLog(path: string, now: () => Date = () => new Date()): (entry: LogEntry) => void {
  return (entry) => {
    try {
      mkdirSync(dirname(path), { recursive: true });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > longest) renameSync(path, `${path}.1`);
      appendFileSync(path, `${JSON.stringify({ at: now().toISOString(), ...entry })}\n`, { mode: 0o600 });
    } catch {
      // Nowhere to tell it.
    }
  };
}

/** More than anybody reads; a line is about a hundred characters. */
const mostRead = 500;

const linesOf = (path: string): string[] => {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
};

const entryOf = (line: string): LogLine[] => {
  try {
    const parsed = LogLine.safeParse(JSON.parse(line));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
};

/** The newest entries of both files, oldest first. A line that a power cut has torn is passed over. */
export const readLocalLog = (path: string): LogLine[] =>
  [...linesOf(`${path}.1`), ...linesOf(path)].flatMap(entryOf).slice(-mostRead);
