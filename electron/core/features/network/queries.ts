import { z } from 'zod';
import { CloseOne, CloseOneContact, Prohibition, ReceiverCheck, Worker } from '#shared/contract/network.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { addYears } from '#shared/dates/calendar.ts';
import type { ClientId, CloseOneId, PartnerId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { knownClient } from '../known-client.ts';
import { forbiddenBy, handlersOf, namesHandler } from './forbidden.ts';
import type { Forbidden } from './forbidden.ts';
import { knownCloseOne } from './known.ts';

type NoClient = 'client-not-found' | 'client-erased';
const CloseOnes = z.array(CloseOne);
const Workers = z.array(Worker);
const Prohibitions = z.array(Prohibition);
const Contacts = z.array(CloseOneContact);

const isForbidden = (
  forbidden: Forbidden | null,
  row: { readonly id: string; readonly isGuardian: number },
): boolean =>
  forbidden !== null &&
  row.isGuardian === 1 &&
  (forbidden.guardians.all || forbidden.guardians.ids.has(row.id));

const closeOnes = async (
  db: Db,
  clientId: ClientId | null,
  forbidden: Forbidden | null,
): Promise<CloseOne[]> => {
  const rows = await db
    .selectFrom('closeOne')
    .selectAll()
    .select((eb) => [
      eb
        .selectFrom('closeOneContact')
        .whereRef('closeOneContact.closeOneId', '=', 'closeOne.id')
        .where('closeOneContact.removedAt', 'is', null)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('contacts'),
      eb
        .selectFrom('closeOneContact')
        .whereRef('closeOneContact.closeOneId', '=', 'closeOne.id')
        .where('closeOneContact.removedAt', 'is', null)
        .select(({ fn }) => fn.max('closeOneContact.happenedAt').as('last'))
        .as('lastContactAt'),
    ])
    .where('clientId', clientId === null ? 'is' : '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy('isGuardian', 'desc')
    .orderBy('enteredAt')
    .orderBy('id')
    .execute();
  const supported = await db
    .selectFrom('closeOneContact')
    .innerJoin('closeOne', 'closeOne.id', 'closeOneContact.closeOneId')
    .select(['closeOneContact.id', 'closeOneId'])
    .where('closeOne.clientId', clientId === null ? 'is' : '=', clientId)
    .where('closeOneContact.removedAt', 'is', null)
    .execute();
  return CloseOnes.parse(
    rows.map((row) => ({
      ...row,
      contactIds: supported.filter(({ closeOneId }) => closeOneId === row.id).map(({ id }) => id),
      closeOneId: row.id,
      isGuardian: row.isGuardian === 1,
      mayAnswerPhone: row.mayAnswerPhone === 1,
      mayBeShared: row.mayBeShared === 1,
      forbidden: isForbidden(forbidden, row),
      contacts: row.contacts ?? 0,
    })),
  );
};

const workers = async (
  db: Db,
  clientId: ClientId,
  today: PlainDate,
  forbidden: Forbidden,
): Promise<Worker[]> => {
  const rows = await db
    .selectFrom('networkWorker')
    .leftJoin('partner', 'partner.id', 'networkWorker.partnerId')
    .selectAll('networkWorker')
    .select('partner.name as partnerName')
    .where('networkWorker.clientId', '=', clientId)
    .where('networkWorker.removedAt', 'is', null)
    .orderBy('isTreating', 'desc')
    .orderBy('networkWorker.enteredAt')
    .orderBy('networkWorker.id')
    .execute();
  const parsed = Workers.parse(
    rows.map((row) => ({
      ...row,
      workerId: row.id,
      isTreating: row.isTreating === 1,
      coachReminds: row.coachReminds === 1,
      coachAccompanies: row.coachAccompanies === 1,
      organisationName: row.partnerName ?? row.organisation,
      isCurrent: (row.validFrom ?? '') <= today && today <= (row.validTo ?? '9999'),
      mustNotHandle:
        namesHandler(forbidden, row.name) ||
        (row.partnerId !== null && forbidden.handlers.partners.has(row.partnerId)),
    })),
  );
  return [...parsed.filter(({ isCurrent }) => isCurrent), ...parsed.filter(({ isCurrent }) => !isCurrent)];
};

const prohibitions = async (db: Db, clientId: ClientId): Promise<Prohibition[]> => {
  const rows = await db
    .selectFrom('prohibition')
    .leftJoin('partner', 'partner.id', 'prohibition.partnerId')
    .leftJoin('closeOne', 'closeOne.id', 'prohibition.closeOneId')
    .selectAll('prohibition')
    .select(['partner.name as partnerName', 'closeOne.name as closeOneName'])
    .where('prohibition.clientId', '=', clientId)
    .orderBy('prohibition.givenOn', 'desc')
    .orderBy('prohibition.enteredAt', 'desc')
    .execute();
  const parsed = Prohibitions.parse(
    rows.map((row) => ({
      ...row,
      prohibitionId: row.id,
      partnerName: row.partnerName ?? '',
      closeOneName: row.closeOneName ?? '',
    })),
  );
  const inForce = ({ withdrawnAt }: Prohibition) => withdrawnAt === null;
  return [...parsed.filter(inForce), ...parsed.filter((row) => !inForce(row))];
};

/** Whether someone has not turned 18 on a day; not known is not a minor. */
export const isMinorOn = (birthDate: string | null, day: PlainDate): boolean => {
  const born = PlainDate.safeParse(birthDate);
  return born.success && addYears(born.data, 18) > day;
};

/** Close ones, workers and prohibitions of a client. */
export const networkOf = async (
  db: Db,
  clientId: ClientId,
  today: PlainDate,
): Promise<Result<ResultOf<'network.ofClient'>, NoClient>> => {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const forbidden = await forbiddenBy(db, clientId);
  return success({
    closeOnes: await closeOnes(db, clientId, forbidden),
    workers: await workers(db, clientId, today, forbidden),
    prohibitions: await prohibitions(db, clientId),
    isMinor: isMinorOn(client.value.birthDate, today),
    guardianForbidden: forbidden.guardians.all || forbidden.guardians.ids.size > 0,
    coachDisqualified: client.value.coachDisqualified,
  });
};

/** Close ones who came alone, by name. */
export const closeOnesAlone = async (db: Db): Promise<CloseOne[]> =>
  (await closeOnes(db, null, null)).sort((a, b) => a.name.localeCompare(b.name, 'fi'));

/** What was done with a close one, newest first. Fails with `close-one-not-found`. */
export const closeOneContacts = async (
  db: Db,
  closeOneId: CloseOneId,
): Promise<Result<CloseOneContact[], 'close-one-not-found'>> => {
  const closeOne = await knownCloseOne(db, closeOneId);
  if (!closeOne.ok) return closeOne;
  const rows = await db
    .selectFrom('closeOneContact')
    .selectAll()
    .where('closeOneId', '=', closeOneId)
    .where('removedAt', 'is', null)
    .orderBy('happenedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return success(
    Contacts.parse(
      rows.map((row) => ({
        ...row,
        closeOneContactId: row.id,
        hasTime: row.hasTime === 1,
        clientPresent: row.clientPresent === 1,
      })),
    ),
  );
};

/** What stands against a partner as the receiver of a client's information. */
export const checkReceiver = async (
  db: Db,
  clientId: ClientId,
  partnerId: PartnerId,
  today: PlainDate,
): Promise<Result<ReceiverCheck, NoClient | 'partner-not-found'>> => {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const partner = await db.selectFrom('partner').selectAll().where('id', '=', partnerId).executeTakeFirst();
  if (!partner) return failure('partner-not-found');
  const forbidden = await forbiddenBy(db, clientId);
  const handlers = await handlersOf(db, forbidden, partner);
  const there = await workers(db, clientId, today, forbidden);
  return success(
    ReceiverCheck.parse({
      forbidden: forbidden.partners.has(partnerId),
      handlers,
      workThere: there
        .filter((worker) => worker.partnerId === partnerId && namesHandler(forbidden, worker.name))
        .map(({ name }) => name)
        .filter((name) => handlers.every((handler) => handler.name !== name)),
      items: [...forbidden.items],
      coachDisqualified: client.value.coachDisqualified,
    }),
  );
};
