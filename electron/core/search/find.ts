import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SearchKind } from '#shared/contract/search.ts';
import type { Instant } from '#shared/time.ts';
import type { Db } from '../db.ts';
import { firstDatedId } from './document.ts';
import { snippetOf } from './snippet.ts';
import type { SnippetPart } from './snippet.ts';
import { beginningsQuery, exactQuery, partsQuery, termsOf, wordsQuery } from './terms.ts';
import type { Term } from './terms.ts';
import { fold, plain, wordsOf } from './words.ts';

export interface SearchRequest {
  readonly text: string;
  readonly limit: number;
  readonly kinds?: readonly SearchKind[];
}

export interface Found {
  readonly kind: SearchKind;
  readonly recordId: string;
  readonly clientId: string | null;
  readonly happenedAt: Instant | null;
  /** The record's title as it was indexed. */
  readonly title: string;
  readonly snippet: readonly SnippetPart[];
}

type FtsTable = 'search_words' | 'search_exact' | 'search_parts';

const ofKinds = (kinds: readonly SearchKind[] | undefined): RawBuilder<unknown> =>
  kinds === undefined ? sql`1` : sql`d.kind IN (${sql.join(kinds)})`;

/** The newest ids that match, by event time. Stops at `limit`: the id carries the time, so nothing is sorted. */
async function match(db: Db, table: FtsTable, query: string, request: SearchRequest): Promise<number[]> {
  const fts = sql.ref(table);
  // People and partners are found by their names; a plain join keeps the index's order.
  const { rows } =
    request.kinds === undefined
      ? await sql<{ id: number }>`
          SELECT f.rowid AS id FROM ${fts} AS f WHERE ${fts} MATCH ${query} AND f.rowid >= ${firstDatedId}
          ORDER BY f.rowid DESC LIMIT ${request.limit}
        `.execute(db)
      : await sql<{ id: number }>`
          SELECT f.rowid AS id FROM ${fts} AS f CROSS JOIN search_doc AS d ON d.id = f.rowid
          WHERE ${fts} MATCH ${query} AND f.rowid >= ${firstDatedId} AND ${ofKinds(request.kinds)}
          ORDER BY f.rowid DESC LIMIT ${request.limit}
        `.execute(db);
  return rows.map((row) => row.id);
}

/** A term as the beginning of a name, of a telephone number or an address; from four letters on also inside of one. */
function inName(term: Term): RawBuilder<unknown> {
  const forms = [
    ` ${term.folded}`,
    ...term.stems.filter((stem) => stem.length > 2).map((stem) => ` ${stem}`),
  ];
  if (term.folded.length > 3) forms.push(term.folded);
  return sql`(${sql.join(
    forms.map((form) => sql`instr(d.name_key, ${form}) > 0`),
    sql` OR `,
  )})`;
}

/** People and partners that all terms fit, by name. */
async function byName(db: Db, terms: readonly Term[], request: SearchRequest): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    SELECT d.id FROM search_doc AS d INDEXED BY search_doc_name
    WHERE d.name_key IS NOT NULL AND ${sql.join(terms.map(inName), sql` AND `)} AND ${ofKinds(request.kinds)}
    ORDER BY d.name_key LIMIT ${request.limit}
  `.execute(db);
  return rows.map((row) => row.id);
}

/**
 * What was written, asked in turn for the exact words, for other forms of them, for words that hold them, for words that
 * begin so; each way newest first, and a further one only while there is room. So the common case reads little, and the
 * ways that read much are asked when there is little to read.
 */
async function byWords(db: Db, terms: readonly Term[], request: SearchRequest): Promise<number[]> {
  // One or two letters begin half of all words; they are asked of names only, or beside a longer word.
  if (request.limit < 1 || !terms.some((term) => term.folded.length > 2)) return [];
  const ways: readonly (readonly [FtsTable, string | null])[] = [
    ['search_exact', exactQuery(terms)],
    ['search_words', wordsQuery(terms)],
    ['search_parts', partsQuery(terms)],
    ['search_words', terms.some((term) => term.folded.length > 3) ? beginningsQuery(terms) : null],
  ];
  const found = new Set<number>();
  for (const [table, query] of ways) {
    if (found.size >= request.limit || query === null) continue;
    for (const id of await match(db, table, query, request)) found.add(id);
  }
  return [...found].slice(0, request.limit);
}

interface DocRow {
  id: number;
  kind: SearchKind;
  recordId: string;
  clientId: string | null;
  happenedAt: Instant | null;
  title: string;
  body: string;
}

/** A text longer than this is searched whole, but only its first part is looked through for the snippet. */
const snippetReach = 100_000;

async function documents(db: Db, ids: readonly number[]): Promise<Map<number, DocRow>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<DocRow>`
    SELECT id, kind, record_id, client_id, happened_at, title, substr(body, 1, ${snippetReach}) AS body
    FROM search_doc WHERE id IN (${sql.join(ids)})
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

const wordsIn = (row: DocRow): Set<string> =>
  new Set(wordsOf(plain(`${row.title} ${row.body}`)).map((word) => word.text));

const hasExactly = (row: DocRow, terms: readonly Term[]): boolean => {
  const words = wordsIn(row);
  return terms.every((term) => words.has(term.plain));
};

/** The index of parts cannot be asked for one or two letters, so what it found is looked at again. */
const hasBeginnings = (row: DocRow, terms: readonly Term[]): boolean => {
  const short = terms.filter((term) => term.folded.length < 3);
  if (short.length === 0) return true;
  const words = [...wordsIn(row)].map(fold);
  return short.every((term) => words.some((word) => word.startsWith(term.folded)));
};

/** The line of a title that was hit; where none was, the first one if there is nothing else to show. */
function titleLine({ clientId, title, body }: DocRow, terms: readonly Term[]): string {
  // What is nobody's is shown under its title already.
  if (clientId === null && body !== '') return '';
  const lines = title.split('\n');
  const hit = lines.find((line) => snippetOf(line, terms).some((part) => part.hit));
  return hit ?? (body === '' ? (lines[0] ?? '') : '');
}

function foundIn(row: DocRow, terms: readonly Term[]): Found {
  const { kind, recordId, clientId, happenedAt, title, body } = row;
  // People and partners are known by their names; of what was written, the words matter, and of the lines of its title the one that was hit.
  const shown = row.id < firstDatedId ? [title, body] : [titleLine(row, terms), body];
  const text = shown.filter((part) => part !== '').join(' · ');
  return { kind, recordId, clientId, happenedAt, title, snippet: snippetOf(text, terms) };
}

/**
 * Finds people, partners and what was written, by whole words, beginnings, the middle of compounds, and inflected forms
 * in Finnish and Swedish. All words must be there; one or two letters alone are looked for in names. People and partners
 * come first, then exact hits (`ä` is not `a`), then other forms of the words, then words that hold them, each of these
 * newest first. Anything typed is safe: it has no syntax.
 */
export async function search(db: Db, request: SearchRequest): Promise<Found[]> {
  const terms = termsOf(request.text);
  if (terms.length === 0 || request.limit < 1) return [];
  const named = await byName(db, terms, request);
  const written = await byWords(db, terms, { ...request, limit: request.limit - named.length });

  const rows = await documents(db, [...named, ...written]);
  const inOrder = (ids: readonly number[]): DocRow[] => ids.flatMap((id) => rows.get(id) ?? []);
  // The whole name goes before one that only begins so.
  const names = Map.groupBy(inOrder(named), (row) => hasExactly(row, terms));
  return [
    ...(names.get(true) ?? []),
    ...(names.get(false) ?? []),
    ...inOrder(written).filter((row) => hasBeginnings(row, terms)),
  ].map((row) => foundIn(row, terms));
}
