import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
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
