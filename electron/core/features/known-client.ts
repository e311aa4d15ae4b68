import type { ClientId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { Db } from '../db.ts';
import type { ClientTable } from '../casefile/schema.ts';
import type { Selectable } from 'kysely';
import { writtenOnce } from '../casefile/written-once.ts';

/** The client's row. Fails with `client-not-found`, and with `client-erased` for one of whom only the id is left. */
export const knownClient = async (
  db: Db,
  clientId: ClientId | string,
): Promise<Result<Selectable<ClientTable>, 'client-not-found' | 'client-erased'>> => {
  const client = await db.selectFrom('client').selectAll().where('id', '=', clientId).executeTakeFirst();
  if (!client) return failure('client-not-found');
  return client.erasedAt === null ? success(client) : failure('client-erased');
};

const entryFacts = writtenOnce((db: Db, clientId: ClientId) =>
  db.selectFrom('client').select(['erasedAt', 'turvakielto']).where('id', '=', clientId),
);

/** Of the person whom a new entry is about, what entering it has to know. Fails as {@link knownClient}. */
export const personOfEntry = async (
  db: Db,
  clientId: ClientId,
): Promise<Result<Pick<Selectable<ClientTable>, 'turvakielto'>, 'client-not-found' | 'client-erased'>> => {
  const [client] = (await entryFacts(db, clientId)).rows;
  if (!client) return failure('client-not-found');
  return client.erasedAt === null ? success(client) : failure('client-erased');
};
