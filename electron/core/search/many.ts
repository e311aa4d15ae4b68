import { sql } from 'kysely';
import type { WritableDb } from '../db.ts';
import type { StemMemory } from './stems.ts';

/** What keeps the index up to date while documents come and go; see migrations/0003-search.ts. */
const keepers = ['search_doc_added', 'search_doc_removed'] as const;
const indexes = ['search_words', 'search_exact', 'search_parts'] as const;

/** What was taken away by {@link pauseIndexing}. */
export interface PausedIndex {
  readonly triggers: readonly string[];
}

const memories = new WeakMap<WritableDb, StemMemory>();

/** The stems that are known already in a transaction whose indexing is paused; none in any other. */
export const stemsKnownIn = (trx: WritableDb): StemMemory | undefined => memories.get(trx);

/**
 * Lets many documents be written without touching the index for each, until {@link resumeIndexing}. In between nothing is
 * found that was written since, so both belong into one transaction, or into a file that nobody else sees. Erasing words
 * from the index at once makes every rewritten document a flush: for a few hundred of them, this is many times faster.
 * Until then the transaction also remembers the stems of words, which are the most of the work that is left.
 */
export async function pauseIndexing(trx: WritableDb): Promise<PausedIndex> {
  const { rows } = await sql<{ sql: string }>`
    SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name IN (${sql.join(keepers)})
  `.execute(trx);
  if (rows.length !== keepers.length) throw new Error('the search index is already paused');
  for (const keeper of keepers) await sql`DROP TRIGGER ${sql.ref(keeper)}`.execute(trx);
  memories.set(trx, new Map());
  return { triggers: rows.map((row) => row.sql) };
}

/** Builds the index anew from the documents as they are now, and keeps it up to date again. `between` is awaited between the parts. */
export async function resumeIndexing(
  trx: WritableDb,
  paused: PausedIndex,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  memories.delete(trx);
  for (const trigger of paused.triggers) await sql.raw(trigger).execute(trx);
  for (const index of indexes) {
    await between();
    await sql`INSERT INTO ${sql.ref(index)} (${sql.ref(index)}) VALUES ('rebuild')`.execute(trx);
  }
}
