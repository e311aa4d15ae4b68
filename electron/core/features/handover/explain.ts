import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import type { Difference } from '#shared/contract/handover.ts';
import { handover, ReceivedPerson } from '#shared/contract/handover.ts';
import type { Handle } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { formVersion } from '../../casefile/migrate.ts';
import type { Db } from '../../db.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import { backUpNow } from '../backups/back-up-now.ts';
import { compare as alike, likely, likenessOf, meetingKeys } from '../doubles/likeness.ts';
import { importPacket } from '../packets/import.ts';
import { filedNowhere } from '../packets/kinds/kind.ts';
import { heldPacket } from '../packets/staging.ts';
import type { Staged } from '../packets/staging.ts';
import type { Value, Values } from './collect.ts';
import { compare, countsOf, itemOf } from './compare.ts';
import type { Compared, ComparedPerson, Differing } from './compare.ts';
import { listName } from './document.ts';
import { formsOf } from './forms.ts';
import { teller } from './progress.ts';
import { readDocument } from './read.ts';
import type { ReadHandover } from './read.ts';
import { receive } from './receive.ts';
import type { Received } from './receive.ts';

type ReadError = 'staged-gone' | 'packet-damaged' | 'packet-too-large' | 'packet-newer';

/** Documents are read once for each staged packet; they go with it. */
const readOnes = new WeakMap<Staged, ReadHandover>();

async function readHeld(
  app: App,
  handle: Handle,
): Promise<Result<{ staged: Staged; read: ReadHandover }, ReadError>> {
  const staged = heldPacket(app, handle);
  const file = app.caseFile();
  if (!staged || !file || staged.manifest.kind !== 'handover') return failure('staged-gone');
  const known = readOnes.get(staged);
  if (known) return success({ staged, read: known });
  const forms = await app.read(formsOf);
  const read = await readDocument(staged.entries, forms, formVersion(file.raw), (why) =>
    app.ports.log.write({ level: 'warn', event: 'handover:refused', detail: why }),
  );
  if (!read.ok) return read;
  readOnes.set(staged, read.value);
  return success({ staged, read: read.value });
}

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
async function doublesOf(db: Db, people: readonly ComparedPerson[]) {
  const clients = await db
    .selectFrom('client')
    .selectAll()
    .where('erasedAt', 'is', null)
    .where('mergedInto', 'is', null)
    .execute();
  const known = clients.map((client) => ({ client, likeness: likenessOf(client) }));
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

const joined = (people: readonly ComparedPerson[], id: string) =>
  people.filter(({ decidedWith }) => decidedWith === id);

/** A person as the receiver sees them, with whoever was merged into them. */
const received = (
  compared: Compared,
  person: ComparedPerson,
  away: ReadonlyMap<string, string>,
  doubles: Awaited<ReturnType<typeof doublesOf>>,
) => {
  const all = joined(compared.people, person.clientId);
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
  const { read } = held.value;
  return app.read(async (db): Promise<Result<ResultOf<'handover.explain'>, 'handover-of-others'>> => {
    const compared = await compare(db, read);
    if (!compared.ok) return compared;
    const main = compared.value.people.filter(({ clientId, decidedWith }) => clientId === decidedWith);
    const [away, doubles] = [await awayHashes(db), await doublesOf(db, main)];
    return success(
      handover['handover.explain'].result.parse({
        reason: read.head.reason,
        people: main
          .map((person) => received(compared.value, person, away, doubles))
          .toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'fi')),
        shared: countsOf(compared.value.missingShared.filter(({ table }) => table !== 'packet')),
        fingerprint: compared.value.fingerprint,
      }),
    );
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
  return app.read(async (db): Promise<Result<Difference[], 'handover-of-others'>> => {
    const compared = await compare(db, held.value.read);
    if (!compared.ok) return compared;
    const all = joined(compared.value.people, clientId).flatMap(({ differing }) => differing);
    return success(
      all.slice(0, mostShown).map((one) => ({
        item: itemOf(one),
        table: one.row.table,
        column: one.column,
        about: aboutOf(one),
        ours: shown(one.ours),
        theirs: shown(one.theirs),
      })),
    );
  });
}

type ReceiveResult = ResultOf<'handover.receive'>;
const nothingReceived = { handoverId: null, added: 0, changed: 0, same: 0, leftOut: 0 };

/** Takes a staged handover in: a backup first, then all of it, or nothing. */
export async function receiveHandover(
  app: App,
  { handle, fingerprint, acceptOlder, people }: ParsedArgsOf<'handover.receive'>,
): Answer<'handover.receive'> {
  const held = await readHeld(app, handle);
  if (!held.ok) return held;
  const { staged, read } = held.value;
  const file = app.caseFile();
  if (!file) return failure('locked');
  const known = await app.read((db) =>
    db.selectFrom('packet').select('id').where('id', '=', staged.manifest.packetId).executeTakeFirst(),
  );
  if (known) return success({ ...nothingReceived, alreadyImported: true });
  const backup = await backUpNow(app, file, 'import');
  if (!backup.ok) return listed('handover.receive', backup);
  // What came is in the tables afterwards; of the packet only the list for humans is kept.
  const { manifest } = staged;
  const kept = { ...manifest, entries: manifest.entries.filter(({ name }) => name === listName) };
  const answer = await app.write(async (trx): Promise<Result<ReceiveResult>> => {
    let result: Received | null = null;
    const imported = await importPacket(
      trx,
      app.clock,
      app.ids,
      {
        ...staged,
        manifest: kept,
        content: {
          explain: (db, sender) => staged.content.explain(db, sender),
          file: async () =>
            Promise.resolve(success({ ...filedNowhere, columns: { seenAt: app.clock.now() } })),
        },
      },
      { acceptOlder, practiceHere: file.practice },
    );
    if (!imported.ok) return imported;
    if (imported.value.alreadyImported) return success({ ...nothingReceived, alreadyImported: true });
    const compared = await compare(trx, read);
    if (!compared.ok) return compared;
    if (compared.value.fingerprint !== fingerprint) return failure('handover-outdated');
    const sender = await trx
      .selectFrom('packet')
      .select('partnerId')
      .where('id', '=', manifest.packetId)
      .executeTakeFirstOrThrow();
    result = await receive({
      trx,
      clock: app.clock,
      ids: app.ids,
      read,
      compared: compared.value,
      decisions: people,
      packetId: manifest.packetId,
      partnerId: sender.partnerId,
      tell: teller(app),
    });
    return success({ ...result, alreadyImported: false });
  });
  if (answer.ok) app.handles.drop(handle);
  return listed('handover.receive', answer);
}
