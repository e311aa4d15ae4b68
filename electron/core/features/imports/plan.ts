import { createHash } from 'node:crypto';
import { ImportField } from '#shared/contract/imports.ts';
import type { FieldChange, RowDecision, RowOutcome } from '#shared/contract/imports.ts';
import { ClientId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { storedCodes } from '../codes/queries.ts';
import { nameWords } from '../doubles/sound.ts';
import { fileSettings } from '../settings/queries.ts';
import { knownPeople } from './known-people.ts';
import type { KnownClient, KnownPeople, Similar } from './known-people.ts';
import { rowReader } from './rows.ts';
import type { Mapping, Problem, ReadRow, ValueField, Values } from './rows.ts';
import type { Table } from './table/read-table.ts';

/** What an import does with one row. */
export interface PlannedRow extends ReadRow {
  readonly outcome: RowOutcome;
  /** Whom the row is about; null for someone new. */
  readonly client: KnownClient | null;
  /** Fields of the person that change; of someone new, all that the row has. */
  readonly changes: readonly (FieldChange & { readonly field: ValueField })[];
  readonly candidates: readonly Similar[];
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly fingerprint: string;
  readonly keepsIdentityCodes: boolean;
}

const order = ImportField.options;
const filledFields = (values: Values): ValueField[] =>
  // The keys of an object of this type, all of them fields.
  (Object.keys(values) as ValueField[]).sort((a, b) => order.indexOf(a) - order.indexOf(b));

const isOneName = (a: string, b: string): boolean => nameWords(a).join(' ') === nameWords(b).join(' ');

/** Empty cells are not among the values, so nothing that is written is erased. */
const changesOf = ({ values, nameWritten }: ReadRow, client: KnownClient | null) =>
  filledFields(values)
    // A name that was only put together from two does not replace the one that the person goes by.
    .filter((field) => client === null || field !== 'displayName' || nameWritten)
    .map((field) => ({ field, before: client?.[field] ?? '', after: values[field] ?? '' }))
    .filter(({ before, after }) => before !== after)
    // "TESTILÄ AINO" is Aino Testilä in another program's way of writing.
    .filter(({ field, before, after }) => field !== 'displayName' || !isOneName(before, after));

const shownCandidates = 3;

/** Whom a row is about: somebody known for sure, nobody, or somebody whom the coach has to tell. */
function found(
  people: KnownPeople,
  { key, values }: ReadRow,
): { sure: KnownClient | null; like: readonly Similar[] } {
  const keyed = people.byKey(key);
  if (keyed) {
    const alike = people.compare(values, keyed);
    // A number that another program gave to another person would overwrite someone: names or birth dates must bear it out.
    if (alike.reasons.length > 0) return { sure: keyed, like: [] };
    return { sure: null, like: [{ client: keyed, ...alike }, ...people.like(values)] };
  }
  const [same, ...others] = people.byNameAndBirth(values);
  if (same && others.length === 0) return { sure: same, like: [] };
  return { sure: null, like: people.like(values) };
}

/** Whether the row says nothing that the person's record does not say, and means nobody else. */
const isNothingNew = (row: ReadRow, [one, ...others]: readonly Similar[]): boolean =>
  one !== undefined &&
  others.length === 0 &&
  one.reasons.includes('name') &&
  changesOf({ ...row, nameWritten: false }, one.client).length === 0;

function outcomeOf(
  row: ReadRow,
  people: KnownPeople,
  decision: RowDecision | undefined,
): Pick<PlannedRow, 'outcome' | 'client' | 'candidates'> {
  if (row.problem) return { outcome: 'problem', client: null, candidates: [] };
  const { sure, like } = found(people, row);
  const candidates = like.slice(0, shownCandidates);
  const about = (client: KnownClient) => ({
    outcome: changesOf(row, client).length > 0 ? ('update' as const) : ('unchanged' as const),
    client,
    candidates,
  });
  if (decision?.choice === 'leave') return { outcome: 'left', client: sure, candidates };
  if (sure) return about(sure);
  const [first] = candidates;
  if (!first) return { outcome: 'add', client: null, candidates };
  if (decision?.choice === 'add') return { outcome: 'add', client: null, candidates };
  if (decision?.choice === 'update') {
    const chosen = candidates.find(({ client }) => client.id === decision.clientId) ?? first;
    return about(chosen.client);
  }
  if (isNothingNew(row, like)) return { outcome: 'unchanged', client: first.client, candidates };
  return { outcome: 'decide', client: null, candidates };
}

/** What tells the same person within one table. */
const identitiesOf = ({ key, values, name }: ReadRow): string[] => [
  ...(key === '' ? [] : [`k ${key}`]),
  ...(values.birthDate ? [`b ${nameWords(name).join(' ')} ${values.birthDate}`] : []),
];

const twice = (otherRow: number): Problem => ({ code: 'row-twice', field: null, value: '', otherRow });

/** Plans an import row by row. Fails with `import-without-name` when no column is a name. */
export async function planImport(
  db: Db,
  today: PlainDate,
  table: Table,
  { mapping, decisions }: { mapping: Mapping; decisions: readonly RowDecision[] },
): Promise<Result<ImportPlan, 'import-without-name'>> {
  const named = mapping.some(({ field }) => ['displayName', 'firstName', 'lastName'].includes(field));
  if (!named) return failure('import-without-name');
  const read = rowReader(table, mapping, await storedCodes(db), today);
  const people = await knownPeople(db);
  const decided = new Map(decisions.map((decision) => [decision.row, decision]));
  const seen = new Map<string, number>();
  const updated = new Map<string, number>();
  const rows = table.rows.map((raw): PlannedRow => {
    const row = read(raw);
    const earlier = identitiesOf(row).flatMap((identity) => seen.get(identity) ?? [])[0];
    const checked = row.problem || earlier === undefined ? row : { ...row, problem: twice(earlier) };
    for (const identity of identitiesOf(row)) seen.set(identity, seen.get(identity) ?? row.row);
    let planned = { ...checked, ...outcomeOf(checked, people, decided.get(row.row)) };
    // Two rows for one person of the file: the second would overwrite the first.
    const before = planned.client && updated.get(planned.client.id);
    if (before && (planned.outcome === 'update' || planned.outcome === 'unchanged')) {
      planned = { ...planned, outcome: 'problem', problem: twice(before) };
    }
    if (planned.client && planned.outcome !== 'problem' && planned.outcome !== 'left') {
      updated.set(planned.client.id, row.row);
    }
    const changing = planned.outcome === 'add' || planned.outcome === 'update';
    return { ...planned, changes: changing ? changesOf(planned, planned.client) : [] };
  });
  const hash = createHash('sha256');
  for (const { row, outcome, client, changes } of rows) {
    hash.update(JSON.stringify([row, outcome, client?.id ?? null, changes]));
  }
  return success({
    rows,
    fingerprint: hash.digest('hex'),
    keepsIdentityCodes: (await fileSettings(db)).keepsIdentityCodes,
  });
}

export const clientIdOf = (client: KnownClient): ClientId => ClientId.parse(client.id);
