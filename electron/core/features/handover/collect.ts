import { sql } from 'kysely';
import { ownCodePattern } from '#shared/codes/define.ts';
import type { Db } from '../../db.ts';
import { Breath, partsOf } from './breath.ts';
import { formOf, formsOf } from './forms.ts';
import type { TableForm } from './forms.ts';
import { handedTables } from './tables.ts';
import type { Belongs } from './tables.ts';

export type Value = string | number | Uint8Array | null;
export type Values = Readonly<Record<string, Value>>;

/** One row of a person: of which table, whose, and what stands in it. */
export interface Row {
  readonly table: string;
  /** The person's id; empty for what belongs to nobody in particular. */
  readonly owner: string;
  /** The primary key as JSON. */
  readonly key: string;
  readonly values: Values;
}

/** Everything of some people, in the order of {@link handedTables} and of the keys. */
export interface Collected {
  readonly people: readonly string[];
  readonly rows: readonly Row[];
  /** Partners, own codes and packets about several people that the rows point to. */
  readonly shared: readonly Row[];
}

export const keyOf = (form: TableForm, values: Values): string =>
  JSON.stringify(form.key.map((column) => values[column]));

const among = (column: string, ids: readonly string[]) =>
  sql`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** A row as the connection gives it, under the names of the file's own columns. */
export const underOwnNames = (form: TableForm, row: Values): Values =>
  Object.fromEntries(form.columns.map(({ name, readAs }) => [name, row[readAs] ?? null]));

const select = async (db: Db, form: TableForm, where: ReturnType<typeof among>): Promise<Values[]> => {
  const { rows } = await sql<Values>`
    SELECT * FROM ${sql.table(form.table)} WHERE ${where} ORDER BY ${sql.join(form.key.map((column) => sql.ref(column)))}
  `.execute(db);
  return rows.map((row) => underOwnNames(form, row));
};

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

/** Ids and owners of the rows that were found so far, by table. */
type Owners = Map<string, Map<string, string>>;

/** Whose a row is; null when it is nobody's of those asked for. */
export const ownerOf = (belongs: Belongs, values: Values, owners: Owners): string | null => {
  if (belongs.by === 'self') return text(values.id);
  if (belongs.by === 'client') return text(values[belongs.column]) || null;
  if (belongs.by === 'parent') return owners.get(belongs.table)?.get(text(values[belongs.column])) ?? null;
  const [a, b] = belongs.columns.map((column) => text(values[column]));
  const people = owners.get('client');
  return a !== undefined && b !== undefined && people?.has(a) && people.has(b) ? a : null;
};

/** People who were merged into those asked for go with them: their records stand behind what was merged. */
export async function withMerged(db: Db, clientIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE gone(id) AS (
      SELECT value FROM json_each(${JSON.stringify(clientIds)})
      UNION SELECT client.id FROM client JOIN gone ON client.merged_into = gone.id
    ) SELECT id FROM gone ORDER BY id
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** People and parents whose rows are asked for at once: what they have is read in some hundredths of a second. */
const peopleAtOnce = 25;
const parentsAtOnce = 400;

/** Which rows of a table are asked for, part by part: one statement reads without a pause, however many rows it finds. */
function* wheresOf(belongs: Belongs, people: readonly string[], owners: Owners) {
  if (belongs.by === 'parent') {
    const parents = [...(owners.get(belongs.table)?.keys() ?? [])];
    for (const part of partsOf(parents, parentsAtOnce)) yield among(belongs.column, part);
    return;
  }
  for (const part of partsOf(people, peopleAtOnce)) {
    if (belongs.by === 'self') yield among('id', part);
    else if (belongs.by === 'client') yield among(belongs.column, part);
    else yield sql`${among(belongs.columns[0], part)} AND ${among(belongs.columns[1], people)}`;
  }
}

/** What the archive was before the person was handed over from here: the mark is this file's, not the person's. */
async function asBeforeHandover(
  db: Db,
  people: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await sql<{ id: string; before: string | null }>`
    SELECT client_id AS id, archived_before AS before FROM handover_client
    JOIN handover ON handover.id = handover_id AND direction = 'out' AND state = 'left'
    WHERE outcome = 'sent' AND ended_at IS NULL AND ${among('client_id', people)}
  `.execute(db);
  return new Map(rows.map(({ id, before }) => [id, before]));
}

/** A row without what it points to outside of what goes along, where it may do without. */
const within = (form: TableForm, values: Values, owners: Owners): Values => {
  const loose = form.references.filter(({ column, table }) => {
    const target = values[column];
    return handedTables.has(table) && typeof target === 'string' && !owners.get(table)?.has(target);
  });
  if (loose.length === 0) return values;
  return { ...values, ...Object.fromEntries(loose.map(({ column }) => [column, null])) };
};

const ownCodesIn = (values: Values): string[] =>
  Object.values(values).filter(
    (value) => typeof value === 'string' && value.startsWith('own-') && ownCodePattern.test(value),
  ) as string[];

/** The partners that a row points to. */
const partnersOf = (forms: ReadonlyMap<string, TableForm>, table: string, values: Values): string[] =>
  formOf(forms, table)
    .references.filter((reference) => reference.table === 'partner')
    .map(({ column }) => text(values[column]))
    .filter((id) => id !== '');

/**
 * Everything of these people, with whoever was merged into them. `breath` lets the process do something else in between; `tell` hears how far
 * it is, from 0 to 1.
 */
export async function collect(
  db: Db,
  clientIds: readonly string[],
  { breath = new Breath(), tell = () => undefined }: { breath?: Breath; tell?: (done: number) => void } = {},
): Promise<Collected> {
  const forms = await formsOf(db);
  const people = await withMerged(db, clientIds);
  const before = await asBeforeHandover(db, people);
  const owners: Owners = new Map();
  const found: Row[] = [];
  let done = 0;
  for (const [table, belongs] of handedTables) {
    const form = formOf(forms, table);
    const ids = new Map<string, string>();
    for (const where of wheresOf(belongs, people, owners)) {
      for (const read of await select(db, form, where)) {
        if (breath.isDue) await breath.take();
        const archived = table === 'client' ? before.get(text(read.id)) : undefined;
        const values = archived === undefined ? read : { ...read, archived_at: archived };
        const owner = belongs.by === 'self' ? text(values.id) : ownerOf(belongs, values, owners);
        if (owner === null) continue;
        if (typeof values.id === 'string') ids.set(values.id, owner);
        found.push({ table, owner, key: keyOf(form, values), values });
      }
    }
    owners.set(table, ids);
    done += 1;
    tell(done / handedTables.size);
  }
  const shared: Row[] = [];
  const share = (table: string, rows: readonly Values[]) => {
    const form = formOf(forms, table);
    for (const values of rows) shared.push({ table, owner: '', key: keyOf(form, values), values });
  };
  // A packet about several people at once (an extract, an earlier handover) goes as a line of the ledger, without what it held.
  const packets = idsAt(found, 'disclosure', 'packet_id').filter((id) => !owners.get('packet')?.has(id));
  const several = await select(
    db,
    formOf(forms, 'packet'),
    sql`client_id IS NULL AND ${among('id', packets)}`,
  );
  for (const { id } of several) owners.get('packet')?.set(text(id), '');
  const partners = new Set(several.flatMap((values) => partnersOf(forms, 'packet', values)));
  const codes = new Set<string>();
  const rows: Row[] = [];
  for await (const row of breath.over(found)) {
    const values = within(formOf(forms, row.table), row.values, owners);
    rows.push({ ...row, values });
    for (const id of partnersOf(forms, row.table, values)) partners.add(id);
    for (const code of ownCodesIn(values)) codes.add(code);
  }
  const known = await select(db, formOf(forms, 'partner'), among('id', [...partners]));
  share('partner', known);
  for (const values of known) for (const code of ownCodesIn(values)) codes.add(code);
  share('own_code', await select(db, formOf(forms, 'own_code'), among('code', [...codes])));
  share('packet', several);
  return { people, rows, shared };
}

const idsAt = (rows: readonly Row[], table: string, column: string): string[] => [
  ...new Set(rows.filter((row) => row.table === table).map(({ values }) => text(values[column]))),
];
