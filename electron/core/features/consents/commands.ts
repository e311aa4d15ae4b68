import type { NewConsent } from '#shared/contract/consents.ts';
import type { ConsentId } from '#shared/ids.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import { dayOf, Instant } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { forbiddenBy } from '../network/forbidden.ts';
import { writeAnswer } from './questions.ts';
import { indexConsent } from './search-doc.ts';

type GiveError =
  | 'client-not-found'
  | 'client-erased'
  | 'partner-not-found'
  | 'ground-incomplete'
  | 'consent-expired'
  | 'prohibited-partner'
  | 'prohibited-item';

/**
 * Writes down what a client agreed to (one recipient, one purpose, single items), or the legal ground that stands in its place, with its
 * section and reason. Fails with `ground-incomplete` without them, `consent-expired` when the last day is past or before the first, and
 * with what the client has forbidden: a prohibition is taken back in so many words, not by a tick. `renews` names the consent that this
 * one goes on from.
 */
export const giveConsent = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  consent: NewConsent,
  renews: ConsentId | null = null,
): Promise<Result<{ consentId: ConsentId }, GiveError>> => {
  const client = await knownClient(trx, consent.clientId);
  if (!client.ok) return client;
  const partner = await trx
    .selectFrom('partner')
    .select('id')
    .where('id', '=', consent.partnerId)
    .executeTakeFirst();
  if (!partner) return failure('partner-not-found');
  if (consent.basis === 'law' && (consent.section === '' || consent.reason === ''))
    return failure('ground-incomplete');
  if (consent.basis === 'consent' && (consent.until < clock.today() || consent.until < consent.givenOn)) {
    return failure('consent-expired');
  }
  if (consent.basis === 'consent') {
    const forbidden = await forbiddenBy(trx, consent.clientId);
    if (forbidden.partners.has(consent.partnerId)) return failure('prohibited-partner');
    const item = consent.items.find((one) => forbidden.items.has(one));
    if (item !== undefined) return failure('prohibited-item', { item });
  }
  const consentId = ids.next<ConsentId>();
  const { clientId, partnerId, purpose, purposeText, basis } = consent;
  await trx
    .insertInto('consent')
    .values({
      id: consentId,
      clientId,
      partnerId,
      basis,
      purpose,
      purposeText,
      enteredAt: clock.now(),
      withdrawnAt: null,
      renews,
      ...(consent.basis === 'consent'
        ? {
            how: consent.how,
            givenOn: consent.givenOn,
            until: consent.until,
            mayReply: consent.mayReply ? 1 : 0,
            ground: null,
          }
        : {
            how: null,
            givenOn: clock.today(),
            until: null,
            ground: consent.ground,
            section: consent.section,
            reason: consent.reason,
          }),
    })
    .execute();
  const items = [...new Set(consent.items)].map((item) => ({ consentId, item }));
  if (items.length > 0) await trx.insertInto('consentItem').values(items).execute();
  await indexConsent(trx, consentId);
  if (consent.basis === 'consent') {
    const asked = { clientId, partnerId, askedOn: consent.givenOn, answer: 'yes', consentId } as const;
    await writeAnswer(trx, clock, ids, asked);
  }
  await audit(trx, clock, {
    action: basis === 'law' ? 'ground.recorded' : 'consent.given',
    clientId,
    recordKind: 'consent',
    recordId: consentId,
    ground: consent.basis === 'law' ? consent.ground : consentId,
  });
  return success({ consentId });
};

/** Takes effect at once. Says how many packets have already left on this ground: the client is told of them. */
export const withdrawConsent = async (
  trx: WritableDb,
  clock: Clock,
  consentId: ConsentId,
): Promise<Result<{ packetsAlreadySent: number }, 'consent-not-found' | 'consent-withdrawn'>> => {
  const consent = await trx.selectFrom('consent').selectAll().where('id', '=', consentId).executeTakeFirst();
  if (!consent) return failure('consent-not-found');
  if (consent.withdrawnAt !== null) return failure('consent-withdrawn');
  await trx.updateTable('consent').set({ withdrawnAt: clock.now() }).where('id', '=', consentId).execute();
  const sent = await trx
    .selectFrom('disclosure')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('consentId', '=', consentId)
    .where('way', '=', 'packet')
    .executeTakeFirstOrThrow();
  await audit(trx, clock, {
    action: 'consent.withdrawn',
    clientId: consent.clientId,
    recordKind: 'consent',
    recordId: consentId,
  });
  return success({ packetsAlreadySent: sent.count });
};

/** Whether a receiver was told, in any way, that this consent was withdrawn. */
const wasTold = async (trx: WritableDb, consentId: ConsentId): Promise<boolean> => {
  const told = await trx
    .selectFrom('disclosure')
    .innerJoin('packet', 'packet.id', 'disclosure.packetId')
    .innerJoin('packet as told', 'told.threadId', 'packet.threadId')
    .select('told.id')
    .where('disclosure.consentId', '=', consentId)
    .where('told.kind', '=', 'withdrawal')
    .where('told.direction', '=', 'out')
    .executeTakeFirst();
  return told !== undefined;
};

/**
 * Undoes a withdrawal made by mistake, on the day it was made; later a new consent is asked for. So it is once a receiver was told
 * (`withdrawal-told`): they stop, and would not know that they may go on.
 */
export const restoreConsent = async (
  trx: WritableDb,
  clock: Clock,
  consentId: ConsentId,
): Promise<Result<null, 'consent-not-found' | 'nothing-to-undo' | 'withdrawal-told'>> => {
  const consent = await trx.selectFrom('consent').selectAll().where('id', '=', consentId).executeTakeFirst();
  if (!consent) return failure('consent-not-found');
  if (consent.withdrawnAt === null || dayOf(Instant.parse(consent.withdrawnAt)) !== clock.today()) {
    return failure('nothing-to-undo');
  }
  if (await wasTold(trx, consentId)) return failure('withdrawal-told');
  await trx.updateTable('consent').set({ withdrawnAt: null }).where('id', '=', consentId).execute();
  await audit(trx, clock, {
    action: 'consent.restored',
    clientId: consent.clientId,
    recordKind: 'consent',
    recordId: consentId,
  });
  return done;
};
