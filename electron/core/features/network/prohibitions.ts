import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { ProhibitionId } from '#shared/ids.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import { dayOf, Instant } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { indexProhibition } from './search-docs.ts';

type Subject = ParsedArgsOf<'network.prohibit'>['subject'];
type NotThere = 'partner-not-found' | 'close-one-not-found' | 'prohibition-incomplete';

/** What the subject names must be there, and belong to this client. */
const subjectError = async (db: Db, clientId: string, subject: Subject): Promise<NotThere | null> => {
  if (subject.kind === 'handler' && subject.personName === '' && subject.partnerId === null)
    return 'prohibition-incomplete';
  if ('partnerId' in subject && subject.partnerId !== null) {
    const { partnerId } = subject;
    const partner = await db
      .selectFrom('partner')
      .select('id')
      .where('id', '=', partnerId)
      .executeTakeFirst();
    if (!partner) return 'partner-not-found';
  }
  if (subject.kind === 'guardian' && subject.closeOneId !== null) {
    const closeOne = await db
      .selectFrom('closeOne')
      .select('id')
      .where('id', '=', subject.closeOneId)
      .where('clientId', '=', clientId)
      .executeTakeFirst();
    if (!closeOne) return 'close-one-not-found';
  }
  return null;
};

/**
 * Writes down what a client forbids: giving anything to a partner, an item to anyone, anything to a guardian (a mature minor's own say,
 * 812/2000 § 11), or letting a person handle the matter. In force at once, also against consents that are there already.
 */
export const prohibit = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, subject, words, givenOn }: ParsedArgsOf<'network.prohibit'>,
): Promise<Result<{ prohibitionId: ProhibitionId }, 'client-not-found' | 'client-erased' | NotThere>> => {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const wrong = await subjectError(trx, clientId, subject);
  if (wrong) return failure(wrong);
  const prohibitionId = ids.next<ProhibitionId>();
  await trx
    .insertInto('prohibition')
    .values({
      id: prohibitionId,
      clientId,
      kind: subject.kind,
      partnerId: 'partnerId' in subject ? subject.partnerId : null,
      closeOneId: subject.kind === 'guardian' ? subject.closeOneId : null,
      item: subject.kind === 'item' ? subject.item : null,
      personName: subject.kind === 'handler' ? subject.personName : '',
      words,
      givenOn,
      enteredAt: clock.now(),
      withdrawnAt: null,
    })
    .execute();
  await indexProhibition(trx, prohibitionId);
  await audit(trx, clock, {
    action: 'prohibition.given',
    clientId,
    recordKind: 'prohibition',
    recordId: prohibitionId,
    detail: subject.kind,
  });
  return success({ prohibitionId });
};

const setWithdrawn = async (
  trx: WritableDb,
  clock: Clock,
  prohibitionId: ProhibitionId,
  withdrawnAt: Instant | null,
): Promise<void> => {
  const { clientId } = await trx
    .updateTable('prohibition')
    .set({ withdrawnAt })
    .where('id', '=', prohibitionId)
    .returning('clientId')
    .executeTakeFirstOrThrow();
  await indexProhibition(trx, prohibitionId);
  await audit(trx, clock, {
    action: withdrawnAt === null ? 'prohibition.restored' : 'prohibition.withdrawn',
    clientId,
    recordKind: 'prohibition',
    recordId: prohibitionId,
  });
};

const withdrawnAtOf = async (db: Db, prohibitionId: string) =>
  db.selectFrom('prohibition').select('withdrawnAt').where('id', '=', prohibitionId).executeTakeFirst();

/** The client takes a prohibition back. */
export const withdrawProhibition = async (
  trx: WritableDb,
  clock: Clock,
  prohibitionId: ProhibitionId,
): Promise<Result<null, 'prohibition-not-found'>> => {
  const row = await withdrawnAtOf(trx, prohibitionId);
  if (row?.withdrawnAt !== null) return failure('prohibition-not-found');
  await setWithdrawn(trx, clock, prohibitionId, clock.now());
  return done;
};

/** Undoes a withdrawal made by mistake, on the day it was made. */
export const restoreProhibition = async (
  trx: WritableDb,
  clock: Clock,
  prohibitionId: ProhibitionId,
): Promise<Result<null, 'prohibition-not-found' | 'nothing-to-undo'>> => {
  const row = await withdrawnAtOf(trx, prohibitionId);
  if (!row) return failure('prohibition-not-found');
  if (row.withdrawnAt === null || dayOf(Instant.parse(row.withdrawnAt)) !== clock.today())
    return failure('nothing-to-undo');
  await setWithdrawn(trx, clock, prohibitionId, null);
  return done;
};
