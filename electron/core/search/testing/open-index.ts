import { join } from 'node:path';
import type { SearchKind } from '#shared/contract/search.ts';
import { Instant } from '#shared/time.ts';
import { openConnection } from '../../casefile/connection.ts';
import type { RawDatabase } from '../../casefile/connection.ts';
import { migrations } from '../../casefile/migrations/index.ts';
import { kyselyOver } from '../../casefile/open-case-file.ts';
import type { Db, WritableDb } from '../../db.ts';
import { indexForSearch } from '../document.ts';
import type { SearchDoc } from '../document.ts';
import type { StemMemory } from '../stems.ts';

export const databaseKey = Uint8Array.from({ length: 32 }, (_, index) => index * 7 + 1);

/** An encrypted file with the case file's own tables, without the ceremony of a case file. */
export function openIndex(folder: string): { path: string; raw: RawDatabase; db: Db } {
  const path = join(folder, 'index.rinnalla');
  const raw = openConnection(path, databaseKey, { create: true });
  for (const migration of migrations) migration.up(raw);
  return { path, raw, db: kyselyOver(raw) };
}

export const write = <T>(db: Db, work: (trx: WritableDb) => Promise<T>): Promise<T> =>
  db.transaction().execute(work);

const beginning = Date.parse('2026-01-01T08:00:00Z');

/** A document with what a test leaves open: a note of its day, counted from the beginning of 2026. */
export function doc(
  recordId: string,
  body: string,
  changes: Partial<SearchDoc> & { day?: number } = {},
): SearchDoc {
  const { day = 0, ...given } = changes;
  const happenedAt = Instant.parse(new Date(beginning + day * 86_400_000).toISOString());
  return { kind: 'note', recordId, clientId: 'client-1', happenedAt, title: '', body, ...given };
}

export const person = (recordId: string, title: string, body = ''): SearchDoc => ({
  kind: 'client' satisfies SearchKind,
  recordId,
  clientId: recordId,
  happenedAt: null,
  title,
  body,
});

/** Indexes documents in one transaction. */
export const index = (db: Db, docs: readonly SearchDoc[], memory?: StemMemory): Promise<void> =>
  write(db, async (trx) => {
    for (const one of docs) await indexForSearch(trx, one, memory);
  });
