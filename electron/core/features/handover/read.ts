import { z } from 'zod';
import { handoverReasons } from '#shared/codes/handover.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { sha256Hex } from '../../packet/bytes.ts';
import { limits } from '../../packet/limits.ts';
import { parseStrictJson } from '../../packet/strict-json.ts';
import { kindOfPaper } from '../papers/kinds.ts';
import { checkOf, isId } from './columns.ts';
import { Breath } from './breath.ts';
import { keyOf, ownerOf } from './collect.ts';
import type { Collected, Row, Value, Values } from './collect.ts';
import { documentName } from './document.ts';
import type { Head } from './document.ts';
import type { Column, TableForm } from './forms.ts';
import { peopleHash } from './hash.ts';
import { handedTables, sharedTables } from './tables.ts';

const HeadLine = z.strictObject({
  format: z.literal('rinnalla-handover'),
  formatVersion: z.number().int().min(1),
  form: z.number().int().min(1),
  reason: handoverReasons.schema,
  people: z.array(z.string().refine(isId)).min(1).max(limits.handoverPeople),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
const RowLine = z.strictObject({ table: z.string().max(60), row: z.record(z.string().max(60), z.unknown()) });
const PlaceOf = z.strictObject({
  file: z.string().max(99),
  at: z.number().int().min(0),
  size: z.number().int().min(0),
});

export interface ReadHandover extends Collected {
  readonly head: Head;
}

type ReadError = 'packet-damaged' | 'packet-too-large' | 'packet-newer';
type Entries = ReadonlyMap<string, Uint8Array>;

/** A refusal anywhere in the document, carried out of the reading. */
class Refused extends Error {
  readonly code: ReadError;
  constructor(why: string, code: ReadError) {
    super(why);
    this.code = code;
  }
}
/** `why` names a table and column, or a rule: never anything that stands in the document. */
const refuse = (why: string, code: ReadError = 'packet-damaged'): never => {
  throw new Refused(why, code);
};

/** The lines as bytes, one after another; the text as a whole is never parsed at once. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start);
    if (end === -1) refuse('last line');
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

const parsed = (line: Uint8Array): unknown => {
  const json = parseStrictJson(line);
  if (json.ok) return json.value;
  return refuse(
    json.why,
    json.why === 'too-large' || json.why === 'too-deep' ? 'packet-too-large' : 'packet-damaged',
  );
};

const bytesAt = (entries: Entries, value: unknown): Uint8Array => {
  const place = PlaceOf.safeParse(value);
  const file = place.success ? entries.get(place.data.file) : undefined;
  if (!place.success || !file || place.data.at + place.data.size > file.length)
    return refuse('place of bytes');
  return Buffer.from(file.subarray(place.data.at, place.data.at + place.data.size));
};

/** One value, held against the declared type of its column and what may stand in it. */
function valueOf(table: string, column: Column, given: unknown, entries: Entries): Value {
  if (given === null) return column.required ? refuse(`${table}.${column.name}`) : null;
  if (column.type === 'TEXT') {
    return typeof given === 'string' && checkOf(table, column.name)(given)
      ? given
      : refuse(`${table}.${column.name}`);
  }
  if (column.type === 'INTEGER')
    return Number.isSafeInteger(given) ? Number(given) : refuse(`${table}.${column.name}`);
  if (column.type === 'REAL')
    return typeof given === 'number' && Number.isFinite(given) ? given : refuse(`${table}.${column.name}`);
  return column.type === 'BLOB' ? bytesAt(entries, given) : refuse(`${table}.${column.name}`);
}

/** A row of a table, column by column; names that the table does not have are refused, never put into a statement. */
function valuesOf(
  form: TableForm,
  given: Readonly<Record<string, unknown>>,
  entries: Entries,
  older: boolean,
): Values {
  const values: Record<string, Value> = {};
  let taken = 0;
  for (const column of form.columns) {
    if (Object.hasOwn(given, column.name)) {
      values[column.name] = valueOf(form.table, column, given[column.name], entries);
      taken += 1;
    } else if (!older || !column.optional) refuse(`${form.table} without ${column.name}`);
  }
  return taken === Object.keys(given).length ? values : refuse(`unknown column of ${form.table}`);
}

const handed = new Set<string>(handedTables.keys());
const shared = new Set<string>([...sharedTables, 'packet']);

/** Every row that a row points to must be in the packet too. */
async function checkReferences(
  forms: ReadonlyMap<string, TableForm>,
  all: readonly Row[],
  breath: Breath,
): Promise<void> {
  const ids = new Map<string, Set<string>>();
  for await (const { table, values } of breath.over(all)) {
    if (typeof values.id !== 'string') continue;
    const known = ids.get(table) ?? new Set();
    if (known.has(values.id)) refuse(`${table} twice`);
    ids.set(table, known.add(values.id));
  }
  const keys = new Set<string>();
  for await (const { table, key, values } of breath.over(all)) {
    if (keys.has(`${table} ${key}`)) refuse(`${table} twice`);
    keys.add(`${table} ${key}`);
    for (const reference of forms.get(table)?.references ?? []) {
      const target = values[reference.column];
      if (typeof target === 'string' && !ids.get(reference.table)?.has(target))
        refuse(`${table}.${reference.column} points outside`);
    }
  }
}

/** Bytes are those that their row tells of, and papers are of a kind that the app takes. */
async function checkBytes(rows: readonly Row[], breath: Breath): Promise<void> {
  for await (const { table, values } of breath.over(rows)) {
    if (table !== 'packet_entry') continue;
    const { body, size, sha256 } = values;
    if (!(body instanceof Uint8Array) || body.length !== size || sha256Hex(body) !== sha256)
      refuse('bytes of packet_entry');
  }
  const chunks = Map.groupBy(
    rows.filter(({ table }) => table === 'attachment_chunk'),
    ({ values }) => values.attachment_id,
  );
  for await (const { values } of breath.over(rows.filter(({ table }) => table === 'attachment'))) {
    const parts = (chunks.get(values.id ?? null) ?? [])
      .toSorted((a, b) => Number(a.values.position) - Number(b.values.position))
      .map(({ values: { body } }) => (body instanceof Uint8Array ? body : refuse('bytes')));
    const bytes = Buffer.concat(parts);
    if (bytes.length !== values.size || sha256Hex(bytes) !== values.sha256) refuse('bytes of attachment');
    const kind = await kindOfPaper(String(values.original_name), bytes);
    if (!kind.ok || kind.value.mediaType !== values.media_type) refuse('kind of attachment');
  }
}

interface Reading {
  /** Hears why a document is refused: a table and a column, or a rule. */
  readonly told?: (why: string) => void;
  /** Hears how far it is, from 0 to 1. */
  readonly tell?: (done: number) => void;
  readonly breath?: Breath;
}

/**
 * Reads `handover.jsonl` and the bytes beside it against the tables of the open file. Everything is held in memory; nothing is written.
 * Fails with `packet-newer` when the sender's tables are of a later version, `packet-too-large` over a cap, and `packet-damaged` for all
 * that is not exactly what a handover says: unknown tables and columns, wrong types, texts that their column never holds, rows of people
 * whom the packet does not name, rows that point outside of it, bytes other than their row tells, a hash that does not fit.
 */
export async function readDocument(
  entries: Entries,
  forms: ReadonlyMap<string, TableForm>,
  ownForm: number,
  { told = () => undefined, tell = () => undefined, breath = new Breath() }: Reading = {},
): Promise<Result<ReadHandover, ReadError>> {
  const document = entries.get(documentName);
  if (!document) return failure('packet-damaged');
  if (document.length > limits.handoverBytes) return failure('packet-too-large');
  try {
    return success(await read(document, entries, { forms, ownForm }, tell, breath));
  } catch (error) {
    if (error instanceof Refused) {
      told(error.message);
      return failure(error.code);
    }
    throw error;
  }
}

async function read(
  document: Uint8Array,
  entries: Entries,
  { forms, ownForm }: { readonly forms: ReadonlyMap<string, TableForm>; readonly ownForm: number },
  tell: (done: number) => void,
  breath: Breath,
): Promise<ReadHandover> {
  const lines = linesOf(document);
  const first = lines.next();
  const head = HeadLine.safeParse(first.done ? null : parsed(first.value));
  if (!head.success) return refuse('head');
  if (head.data.formatVersion !== 1 || head.data.form > ownForm) refuse('newer', 'packet-newer');
  const people = new Set(head.data.people);
  const owners = new Map([['client', new Map([...people].map((id) => [id, id]))]]);
  const rows: Row[] = [];
  const sharedRows: Row[] = [];
  const seen = new Set<string>();
  let count = 0;
  for (const line of lines) {
    if (++count > limits.handoverRows) refuse('rows', 'packet-too-large');
    if (breath.isDue) {
      await breath.take();
      tell((0.6 * (line.byteOffset - document.byteOffset)) / document.length);
    }
    const given = RowLine.safeParse(parsed(line));
    const form = given.success ? forms.get(given.data.table) : undefined;
    if (!given.success || !form) return refuse('row of an unknown table');
    const { table } = form;
    if (!handed.has(table) && !shared.has(table)) refuse(`${table} is not handed over`);
    const values = valuesOf(form, given.data.row, entries, head.data.form < ownForm);
    const row = { table, key: keyOf(form, values), values };
    const isShared = shared.has(table) && (!handed.has(table) || values.client_id === null);
    if (isShared) {
      sharedRows.push({ ...row, owner: '' });
      continue;
    }
    const belongs = handedTables.get(table);
    const owner = belongs ? ownerOf(belongs, values, owners) : null;
    if (owner === null || !people.has(owner)) return refuse(`${table} of nobody in the packet`);
    if (typeof values.id === 'string') {
      owners.set(table, (owners.get(table) ?? new Map<string, string>()).set(values.id, owner));
    }
    if (table === 'client') seen.add(owner);
    rows.push({ ...row, owner });
  }
  if (seen.size !== people.size) refuse('people');
  await checkReferences(forms, [...sharedRows, ...rows], breath);
  tell(0.7);
  await checkBytes(rows, breath);
  tell(0.8);
  // Older tables lack columns, so that their hash is over other rows than ours would be.
  if (head.data.form === ownForm && (await peopleHash(rows, breath)) !== head.data.hash) refuse('hash');
  tell(1);
  return { head: { ...head.data, formatVersion: 1 }, people: [...people], rows, shared: sharedRows };
}
