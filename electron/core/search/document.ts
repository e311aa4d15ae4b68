import { sql } from 'kysely';
import type { SearchKind } from '#shared/contract/search.ts';
import type { Instant } from '#shared/time.ts';
import type { WritableDb } from '../db.ts';
import { dropGathered, gather, keepGathered } from './gathered.ts';
import { stemsKnownIn } from './many.ts';
import { recentStemsOf } from './recent-stems.ts';
import { stemColumns } from './stems.ts';
import type { StemMemory } from './stems.ts';
import { nameKey, wordsOf } from './words.ts';

/** What can be found of one record. */
export interface SearchDoc {
  readonly kind: SearchKind;
  readonly recordId: string;
  /** Whose record it is; `null` for a partner. */
  readonly clientId: string | null;
  /** Event time, which orders the hits; `null` for a person or a partner. */
  readonly happenedAt: Instant | null;
  readonly title: string;
  readonly body: string;
}

/**
 * Records found by their name, also by one or two letters of it. They have a key of their own beside the index: reading
 * through ten thousand names takes a millisecond, and the index cannot be asked for the few people among many notes.
 */
const namedKinds: ReadonlySet<SearchKind> = new Set(['client', 'partner', 'close-one', 'worker', 'lead']);

/**
 * Ids of documents begin with the second of their event, so that the index, which reads along the id, gives the newest
 * first and stops when it has enough. Documents without a time come before all of them.
 */
const perSecond = 2 ** 20;

/** Ids below this are of documents without an event time: people and partners. */
export const firstDatedId = perSecond;

/** A document as its table holds it, but for the id. */
export interface SearchColumns {
  readonly kind: SearchKind;
  readonly recordId: string;
  readonly clientId: string | null;
  readonly happenedAt: Instant | null;
  readonly title: string;
  readonly body: string;
  readonly stemsFi: string;
  readonly stemsSv: string;
  readonly nameKey: string | null;
}

/** What the index holds of a document. Give a `memory` of stems where many are written at once. */
export function searchColumns(doc: SearchDoc, memory?: StemMemory): SearchColumns {
  const title = doc.title.normalize('NFC');
  const body = doc.body.normalize('NFC');
  const stems = stemColumns(
    [...wordsOf(title), ...wordsOf(body)].map((word) => word.text),
    memory,
  );
  return {
    kind: doc.kind,
    recordId: doc.recordId,
    clientId: doc.clientId,
    happenedAt: doc.happenedAt,
    title,
    body,
    stemsFi: stems.fi,
    stemsSv: stems.sv,
    nameKey: namedKinds.has(doc.kind) ? nameKey(`${title} ${stems.fi} ${body}`) : null,
  };
}

/**
 * Makes a record findable, in the transaction that writes it; what was known of it before is forgotten. Give a `memory`
 * of stems where many records are written at once.
 */
export async function indexForSearch(trx: WritableDb, doc: SearchDoc, memory?: StemMemory): Promise<void> {
  await removeFromSearch(trx, doc.kind, doc.recordId);
  await indexNewForSearch(trx, doc, memory);
}

/** Ids of documents of one second begin after this. */
const firstIdOf = ({ happenedAt }: Pick<SearchDoc, 'happenedAt'>): number =>
  perSecond * (happenedAt === null ? 0 : Math.max(1, Math.floor(Date.parse(happenedAt) / 1000)));

/** The same for a record that this transaction has just made, of which nothing can be known yet. Throws when something is. */
export async function indexNewForSearch(
  trx: WritableDb,
  doc: SearchDoc,
  memory: StemMemory = stemsKnownIn(trx) ?? recentStemsOf(trx),
): Promise<void> {
  if (keepGathered(trx, doc)) return;
  const columns = searchColumns(doc, memory);
  const first = firstIdOf(doc);
  // The id is the next free one of its second.
  await sql`
    INSERT INTO search_doc
      (id, kind, record_id, client_id, happened_at, title, body, stems_fi, stems_sv, name_key)
    VALUES (
      (SELECT coalesce(max(id), ${first}) + 1 FROM search_doc WHERE id >= ${first} AND id < ${first + perSecond}),
      ${columns.kind}, ${columns.recordId}, ${columns.clientId}, ${columns.happenedAt}, ${columns.title},
      ${columns.body}, ${columns.stemsFi}, ${columns.stemsSv}, ${columns.nameKey}
    )
  `.execute(trx);
}

/** Makes a record unfindable; its words are gone from the index, not only marked. Nothing happens when it was not there. */
export async function removeFromSearch(trx: WritableDb, kind: SearchKind, recordId: string): Promise<void> {
  dropGathered(trx, kind, recordId);
  await sql`DELETE FROM search_doc WHERE kind = ${kind} AND record_id = ${recordId}`.execute(trx);
}

/** Makes everything of a person unfindable, for an erasure. */
export async function removeClientFromSearch(trx: WritableDb, clientId: string): Promise<void> {
  await sql`DELETE FROM search_doc WHERE client_id = ${clientId}`.execute(trx);
}

/** Documents in one statement. */
const batch = 100;

/**
 * Makes all records findable that `work` indexes, in one go after it. FTS5 writes the words that it has gathered out before each statement that can
 * fail in part, and merges them with those of before: with a statement for each document, that was three quarters of the work.
 */
export async function indexTogether(trx: WritableDb, work: () => Promise<void>): Promise<void> {
  const docs = await gather(trx, work);
  const memory = recentStemsOf(trx);
  for (let at = 0; at < docs.length; at += batch) {
    const free = new Map<number, number>();
    const rows = [];
    for (const doc of docs.slice(at, at + batch)) {
      const first = firstIdOf(doc);
      const id = (free.get(first) ?? (await lastIdFrom(trx, first))) + 1;
      free.set(first, id);
      const {
        kind,
        recordId,
        clientId,
        happenedAt,
        title,
        body,
        stemsFi,
        stemsSv,
        nameKey: key,
      } = searchColumns(doc, memory);
      const values = [id, kind, recordId, clientId, happenedAt, title, body, stemsFi, stemsSv, key];
      rows.push(sql`(${sql.join(values)})`);
    }
    await sql`
      INSERT INTO search_doc
        (id, kind, record_id, client_id, happened_at, title, body, stems_fi, stems_sv, name_key)
      VALUES ${sql.join(rows)}
    `.execute(trx);
  }
}

/** The last id that is taken of a second. */
async function lastIdFrom(trx: WritableDb, first: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    SELECT coalesce(max(id), ${first}) AS last FROM search_doc WHERE id >= ${first} AND id < ${first + perSecond}
  `.execute(trx);
  return rows[0]?.last ?? first;
}
