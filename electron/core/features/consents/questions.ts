import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { ConsentQuestion } from '#shared/contract/consents.ts';
import type { ClientId, ConsentQuestionId } from '#shared/ids.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';

interface Answer {
  readonly clientId: string;
  readonly partnerId: string | null;
  readonly askedOn: string;
  readonly answer: 'yes' | 'not-now';
  readonly consentId: string | null;
}

/** Enters what was answered when consent was asked for. The caller has made sure that the client is there. */
export const writeAnswer = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  answer: Answer,
): Promise<ConsentQuestionId> => {
  const consentQuestionId = ids.next<ConsentQuestionId>();
  await trx
    .insertInto('consentQuestion')
    .values({ id: consentQuestionId, ...answer, enteredAt: clock.now(), removedAt: null })
    .execute();
  return consentQuestionId;
};

/** "Not now" (rule 4 against harm): an answer like any other, so that nobody asks again by mistake; no reason is asked. */
export const answerNotNow = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, partnerId, askedOn }: ParsedArgsOf<'consents.notNow'>,
): Promise<
  Result<{ consentQuestionId: ConsentQuestionId }, 'client-not-found' | 'client-erased' | 'partner-not-found'>
> => {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  if (partnerId !== null) {
    const partner = await trx
      .selectFrom('partner')
      .select('id')
      .where('id', '=', partnerId)
      .executeTakeFirst();
    if (!partner) return failure('partner-not-found');
  }
  const answer = { clientId, partnerId, askedOn, answer: 'not-now', consentId: null } as const;
  const consentQuestionId = await writeAnswer(trx, clock, ids, answer);
  await audit(trx, clock, {
    action: 'consent.not-now',
    clientId,
    recordKind: 'consent-question',
    recordId: consentQuestionId,
  });
  return success({ consentQuestionId });
};

/** Undo of a "not now" written down by mistake. A "yes" is undone by withdrawing the consent. */
export const takeBackNotNow = async (
  trx: WritableDb,
  clock: Clock,
  consentQuestionId: ConsentQuestionId,
): Promise<Result<null, 'nothing-to-undo'>> => {
  const row = await trx
    .updateTable('consentQuestion')
    .set({ removedAt: clock.now() })
    .where('id', '=', consentQuestionId)
    .where('answer', '=', 'not-now')
    .where('removedAt', 'is', null)
    .returning('clientId')
    .executeTakeFirst();
  if (!row) return failure('nothing-to-undo');
  await audit(trx, clock, {
    action: 'consent.not-now-taken-back',
    clientId: row.clientId,
    recordKind: 'consent-question',
    recordId: consentQuestionId,
  });
  return done;
};

/** When consent was asked for and what was answered, newest first. */
export const questionsOf = async (
  db: Db,
  clientId: ClientId,
): Promise<Result<ConsentQuestion[], 'client-not-found' | 'client-erased'>> => {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const rows = await db
    .selectFrom('consentQuestion')
    .leftJoin('partner', 'partner.id', 'consentQuestion.partnerId')
    .selectAll('consentQuestion')
    .select('partner.name as partnerName')
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy('askedOn', 'desc')
    .orderBy('consentQuestion.enteredAt', 'desc')
    .execute();
  return success(
    rows.map((row) =>
      ConsentQuestion.parse({ ...row, consentQuestionId: row.id, partnerName: row.partnerName ?? '' }),
    ),
  );
};
