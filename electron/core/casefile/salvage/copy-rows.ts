import type { RawDatabase } from '../connection.ts';
import { auditHash, auditOrigin } from '../audit-chain.ts';
import type { Pages } from './pages.ts';
import { nodeOf } from './records.ts';
import type { Cell, Value } from './records.ts';
import type { Shape } from './shape.ts';
import type { Survey } from './survey.ts';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Every entry of a tree that can be read, one page at a time. */
export function* cellsIn(pages: Pages, survey: Survey, name: string): Generator<Cell> {
  for (const leaf of survey.trees.get(name)?.leaves ?? []) {
    const page = pages.read(leaf);
    yield* (page === null ? null : nodeOf(pages, page, leaf))?.cells ?? [];
  }
}

/** What is known of a table's rows after copying. */
export interface Copied {
  readonly recovered: number;
  /** Read, but refused by the new file: its rules say that no such row can have been. */
  readonly refused: number;
  /** Of the rows that were copied. */
  readonly rowids: ReadonlySet<number | bigint>;
}

const namedValues = (
  shape: Shape,
  { rowid, values }: Cell,
): { columns: readonly string[]; values: readonly Value[] } | null => {
  if (values === null) return null;
  const columns = shape.columns.slice(0, values.length);
  return {
    columns: columns.map(({ name }) => name),
    values: columns.map(({ name }, place) => (name === shape.rowidColumn ? rowid : (values[place] ?? null))),
  };
};

const statementFor = (db: RawDatabase, table: string) => {
  const kept = new Map<string, ReturnType<RawDatabase['prepare']>>();
  return (columns: readonly string[], hasRowid: boolean) => {
    const key = `${columns.length} ${hasRowid}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const names = [...(hasRowid ? ['rowid'] : []), ...columns.map(quoted)];
    const statement = db.prepare(
      `INSERT INTO ${quoted(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    );
    kept.set(key, statement);
    return statement;
  };
};

const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');

/** Copies the rows of one table. Foreign keys are off: what belongs to lost records is mended afterwards. */
export const copyTable = (db: RawDatabase, pages: Pages, survey: Survey, shape: Shape): Copied => {
  const statement = statementFor(db, shape.name);
  const rowids = new Set<number | bigint>();
  let recovered = 0;
  let refused = 0;
  for (const cell of cellsIn(pages, survey, shape.name)) {
    const row = namedValues(shape, cell);
    if (row === null) continue;
    // The rowid is kept where it stands for nothing, too: the indexes of the damaged file name rows by it.
    const hasRowid = shape.kind === 'rowid' && shape.rowidColumn === null;
    try {
      statement(row.columns, hasRowid).run(...(hasRowid ? [cell.rowid] : []), ...row.values);
      recovered += 1;
      if (cell.rowid !== null) rowids.add(cell.rowid);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused += 1;
    }
  }
  return { recovered, refused, rowids };
};

interface Entry {
  readonly sequence: number;
  readonly fields: readonly Value[];
}

const textOrNull = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);

/** Carries the audit chain as far as it verifies: an entry behind a gap can no longer show that it is the one it was. */
export const copyAudit = (
  db: RawDatabase,
  pages: Pages,
  survey: Survey,
  caseFileId: string,
): { readonly kept: number; readonly dropped: number; readonly entries: readonly Entry[] } => {
  const entries: Entry[] = [];
  for (const { rowid, values } of cellsIn(pages, survey, 'audit_entry')) {
    if (values !== null && typeof rowid === 'number') entries.push({ sequence: rowid, fields: values });
  }
  entries.sort((a, b) => a.sequence - b.sequence);
  const insert = db.prepare(
    `INSERT INTO audit_entry (sequence, at, actor, action, client_id, record_kind, record_id, ground, detail, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  let head = auditOrigin(caseFileId);
  let kept = 0;
  for (const { sequence, fields } of entries) {
    const [, at, actor, action, clientId, recordKind, recordId, ground, detail, previousHash, hash] = fields;
    const facts = {
      sequence,
      at: String(at),
      actor: String(actor),
      action: String(action),
      clientId: textOrNull(clientId),
      recordKind: textOrNull(recordKind),
      recordId: textOrNull(recordId),
      ground: textOrNull(ground),
      detail: textOrNull(detail),
      previousHash: String(previousHash),
    };
    const fits = sequence === head.sequence + 1 && facts.previousHash === head.hash;
    if (!fits || auditHash(facts) !== hash) break;
    insert.run(sequence, ...fields.slice(1));
    head = { sequence, hash: String(hash) };
    kept += 1;
  }
  return { kept, dropped: entries.length - kept, entries };
};
