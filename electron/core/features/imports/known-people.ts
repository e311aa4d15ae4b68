import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { ClientTable } from '../../casefile/schema.ts';
import type { Db } from '../../db.ts';
import { compare, likely, likenessOf, meetingKeys } from '../doubles/likeness.ts';
import type { Alike, Likeness } from '../doubles/likeness.ts';
import { nameWords } from '../doubles/sound.ts';
import type { Values } from './rows.ts';

export type KnownClient = Selectable<ClientTable>;

export interface Similar extends Alike {
  readonly client: KnownClient;
}

/** Everyone of the file, as rows of a table look for them. */
export interface KnownPeople {
  /** Whom an earlier import brought in under this key. */
  byKey(key: string): KnownClient | undefined;
  /** Who has this name and birth date. */
  byNameAndBirth(values: Values): readonly KnownClient[];
  /** Who is like the row, strongest first. */
  like(values: Values): readonly Similar[];
  compare(values: Values, client: KnownClient): Alike;
}

const likeable = (values: Values): Likeness =>
  likenessOf({
    displayName: values.displayName ?? '',
    firstName: values.firstName ?? '',
    lastName: values.lastName ?? '',
    birthDate: values.birthDate ?? null,
    phone: values.phone ?? '',
  });

const namesAndBirth = (one: {
  displayName: string;
  firstName: string;
  lastName: string;
  birthDate: string | null;
}): string[] =>
  one.birthDate === null
    ? []
    : [one.displayName, `${one.firstName} ${one.lastName}`]
        .map((name) => nameWords(name).join(' '))
        .filter((name) => name !== '')
        .map((name) => `${name} ${one.birthDate}`);

/** Keys of imports that were not undone, the latest first to speak; a merged person is the one that was kept. */
async function keysOf(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ rowKey: string; clientId: string }>`
    SELECT import_row.row_key, coalesce(client.merged_into, client.id) AS client_id
    FROM import_row
    JOIN import_run ON import_run.id = import_row.run_id AND import_run.undone_at IS NULL
    JOIN client ON client.id = import_row.client_id
    WHERE import_row.row_key <> ''
    ORDER BY import_run.imported_at, import_run.id
  `.execute(db);
  return new Map(rows.map(({ rowKey, clientId }) => [rowKey, clientId]));
}

export async function knownPeople(db: Db): Promise<KnownPeople> {
  const clients = await db
    .selectFrom('client')
    .selectAll()
    .where('erasedAt', 'is', null)
    .where('mergedInto', 'is', null)
    .execute();
  const byId = new Map(clients.map((client) => [client.id, client]));
  const keys = await keysOf(db);
  const likenesses = new Map(clients.map((client) => [client, likenessOf(client)]));
  const meetings = Map.groupBy(
    [...likenesses].flatMap(([client, likeness]) => meetingKeys(likeness).map((key) => ({ key, client }))),
    ({ key }) => key,
  );
  const born = Map.groupBy(
    clients.flatMap((client) => [...new Set(namesAndBirth(client))].map((key) => ({ key, client }))),
    ({ key }) => key,
  );
  const against = (likeness: Likeness, client: KnownClient): Alike =>
    compare(likeness, likenesses.get(client) ?? likenessOf(client));
  return {
    byKey: (key) => (key === '' ? undefined : byId.get(keys.get(key) ?? '')),
    byNameAndBirth: (values) => {
      const found = namesAndBirth({
        displayName: values.displayName ?? '',
        firstName: values.firstName ?? '',
        lastName: values.lastName ?? '',
        birthDate: values.birthDate ?? null,
      }).flatMap((key) => born.get(key) ?? []);
      return [...new Set(found.map(({ client }) => client))];
    },
    like: (values) => {
      const likeness = likeable(values);
      const met = new Set(
        meetingKeys(likeness).flatMap((key) => (meetings.get(key) ?? []).map(({ client }) => client)),
      );
      return [...met]
        .map((client) => ({ client, ...against(likeness, client) }))
        .filter(({ score }) => score >= likely)
        .sort((a, b) => b.score - a.score);
    },
    compare: (values, client) => against(likeable(values), client),
  };
}
