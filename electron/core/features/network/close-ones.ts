import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { ClientId, CloseOneId } from '#shared/ids.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { given } from '../plans/given.ts';
import { knownCloseOne } from './known.ts';
import { indexCloseOne } from './search-docs.ts';

type NoClient = 'client-not-found' | 'client-erased';

const bit = (value: boolean | undefined): { value?: number } =>
  value === undefined ? {} : { value: value ? 1 : 0 };

/** Yes and no as the table keeps them; what was not given stays out. */
const flags = (fields: {
  isGuardian?: boolean | undefined;
  mayAnswerPhone?: boolean | undefined;
  mayBeShared?: boolean | undefined;
}) => ({
  isGuardian: bit(fields.isGuardian).value,
  mayAnswerPhone: bit(fields.mayAnswerPhone).value,
  mayBeShared: bit(fields.mayBeShared).value,
});

/** Writes down a close one of a client, or one who came alone (`clientId` null). Nothing may be told to them until it is said. */
export async function addCloseOne(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, ...fields }: ParsedArgsOf<'network.addCloseOne'>,
): Promise<Result<{ closeOneId: CloseOneId }, NoClient>> {
  if (clientId !== null) {
    const client = await knownClient(trx, clientId);
    if (!client.ok) return client;
  }
  const closeOneId = ids.next<CloseOneId>();
  const now = clock.now();
  await trx
    .insertInto('closeOne')
    .values({
      id: closeOneId,
      clientId,
      name: fields.name,
      relation: null,
      permittedOn: null,
      ...given({ ...fields, ...flags(fields) }),
      enteredAt: now,
      updatedAt: now,
      removedAt: null,
    })
    .execute();
  await indexCloseOne(trx, closeOneId);
  await audit(trx, clock, {
    action: 'close-one.added',
    clientId,
    recordKind: 'close-one',
    recordId: closeOneId,
  });
  return success({ closeOneId });
}

/** Changes what is given of a close one. Fails with `close-one-not-found`. */
export async function updateCloseOne(
  trx: WritableDb,
  clock: Clock,
  { closeOneId, ...fields }: ParsedArgsOf<'network.updateCloseOne'>,
): Promise<Result<null, 'close-one-not-found'>> {
  const before = await knownCloseOne(trx, closeOneId);
  if (!before.ok) return before;
  const changes = given({ ...fields, ...flags(fields) });
  if (!changes) return done;
  await trx
    .updateTable('closeOne')
    .set({ ...changes, updatedAt: clock.now() })
    .where('id', '=', closeOneId)
    .execute();
  await indexCloseOne(trx, closeOneId);
  await audit(trx, clock, {
    action: 'close-one.changed',
    clientId: before.value.clientId,
    recordKind: 'close-one',
    recordId: closeOneId,
    detail: Object.keys(changes).toSorted().join(','),
  });
  return done;
}

/** Connects a close one with a client, or lets go of it (`clientId` null). What may be told begins anew: nothing. */
export async function linkCloseOne(
  trx: WritableDb,
  clock: Clock,
  { closeOneId, clientId }: { closeOneId: CloseOneId; clientId: ClientId | null },
): Promise<Result<null, 'close-one-not-found' | NoClient>> {
  const before = await knownCloseOne(trx, closeOneId);
  if (!before.ok) return before;
  if (before.value.clientId === clientId) return done;
  if (clientId !== null) {
    const client = await knownClient(trx, clientId);
    if (!client.ok) return client;
  }
  await trx
    .updateTable('closeOne')
    .set({
      clientId,
      // One client's permission says nothing about another's.
      mayBeTold: 'nothing',
      mayBeToldWords: '',
      permittedOn: null,
      updatedAt: clock.now(),
    })
    .where('id', '=', closeOneId)
    .execute();
  await indexCloseOne(trx, closeOneId);
  await audit(trx, clock, {
    action: clientId === null ? 'close-one.unlinked' : 'close-one.linked',
    clientId: clientId ?? before.value.clientId,
    recordKind: 'close-one',
    recordId: closeOneId,
  });
  return done;
}

const setRemoved = async (
  trx: WritableDb,
  clock: Clock,
  closeOneId: CloseOneId,
  removed: boolean,
): Promise<Result<null, 'close-one-not-found'>> => {
  const row = await trx
    .updateTable('closeOne')
    .set({ removedAt: removed ? clock.now() : null, updatedAt: clock.now() })
    .where('id', '=', closeOneId)
    .where('removedAt', removed ? 'is' : 'is not', null)
    .returning('clientId')
    .executeTakeFirst();
  if (!row) return failure('close-one-not-found');
  await indexCloseOne(trx, closeOneId);
  await audit(trx, clock, {
    action: removed ? 'close-one.removed' : 'close-one.put-back',
    clientId: row.clientId,
    recordKind: 'close-one',
    recordId: closeOneId,
  });
  return done;
};

export const removeCloseOne = (trx: WritableDb, clock: Clock, closeOneId: CloseOneId) =>
  setRemoved(trx, clock, closeOneId, true);
/** Undo of the removal. */
export const putBackCloseOne = (trx: WritableDb, clock: Clock, closeOneId: CloseOneId) =>
  setRemoved(trx, clock, closeOneId, false);
