import type { AuditAction } from '#shared/codes/audit-words.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { CloseOneContactId } from '#shared/ids.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { given } from '../plans/given.ts';
import { knownCloseOne } from './known.ts';
import { indexCloseOne } from './search-docs.ts';

const asColumns = <F extends { hasTime?: boolean | undefined; clientPresent?: boolean | undefined }>({
  hasTime,
  clientPresent,
  ...fields
}: F) => ({
  ...fields,
  hasTime: hasTime === undefined ? undefined : hasTime ? 1 : 0,
  clientPresent: clientPresent === undefined ? undefined : clientPresent ? 1 : 0,
});

const enter = (
  trx: WritableDb,
  clock: Clock,
  action: AuditAction,
  clientId: string | null,
  recordId: string,
) => audit(trx, clock, { action, clientId, recordKind: 'close-one-contact', recordId });

/** Writes down support given to a close one, apart from the client's contacts. */
export async function addCloseOneContact(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { closeOneId, channel, happenedAt, ...fields }: ParsedArgsOf<'network.addCloseOneContact'>,
): Promise<Result<{ closeOneContactId: CloseOneContactId }, 'close-one-not-found'>> {
  const closeOne = await knownCloseOne(trx, closeOneId);
  if (!closeOne.ok) return closeOne;
  const closeOneContactId = ids.next<CloseOneContactId>();
  await trx
    .insertInto('closeOneContact')
    .values({
      id: closeOneContactId,
      closeOneId,
      channel,
      happenedAt,
      minutes: null,
      ...given(asColumns(fields)),
      enteredAt: clock.now(),
      removedAt: null,
    })
    .execute();
  await indexCloseOne(trx, closeOneId);
  await enter(trx, clock, 'close-one.contact-added', closeOne.value.clientId, closeOneContactId);
  return success({ closeOneContactId });
}

/** A contact that can be seen, and whose it is. */
const contactOf = async (trx: WritableDb, closeOneContactId: string) =>
  trx
    .selectFrom('closeOneContact')
    .innerJoin('closeOne', 'closeOne.id', 'closeOneContact.closeOneId')
    .select(['closeOneContact.id', 'closeOneContact.removedAt', 'closeOneId', 'closeOne.clientId'])
    .where('closeOneContact.id', '=', closeOneContactId)
    .where('closeOne.removedAt', 'is', null)
    .executeTakeFirst();

/** Changes what is given of a contact with a close one. Fails with `contact-not-found`. */
export async function updateCloseOneContact(
  trx: WritableDb,
  clock: Clock,
  { closeOneContactId, ...fields }: ParsedArgsOf<'network.updateCloseOneContact'>,
): Promise<Result<null, 'contact-not-found'>> {
  const row = await contactOf(trx, closeOneContactId);
  if (!row || row.removedAt !== null) return failure('contact-not-found');
  const changes = given(asColumns(fields));
  if (!changes) return done;
  await trx.updateTable('closeOneContact').set(changes).where('id', '=', closeOneContactId).execute();
  await indexCloseOne(trx, row.closeOneId);
  await enter(trx, clock, 'close-one.contact-changed', row.clientId, closeOneContactId);
  return done;
}

const setRemoved = async (
  trx: WritableDb,
  clock: Clock,
  closeOneContactId: CloseOneContactId,
  removed: boolean,
): Promise<Result<null, 'contact-not-found'>> => {
  const row = await contactOf(trx, closeOneContactId);
  if (!row || (row.removedAt === null) !== removed) return failure('contact-not-found');
  await trx
    .updateTable('closeOneContact')
    .set({ removedAt: removed ? clock.now() : null })
    .where('id', '=', closeOneContactId)
    .execute();
  await indexCloseOne(trx, row.closeOneId);
  const action = removed ? 'close-one.contact-removed' : 'close-one.contact-put-back';
  await enter(trx, clock, action, row.clientId, closeOneContactId);
  return done;
};

export const removeCloseOneContact = (trx: WritableDb, clock: Clock, id: CloseOneContactId) =>
  setRemoved(trx, clock, id, true);
/** Undo of the removal. */
export const putBackCloseOneContact = (trx: WritableDb, clock: Clock, id: CloseOneContactId) =>
  setRemoved(trx, clock, id, false);
