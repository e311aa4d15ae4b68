import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import { readMeta, writeMeta } from '../../casefile/meta.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import type { Db, WritableDb } from '../../db.ts';
import { searchRules } from '../../search/rules.ts';
import { renewed, type Renewed } from './renewed.ts';

/** How much is done at a time, in milliseconds. */
export interface Pace {
  /** Before the first slice, so that the window has what it begins with. */
  readonly wait: number;
  /** After this long a slice takes up no further record; a save waits for no more than one slice. */
  readonly slice: number;
  /** Between two slices. */
  readonly rest: number;
}
const unhurried: Pace = { wait: 1500, slice: 12, rest: 25 };

/** Ids that are asked for at once. */
const page = 50;

/** How far it has come: the table, and the last of its records that was read again. Empty at the beginning of a table. */
interface Reached {
  readonly table: string;
  readonly id: string;
}
const written = ({ table, id }: Reached): string => `${searchRules} ${table} ${id}`;
/** What an earlier session has reached; `null` where that was on the way to other rules. */
const read = (text: string | null): Reached | null => {
  const [rules, table, id] = (text ?? '').split(' ');
  return rules === String(searchRules) && table !== undefined ? { table, id: id ?? '' } : null;
};

const idsAfter = async (db: Db, table: Renewed['table'], id: string): Promise<string[]> =>
  (
    await sql<{ id: string }>`
      SELECT id FROM ${sql.table(table)} WHERE id > ${id} ORDER BY id LIMIT ${page}
    `.execute(db)
  ).rows.map((row) => row.id);

/** One slice, in the transaction that also remembers how far it came. Gives whether there is more. */
async function renewSome(trx: WritableDb, app: App, milliseconds: number): Promise<boolean> {
  const from = Number((await readMeta(trx, 'search_rules')) ?? 1);
  const parts = renewed.filter(({ since }) => since > from);
  const reached = read(await readMeta(trx, 'search_renewed'));
  const place = parts.findIndex(({ table }) => table === reached?.table);
  const part = parts[Math.max(0, place)];
  if (part === undefined) return false;
  const ids = await idsAfter(trx, part.table, place < 0 ? '' : (reached?.id ?? ''));
  const until = performance.now() + milliseconds;
  let last: string | undefined;
  for (const id of ids) {
    await part.index(trx, id);
    last = id;
    if (performance.now() > until) break;
  }
  const next = parts[parts.indexOf(part) + 1];
  if (last !== undefined) await writeMeta(trx, 'search_renewed', written({ table: part.table, id: last }));
  else if (next !== undefined) await writeMeta(trx, 'search_renewed', written({ table: next.table, id: '' }));
  else {
    await writeMeta(trx, 'search_renewed', null);
    await writeMeta(trx, 'search_rules', String(searchRules));
    await audit(trx, app.clock, {
      action: 'search.renewed',
      actor: 'system',
      detail: `rules=${searchRules}`,
    });
    return false;
  }
  return true;
}

/**
 * Makes records findable as they are by now, in a file whose index was made by older rules. It goes on beside the work, in slices between
 * which saves and questions are answered; where the file is locked or the program ends, the next unlocking goes on from there.
 */
export async function renewSearch(app: App, file: OpenCaseFile, pace: Pace = unhurried): Promise<void> {
  if (app.caseFile() !== file) return;
  const from = await readMeta(file.db, 'search_rules');
  if (Number(from ?? 1) >= searchRules) return;
  await setTimeout(pace.wait, undefined, { ref: false });
  let isMore = true;
  while (isMore && app.caseFile() === file) {
    isMore = await app.exclusively(async () => {
      // It may have been locked while this waited for its turn.
      if (app.caseFile() !== file) return false;
      return file.db.transaction().execute((trx) => renewSome(trx, app, pace.slice));
    });
    if (isMore) await setTimeout(pace.rest, undefined, { ref: false });
  }
}
