import { z } from 'zod';

const Timing = z.object({ p50: z.number(), p95: z.number(), runs: z.number() });

/** What a subject's process is told: a JSON file whose path is its one argument. */
export const Order = z.object({
  subject: z.enum([
    'packets',
    'age',
    'own',
    'plain',
    'better-sqlite3',
    'sqlcipher',
    'pouchdb',
    'folder',
    'document',
  ]),
  /** The database that the subject works on, its own copy; for those that make their own, where they may make it. */
  path: z.string(),
  /** 64 hex digits; empty for a database without encryption. */
  key: z.string(),
  clients: z.array(z.string()),
  people: z.number().int(),
  isSmall: z.boolean(),
  /** Which works are measured, by their ids; all of them where it is empty. */
  only: z.array(z.string()).default([]),
  /** Where the questions to SQLite are written by the one that records, and read by those that play them. */
  recording: z.string(),
  /** Where the result is written. */
  result: z.string(),
});
export type Order = z.infer<typeof Order>;

export const Measured = z.object({
  timings: z.record(z.string(), Timing),
  /** Bytes of resident memory after each kind of work, and the most there ever was. */
  memory: z.array(z.number()),
  /** The same of the process and its print process together; the last is the sum of what each held at its most. */
  together: z.array(z.number()),
  /** What the table must say of this subject. */
  remark: z.string(),
});
export type Measured = z.infer<typeof Measured>;

export const options = (people: number) => ({
  people,
  notesEach: 10,
  words: 80,
  seed: 'bench',
});
