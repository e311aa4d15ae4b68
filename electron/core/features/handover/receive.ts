import { sql } from 'kysely';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { HandoverId } from '#shared/ids.ts';
import { ClientId, PartnerId } from '#shared/ids.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { indexPartner } from '../partners/directory.ts';
import { bringBack } from './bring-back.ts';
import { InOnePiece } from './breath.ts';
import type { Breath } from './breath.ts';
import { underOwnNames } from './collect.ts';
import type { Row, Value } from './collect.ts';
import { itemOf } from './compare.ts';
import type { Compared, ComparedPerson, Differing } from './compare.ts';
import { formOf, formsOf } from './forms.ts';
import type { TableForm } from './forms.ts';
import { hashesOf } from './received-hash.ts';
import { indexPeopleLater } from './people-to-index.ts';
import type { ReadHandover } from './read.ts';
import { keepReception } from './receipts.ts';
import { followingColumns } from './tables.ts';
import { insertRows, keyEquals, setValues } from './write-rows.ts';

type Decision = ParsedArgsOf<'handover.receive'>['people'][number];
type Outcome = 'added' | 'changed' | 'same' | 'left-out';

export interface Receiving {
  readonly trx: WritableDb;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly read: ReadHandover;
  readonly compared: Compared;
  readonly decisions: readonly Decision[];
  readonly packetId: string;
  readonly partnerId: string | null;
}

export interface Received {
  readonly handoverId: HandoverId;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly leftOut: number;
}

interface Change {
  readonly clientId: string | null;
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly before: Value;
}

/** Numbers of referrals run on in each file: one that is taken here gets the next free one. */
async function withFreeNumbers(trx: WritableDb, rows: readonly Row[]): Promise<readonly Row[]> {
  const used = await trx.selectFrom('referral').select('number').execute();
  const taken = new Set(used.map(({ number }) => number));
  let next = Math.max(0, ...taken, ...rows.map(({ values }) => Number(values.number)));
  return rows.map((row) => {
    const number = Number(row.values.number);
    if (!taken.has(number)) {
      taken.add(number);
      return row;
    }
    next += 1;
    return { ...row, values: { ...row.values, number: next } };
  });
}

/** The values that the receiver takes over; what follows a row goes with them. */
const chosen = (
  { differing }: ComparedPerson,
  values: Decision['values'] | undefined,
): readonly Differing[] => {
  if (values === undefined || values === 'ours') return [];
  if (values === 'theirs') return differing;
  const named = new Set(values);
  return differing.filter((one) => named.has(itemOf(one)));
};

class Receiver {
  readonly #changes: Change[] = [];
  readonly #altered = new Set<string>();
  readonly #of: Receiving;
  readonly #forms: ReadonlyMap<string, TableForm>;
  readonly #breath: Breath;
  constructor(of: Receiving, forms: ReadonlyMap<string, TableForm>, breath: Breath) {
    this.#of = of;
    this.#forms = forms;
    this.#breath = breath;
  }

  /** People whose rows do not stand here as the packet gives them. */
  get altered(): ReadonlySet<string> {
    return this.#altered;
  }

  get changes(): readonly Change[] {
    return this.#changes;
  }

  /** Shared rows that are not here yet; ours are never changed. */
  async shared(): Promise<void> {
    const { trx, compared } = this.#of;
    for (const [table, rows] of Map.groupBy(compared.missingShared, (row) => row.table)) {
      await insertRows(trx, formOf(this.#forms, table), rows, this.#breath);
      for (const { key, values } of rows) {
        this.#note(null, table, key, '', null);
        if (table === 'partner') await indexPartner(trx, PartnerId.parse(values.id));
      }
    }
  }

  /** All new rows of those who are taken in, table by table. */
  async add(people: readonly ComparedPerson[]): Promise<void> {
    const { trx, compared } = this.#of;
    const taken = new Set(people.map(({ clientId }) => clientId));
    const notThere = new Set(
      compared.people
        .flatMap(({ clientId, added, clashes }) => [...clashes, ...(taken.has(clientId) ? [] : added)])
        .flatMap(({ table, values }) => (typeof values.id === 'string' ? [`${table} ${values.id}`] : [])),
    );
    const known = new Set(people.filter(({ state }) => state === 'here').map(({ clientId }) => clientId));
    const all: Row[] = [];
    for await (const { added } of this.#breath.over(people))
      all.push(...added.map((row) => this.#without(row, notThere)));
    for (const [table, found] of Map.groupBy(all, (row) => row.table)) {
      const rows = found.filter(
        ({ values }) => table !== 'set_apart' || ![values.client_a, values.client_b].includes(null),
      );
      const free = table === 'referral' ? await withFreeNumbers(trx, rows) : rows;
      for (const [at, row] of free.entries()) if (row !== rows[at]) this.#altered.add(row.owner);
      await insertRows(trx, formOf(this.#forms, table), free, this.#breath);
      for (const { owner, key } of rows) if (known.has(owner)) this.#note(owner, table, key, '', null);
    }
  }

  /** A row without what it points to among the rows that do not come in. */
  #without(row: Row, notThere: ReadonlySet<string>): Row {
    const loose = formOf(this.#forms, row.table).references.filter(
      ({ column, table }) =>
        typeof row.values[column] === 'string' && notThere.has(`${table} ${row.values[column]}`),
    );
    if (loose.length === 0) return row;
    this.#altered.add(row.owner);
    return {
      ...row,
      values: { ...row.values, ...Object.fromEntries(loose.map(({ column }) => [column, null])) },
    };
  }

  async take(person: ComparedPerson, differing: readonly Differing[]): Promise<void> {
    const { trx } = this.#of;
    for (const [row, values] of Map.groupBy(differing, (one) => one.row)) {
      const form = formOf(this.#forms, row.table);
      const sets = values.map(({ column, theirs }) => [column, theirs] as const);
      const followers = form.columns
        .map(({ name }) => name)
        .filter(
          (name) => name !== 'number' && followingColumns.has(`${row.table}.${name}`) && name in row.values,
        );
      const found = await sql<Record<string, Value>>`
        SELECT * FROM ${sql.table(form.table)} WHERE ${keyEquals(form, row.key)}
      `.execute(trx);
      const before = underOwnNames(form, found.rows[0] ?? {});
      for (const column of [...sets.map(([name]) => name), ...followers]) {
        this.#note(person.clientId, row.table, row.key, column, before[column] ?? null);
      }
      await setValues(trx, form, row.key, [
        ...sets,
        ...followers.map((name) => [name, row.values[name] ?? null] as const),
      ]);
    }
  }

  #note(clientId: string | null, table: string, key: string, column: string, before: Value): void {
    this.#changes.push({ clientId, table, key, column, before });
  }
}

/**
 * Takes a compared handover in, as the receiver decided. In the caller's transaction: all of it or nothing, and in one piece, so that nobody
 * reads half of it. Whoever came waits for the search.
 */
export async function receive(of: Receiving): Promise<Received> {
  const { trx, clock, ids, read, compared, decisions } = of;
  // Rows point to each other both ways (a contact and its appointment): they are held together at the end.
  await sql`PRAGMA defer_foreign_keys = ON`.execute(trx);
  const forms = await formsOf(trx);
  const breath = new InOnePiece();
  const receiver = new Receiver(of, forms, breath);
  const decided = new Map(decisions.map((one) => [one.clientId, one]));
  const decisionOf = ({ decidedWith }: ComparedPerson) => decided.get(ClientId.parse(decidedWith));
  const taken = compared.people.filter(
    (person) => person.state !== 'erased' && decisionOf(person)?.take !== false,
  );
  const handoverId = ids.next<HandoverId>();
  await trx
    .insertInto('handover')
    .values({
      id: handoverId,
      direction: 'in',
      reason: read.head.reason,
      partnerId: of.partnerId,
      packetId: of.packetId,
      at: clock.now(),
      state: 'imported',
      confirmedOn: null,
      confirmedHow: null,
    })
    .execute();
  await receiver.shared();
  await receiver.add(taken);
  const outcomes = new Map<string, Outcome>();
  for await (const person of breath.over(taken)) {
    const values = chosen(person, decisionOf(person)?.values);
    await receiver.take(person, values);
    const changes = values.length > 0 || person.added.length > 0;
    outcomes.set(person.clientId, person.state === 'new' ? 'added' : changes ? 'changed' : 'same');
    const archiveTaken = values.some(({ row, column }) => row.table === 'client' && column === 'archived_at');
    await bringBack(of, person.clientId, handoverId, archiveTaken);
  }
  const touched = taken.filter(({ clientId }) => outcomes.get(clientId) !== 'same');
  await indexPeopleLater(
    trx,
    touched.map(({ clientId }) => clientId),
  );
  const hashOf = await hashesOf(trx, taken, receiver.altered, breath);
  for await (const person of breath.over(compared.people)) {
    const { clientId, state } = person;
    const outcome = outcomes.get(clientId) ?? 'left-out';
    // Of somebody who is left out and not here there is nobody to name.
    if (outcome === 'left-out' && state === 'new') continue;
    const hash = outcome === 'left-out' ? '' : await hashOf(person);
    await trx
      .insertInto('handoverClient')
      .values({
        handoverId,
        clientId,
        outcome,
        basis: null,
        hash,
        archivedBefore: null,
        endedAt: null,
        endedBy: null,
      })
      .execute();
    if (outcome === 'left-out') continue;
    await audit(trx, clock, {
      action: 'client.taken-over',
      clientId,
      recordKind: 'handover',
      recordId: handoverId,
      detail: outcome,
    });
  }
  for await (const [position, change] of breath.over(receiver.changes.entries())) {
    const { clientId, table, key, column, before } = change;
    await trx
      .insertInto('handoverChange')
      .values({
        handoverId,
        position,
        clientId,
        tableName: table,
        recordKey: key,
        columnName: column,
        before: before instanceof Uint8Array ? Buffer.from(before) : before,
      })
      .execute();
  }
  const main = compared.people.filter(({ clientId, decidedWith }) => clientId === decidedWith);
  const count = (outcome: Outcome) =>
    main.filter(({ clientId }) => (outcomes.get(clientId) ?? 'left-out') === outcome).length;
  const idsOf = (isTaken: boolean) =>
    main
      .map(({ clientId }) => clientId)
      .filter((id) => ((outcomes.get(id) ?? 'left-out') !== 'left-out') === isTaken);
  await keepReception(trx, handoverId, { taken: idsOf(true), left: idsOf(false) });
  return {
    handoverId,
    added: count('added'),
    changed: count('changed'),
    same: count('same'),
    leftOut: count('left-out'),
  };
}
