import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { ReceptionId } from '#shared/ids.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { indexReception } from './search-doc.ts';

/** Writes down that a referral of ours came through. Fails with `packet-not-found` for anything else than a referral that has left. */
export const confirmReception = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { packetId, how, status, who, words, at }: ParsedArgsOf<'receptions.confirm'>,
): Promise<Result<{ receptionId: ReceptionId }, 'packet-not-found'>> => {
  const packet = await trx
    .selectFrom('packet')
    .select('clientId')
    .where('id', '=', packetId)
    .where('direction', '=', 'out')
    .where('kind', 'in', ['referral', 'update'])
    .where('state', '=', 'left')
    .executeTakeFirst();
  if (!packet || packet.clientId === null) return failure('packet-not-found');
  const receptionId = ids.next<ReceptionId>();
  await trx
    .insertInto('reception')
    .values({
      id: receptionId,
      clientId: packet.clientId,
      packetId,
      how,
      status,
      who,
      words,
      at,
      enteredAt: clock.now(),
      removedAt: null,
    })
    .execute();
  await indexReception(trx, receptionId);
  await audit(trx, clock, {
    action: 'reception.confirmed',
    clientId: packet.clientId,
    recordKind: 'reception',
    recordId: receptionId,
    detail: `${how} ${status}`,
  });
  return success({ receptionId });
};

const setRemoved = async (
  trx: WritableDb,
  clock: Clock,
  receptionId: ReceptionId,
  removed: boolean,
): Promise<Result<null, 'reception-not-found'>> => {
  const row = await trx
    .updateTable('reception')
    .set({ removedAt: removed ? clock.now() : null })
    .where('id', '=', receptionId)
    .where('removedAt', removed ? 'is' : 'is not', null)
    .returning('clientId')
    .executeTakeFirst();
  if (!row) return failure('reception-not-found');
  await indexReception(trx, receptionId);
  await audit(trx, clock, {
    action: removed ? 'reception.removed' : 'reception.put-back',
    clientId: row.clientId,
    recordKind: 'reception',
    recordId: receptionId,
  });
  return done;
};

/** Takes back a confirmation that was a mistake: the referral awaits an answer again. */
export const removeReception = (trx: WritableDb, clock: Clock, receptionId: ReceptionId) =>
  setRemoved(trx, clock, receptionId, true);
export const putBackReception = (trx: WritableDb, clock: Clock, receptionId: ReceptionId) =>
  setRemoved(trx, clock, receptionId, false);
