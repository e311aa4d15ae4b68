import { z } from 'zod';
import type { RawDatabase } from './connection.ts';

/** Rows that a person recognises, for choosing among backups and for comparing a copy with its original. */
export const PeopleCounts = z.record(z.string(), z.int().nonnegative());
export type PeopleCounts = z.infer<typeof PeopleCounts>;

const counted = ['client', 'contact', 'note', 'plan', 'partner', 'packet'] as const;

/** Number of rows of each of these tables that the file has. Reads indexes, not the notes themselves. */
export const peopleCounts = (raw: RawDatabase): PeopleCounts => {
  const tables = new Set(raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());
  return Object.fromEntries(
    counted
      .filter((table) => tables.has(table))
      .map((table) => [table, Number(raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get())]),
  );
};
