import type { WritableDb } from '../db.ts';
import type { SearchDoc } from './document.ts';

/** Documents by their record. */
type Gathered = Map<string, SearchDoc>;

const gatherings = new WeakMap<WritableDb, Gathered>();

const nameOf = (kind: string, recordId: string): string => `${kind} ${recordId}`;

/** Keeps a document for later where its transaction gathers; `false` where it does not. */
export function keepGathered(trx: WritableDb, doc: SearchDoc): boolean {
  const docs = gatherings.get(trx);
  docs?.set(nameOf(doc.kind, doc.recordId), doc);
  return docs !== undefined;
}

/** A record that is not to be found is not among the gathered ones either. */
export const dropGathered = (trx: WritableDb, kind: string, recordId: string): void =>
  void gatherings.get(trx)?.delete(nameOf(kind, recordId));

/** What has no time comes first, as in the index. */
const timeOf = ({ happenedAt }: SearchDoc): number => (happenedAt === null ? -1 : Date.parse(happenedAt));

/** All documents that a work would have written in this transaction, in the order of the index. None of them is there yet. */
export async function gather(trx: WritableDb, work: () => Promise<void>): Promise<readonly SearchDoc[]> {
  const docs: Gathered = new Map();
  gatherings.set(trx, docs);
  try {
    await work();
  } finally {
    gatherings.delete(trx);
  }
  return [...docs.values()].toSorted((a, b) => timeOf(a) - timeOf(b));
}
