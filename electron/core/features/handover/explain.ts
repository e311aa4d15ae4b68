import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { ReceivedPerson } from '#shared/contract/handover.ts';
import type { Handle } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { Db } from '../../db.ts';
import type { Answer } from '../../handlers.ts';
import { compare as alike, likely, likenessOf, meetingKeys } from '../doubles/likeness.ts';
import { hidesColumn, hidesRow } from '../hidden-places.ts';
import { Breath } from './breath.ts';
import type { Value, Values } from './collect.ts';
import { countsOf, itemOf } from './compare.ts';
import type { ComparedPerson, Differing } from './compare.ts';
import { compareHeld, readHeld } from './held.ts';

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

const likenessFrom = (values: Values) =>
  likenessOf({
    displayName: text(values.display_name),
    firstName: text(values.first_name),
    lastName: text(values.last_name),
    birthDate: text(values.birth_date) || null,
    phone: text(values.phone),
  });

/** Who of the file each new person is like. */
async function doublesOf(db: Db, people: readonly ComparedPerson[], breath: Breath) {
  const clients = await db
    .selectFrom('client')
    .selectAll()
    .where('erasedAt', 'is', null)
    .where('mergedInto', 'is', null)
    .execute();
  const known: { client: (typeof clients)[number]; likeness: ReturnType<typeof likenessOf> }[] = [];
  for await (const client of breath.over(clients)) known.push({ client, likeness: likenessOf(client) });
  const meetings = Map.groupBy(
    known.flatMap((one) => meetingKeys(one.likeness).map((key) => ({ key, one }))),
    ({ key }) => key,
  );
  return new Map(
    people
      .filter(({ state }) => state === 'new')
      .map(({ clientId, values }) => {
        const likeness = likenessFrom(values);
        const met = new Set(
          meetingKeys(likeness).flatMap((key) => meetings.get(key)?.map(({ one }) => one) ?? []),
        );
        const found = [...met]
          .map(({ client, likeness: other }) => ({ client, ...alike(likeness, other) }))
          .filter(({ score }) => score >= likely)
          .toSorted((a, b) => b.score - a.score)
          .map(({ client, reasons }) => ({
            clientId: client.id,
            displayName: client.displayName,
            birthDate: client.birthDate,
            phone: client.phone,
            archived: client.archivedAt !== null,
            createdAt: client.createdAt,
            reasons: [...reasons],
          }));
        return [clientId, found] as const;
      }),
  );
}

/** What is remembered of those who were handed over from here and are away. */
async function awayHashes(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('handoverClient')
    .innerJoin('handover', 'handover.id', 'handoverClient.handoverId')
    .select(['clientId', 'hash'])
    .where('outcome', '=', 'sent')
    .where('handover.state', '=', 'left')
    .where('endedAt', 'is', null)
    .execute();
  return new Map(rows.map(({ clientId, hash }) => [clientId, hash]));
}

/** A person as the receiver sees them, with whoever was merged into them. */
const received = (
  person: ComparedPerson,
  all: readonly ComparedPerson[],
  away: ReadonlyMap<string, string>,
  doubles: Awaited<ReturnType<typeof doublesOf>>,
) => {
  const sum = (of: (one: ComparedPerson) => number) => all.reduce((total, one) => total + of(one), 0);
  return ReceivedPerson.parse({
    clientId: person.clientId,
    displayName: text(person.values.display_name),
    state: person.state,
    returns: away.has(person.clientId),
    untouched: away.get(person.clientId) === person.ourHash,
    added: countsOf(all.flatMap(({ added }) => added)),
    same: sum(({ same }) => same),
    onlyHere: sum(({ onlyHere }) => onlyHere),
    differences: sum(({ differing }) => differing.length),
    clashes: countsOf(all.flatMap(({ clashes }) => clashes)),
    doubles: doubles.get(person.clientId) ?? [],
  });
};

/** What the packet would add and change. */
export async function explainHandover(app: App, handle: Handle): Answer<'handover.explain'> {
  const held = await readHeld(app, handle);
  if (!held.ok) return held;
  const then = await compareHeld(app, handle, held.value);
  if (!then.ok) return then;
  const { compared } = then.value;
  const main = compared.people.filter(({ clientId, decidedWith }) => clientId === decidedWith);
  const breath = new Breath();
  const away = await app.read(awayHashes);
  const doubles = await app.read((db) => doublesOf(db, main, breath));
  const withMerged = Map.groupBy(compared.people, ({ decidedWith }) => decidedWith);
  const people: ReceivedPerson[] = [];
  for await (const person of breath.over(main))
    people.push(received(person, withMerged.get(person.clientId) ?? [], away, doubles));
  return success({
    reason: held.value.read.head.reason,
    people: people.toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'fi')),
    shared: countsOf(compared.missingShared.filter(({ table }) => table !== 'packet')),
    fingerprint: compared.fingerprint,
  });
}

const mostShown = 500;
const longest = 2_000;

const shown = (value: Value): string => {
  if (value === null) return '';
  if (value instanceof Uint8Array) return `${value.length} B`;
  const all = String(value);
  return all.length > longest ? `${all.slice(0, longest)}…` : all;
};

/** A few words of the row by which a coach knows which one it is. */
const aboutOf = ({ row: { values } }: Differing): string => {
  const named = ['title', 'name', 'text', 'words', 'summary', 'theme', 'type', 'section'];
  const when = ['happened_at', 'starts_at', 'rated_on', 'done_on', 'given_on', 'started_on', 'due_on'];
  const first = (columns: readonly string[]) =>
    columns.map((column) => text(values[column])).find((one) => one !== '');
  return [first(when)?.slice(0, 10), first(named)?.slice(0, 80)]
    .filter((part) => part !== undefined)
    .join(' · ');
};

export async function differencesOf(
  app: App,
  { handle, clientId }: ParsedArgsOf<'handover.differences'>,
): Answer<'handover.differences'> {
  const held = await readHeld(app, handle);
  if (!held.ok) return held;
  const then = await compareHeld(app, handle, held.value);
  if (!then.ok) return then;
  const people = then.value.compared.people.filter(({ decidedWith }) => decidedWith === clientId);
  const isHidden = await app.read((db) => hasTurvakielto(db, people));
  const all = people.flatMap(({ differing }) => differing);
  return success(
    all.slice(0, mostShown).map((one) => {
      const { table } = one.row;
      const hides = isHidden && hidesColumn(table, one.column);
      return {
        item: itemOf(one),
        table,
        column: one.column,
        about: isHidden && hidesRow(table) ? '' : aboutOf(one),
        ours: hides ? '' : shown(one.ours),
        theirs: hides ? '' : shown(one.theirs),
      };
    }),
  );
}

/** Whether one of them has a safety non-disclosure, in the packet or here. */
async function hasTurvakielto(db: Db, people: readonly ComparedPerson[]): Promise<boolean> {
  if (people.some(({ values }) => values.turvakielto === 1)) return true;
  const here = await db
    .selectFrom('client')
    .select('id')
    .where(
      'id',
      'in',
      people.map((one) => one.clientId),
    )
    .where('turvakielto', '=', 1)
    .executeTakeFirst();
  return here !== undefined;
}
