import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { Breath, partsOf } from './breath.ts';
import { collect } from './collect.ts';
import type { Row, Value, Values } from './collect.ts';
import { formOf, formsOf } from './forms.ts';
import type { TableForm } from './forms.ts';
import { peopleHash, rowText, TextHash } from './hash.ts';
import type { ReadHandover } from './read.ts';
import { followingColumns, handedTables } from './tables.ts';

/** One value that differs between the packet and the file. */
export interface Differing {
  readonly row: Row;
  readonly column: string;
  readonly ours: Value;
  readonly theirs: Value;
}

/** A person of the packet beside what is here of them. */
export interface ComparedPerson {
  readonly clientId: string;
  readonly values: Values;
  readonly state: 'new' | 'here' | 'erased';
  /** The person into whom this record was merged; decisions are made about that one. */
  readonly decidedWith: string;
  readonly added: readonly Row[];
  readonly same: number;
  readonly onlyHere: number;
  readonly differing: readonly Differing[];
  /** Rows that cannot stand beside one of ours, and what hangs on them. */
  readonly clashes: readonly Row[];
  readonly ourHash: string;
  /** The hash that the person has once all of it is taken in as it stands; null where that is not known beforehand. */
  readonly newHash: string | null;
}

export interface Compared {
  readonly people: readonly ComparedPerson[];
  /** Of the shared rows those that are not here. */
  readonly missingShared: readonly Row[];
  readonly fingerprint: string;
}

export const itemOf = ({ row: { table, key }, column }: Differing): string => `${table} ${key} ${column}`;

const sameValue = (a: Value | undefined, b: Value | undefined): boolean => {
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.from(a).equals(b);
  return (a ?? null) === (b ?? null);
};

/** Which of the rows' keys are in the file at all, whoever they belong to. */
async function keysHere(
  db: Db,
  form: TableForm,
  rows: readonly Row[],
  breath: Breath,
): Promise<ReadonlySet<string>> {
  const here = new Set<string>();
  for (const part of partsOf(rows, keysAtOnce)) {
    if (breath.isDue) await breath.take();
    for (const key of await keysAmong(db, form, part)) here.add(key);
  }
  return here;
}

const keysAtOnce = 500;

async function keysAmong(db: Db, form: TableForm, rows: readonly Row[]): Promise<readonly string[]> {
  const keys = rows.map(({ values }) => form.key.map((column) => values[column] ?? null));
  const same = form.key.map(
    (column, at) => sql`${sql.ref(column)} = json_extract(asked.value, ${`$[${at}]`})`,
  );
  const { rows: found } = await sql<{ key: string }>`
    SELECT asked.value AS key FROM json_each(${JSON.stringify(keys)}) AS asked
    WHERE EXISTS (SELECT 1 FROM ${sql.table(form.table)} WHERE ${sql.join(same, sql` AND `)})
  `.execute(db);
  return found.map(({ key }) => JSON.stringify(JSON.parse(key)));
}

/** Rows that share with one of ours what may be there only once, and all that hangs on them. */
function clashing(
  forms: ReadonlyMap<string, TableForm>,
  ours: readonly Row[],
  added: readonly Row[],
): ReadonlySet<Row> {
  const taken = new Set<string>();
  const marks = ({ table, values }: Row): string[] =>
    formOf(forms, table)
      .uniques.filter(({ columns, open }) => {
        if (columns.some((column) => followingColumns.has(`${table}.${column}`))) return false;
        return !(open && values.removed_at !== null) && columns.every((column) => values[column] !== null);
      })
      .map(({ columns }) => JSON.stringify([table, columns, columns.map((column) => values[column])]));
  for (const row of ours) for (const mark of marks(row)) taken.add(mark);
  const out = new Set<Row>();
  const gone = new Set<string>();
  for (const row of added) {
    const hangs = formOf(forms, row.table).references.some(({ column, table }) => {
      const parent = row.values[column];
      return (
        typeof parent === 'string' && gone.has(`${table} ${parent}`) && isRequired(forms, row.table, column)
      );
    });
    if (!hangs && !marks(row).some((mark) => taken.has(mark))) continue;
    out.add(row);
    if (typeof row.values.id === 'string') gone.add(`${row.table} ${row.values.id}`);
  }
  return out;
}

const isRequired = (forms: ReadonlyMap<string, TableForm>, table: string, name: string): boolean =>
  formOf(forms, table).columns.some((column) => column.name === name && column.required);

type Forms = ReadonlyMap<string, TableForm>;

/** Rows by whose they are. */
async function byOwner(rows: Iterable<Row>, breath: Breath): Promise<ReadonlyMap<string, readonly Row[]>> {
  const owned = new Map<string, Row[]>();
  for await (const row of breath.over(rows)) {
    const own = owned.get(row.owner);
    if (own) own.push(row);
    else owned.set(row.owner, [row]);
  }
  return owned;
}

const nameOf = ({ table, key }: Row): string => `${table} ${key}`;

/** What is here of those whom the packet names. Somebody merged into one of them here, whom it does not name, is nobody's business of it. */
async function oursOf(
  db: Db,
  forms: Forms,
  read: ReadHandover,
  breath: Breath,
): Promise<ReadonlyMap<string, Row>> {
  const clients = read.rows.filter(({ table }) => table === 'client');
  const keys = await keysHere(db, formOf(forms, 'client'), clients, breath);
  const here = clients.filter(({ key }) => keys.has(key)).map(({ owner }) => owner);
  const named = new Set(read.people);
  const ours = new Map<string, Row>();
  for await (const row of breath.over((await collect(db, here, { breath })).rows))
    if (named.has(row.owner)) ours.set(nameOf(row), row);
  return ours;
}

/** The person into whom a record of the packet was merged, by the packet's own words; the record itself where there is none. */
const rootsIn = (read: ReadHandover) => {
  const named = new Set(read.people);
  const merged = new Map(
    read.rows
      .filter(({ table }) => table === 'client')
      .map(({ owner, values }) => [owner, values.merged_into]),
  );
  return (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (let next = merged.get(at); typeof next === 'string' && !seen.has(next); next = merged.get(at)) {
      seen.add(at);
      at = next;
    }
    return named.has(at) ? at : id;
  };
};

/** Whether the rows have every column: those of older tables get the defaults of the ones that they lack. */
const areWhole = (forms: Forms, rows: readonly Row[]): boolean =>
  rows.every(({ table, values }) => Object.keys(values).length === formOf(forms, table).columns.length);

/** Each row of a person that was given, beside ours of the same key. */
function rowsBeside(given: readonly Row[], ours: ReadonlyMap<string, Row>) {
  const differing: Differing[] = [];
  const fresh: Row[] = [];
  let same = 0;
  for (const row of given) {
    const own = ours.get(nameOf(row));
    if (!own) {
      fresh.push(row);
      continue;
    }
    const columns = Object.keys(row.values).filter(
      (column) =>
        !followingColumns.has(`${row.table}.${column}`) && !sameValue(row.values[column], own.values[column]),
    );
    if (columns.length === 0) same += 1;
    for (const column of columns) {
      const [mine = null, other = null] = [own.values[column], row.values[column]];
      differing.push({ row, column, ours: mine, theirs: other });
    }
  }
  return { differing, fresh, same };
}

/**
 * Holds a handover against the file, person by person and value by value. Fails with `handover-of-others` when a row of the packet is here
 * already as somebody's whom the packet does not name: what is known of one person never becomes another's by a packet. `breath` lets the
 * process do something else in between; whatever is written meanwhile is the caller's to notice.
 */
export async function compare(
  db: Db,
  read: ReadHandover,
  breath = new Breath(),
  tell: (done: number) => void = () => undefined,
): Promise<Result<Compared, 'handover-of-others'>> {
  const forms = await formsOf(db);
  const ourRows = await oursOf(db, forms, read, breath);
  for (const [table, rows] of Map.groupBy(read.rows, (row) => row.table)) {
    const known = await keysHere(db, formOf(forms, table), rows, breath);
    if (rows.some((row) => known.has(row.key) && !ourRows.has(nameOf(row))))
      return failure('handover-of-others');
  }
  tell(0.5);
  const rootOf = rootsIn(read);
  const theirs = await byOwner(read.rows, breath);
  const ours = await byOwner(ourRows.values(), breath);
  tell(0.6);
  const marks = new TextHash();
  const people: ComparedPerson[] = [];
  const clients = read.rows.filter(({ table }) => table === 'client');
  for await (const { owner: clientId, values } of breath.over(clients)) {
    const given = theirs.get(clientId) ?? [];
    const kept = ours.get(clientId) ?? [];
    const ownRow = kept.find(({ table }) => table === 'client');
    const { differing, fresh, same } = rowsBeside(given, ourRows);
    const clashes = clashing(forms, kept, fresh);
    const state = ownRow === undefined ? 'new' : ownRow.values.erased_at === null ? 'here' : 'erased';
    const givenKeys = new Set(given.map(nameOf));
    marks.add(clientId);
    for (const row of kept) marks.add(rowText(row));
    people.push({
      clientId,
      values,
      state,
      decidedWith: rootOf(clientId),
      added: fresh.filter((row) => !clashes.has(row)),
      same,
      onlyHere: kept.filter((row) => !givenKeys.has(nameOf(row))).length,
      differing,
      clashes: [...clashes],
      ourHash: await peopleHash(kept, breath),
      newHash:
        state === 'new' && clashes.size === 0 && areWhole(forms, given)
          ? await peopleHash(given, breath)
          : null,
    });
  }
  const missingShared: Row[] = [];
  for (const [table, rows] of Map.groupBy(read.shared, (row) => row.table)) {
    const known = await keysHere(db, formOf(forms, table), rows, breath);
    missingShared.push(...rows.filter(({ key }) => !known.has(key)));
  }
  for (const row of missingShared) marks.add(rowText(row));
  return success({ people, missingShared, fingerprint: marks.end() });
}

/** Tables in the order in which they are shown and counted. */
export function countsOf(rows: readonly Row[]): { table: string; count: number }[] {
  const counts = Map.groupBy(rows, ({ table }) => table);
  const order = [...handedTables.keys(), 'partner', 'own_code'];
  return order.flatMap((table) => {
    const count = counts.get(table)?.length ?? 0;
    return count === 0 ? [] : [{ table, count }];
  });
}
