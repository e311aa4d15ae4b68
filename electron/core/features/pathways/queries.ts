import { sql } from 'kysely';
import { openStatuses, startedStatuses } from '#shared/codes/pathways.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { pathways } from '#shared/contract/pathways.ts';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';
import { knownClient } from '../known-client.ts';
import { hasActiveOrOffered } from './on-offer.ts';

const isOneOf = (statuses: readonly string[], status: string): boolean => statuses.includes(status);
const groupOf = (status: string): number =>
  isOneOf(startedStatuses, status) ? 0 : isOneOf(openStatuses, status) ? 1 : 2;

/** The pathways of a person with their history and check-ins: those that go on, those ahead, those that ended. */
export async function pathwaysOf(
  db: Db,
  clientId: ClientId,
): Promise<Result<ResultOf<'pathways.ofClient'>, 'client-not-found' | 'client-erased'>> {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const rows = await db
    .selectFrom('pathway')
    .leftJoin('partner', 'partner.id', 'pathway.partnerId')
    .leftJoin('referral', 'referral.id', 'pathway.referralId')
    .selectAll('pathway')
    .select(['partner.name as partnerName', 'referral.number as referralNumber'])
    .where('pathway.clientId', '=', clientId)
    .where('pathway.removedAt', 'is', null)
    .orderBy('pathway.updatedAt', 'desc')
    .orderBy('pathway.id', 'desc')
    .execute();
  const changes = await db
    .selectFrom('pathwayChange')
    .innerJoin('pathway', 'pathway.id', 'pathwayChange.pathwayId')
    .select(['pathwayChange.id as changeId', 'pathwayId', 'pathwayChange.status', 'happenedOn'])
    .select(['pathwayChange.words'])
    .where('clientId', '=', clientId)
    // The order of entry, which asks no clock: the first is the one that can be taken back.
    .orderBy(sql`pathway_change.rowid`, 'desc')
    .execute();
  const checkIns = await db
    .selectFrom('checkIn')
    .select(['id as checkInId', 'pathwayId', 'dueOn', 'doneOn', 'contactId', 'words'])
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy('dueOn')
    .orderBy('id')
    .execute();
  const covered = await db
    .selectFrom('client')
    .select(hasActiveOrOffered.as('isCovered'))
    .where('client.id', '=', clientId)
    .executeTakeFirstOrThrow();
  const referrals = await db
    .selectFrom('referral')
    .leftJoin('partner', 'partner.id', 'referral.partnerId')
    .select(['referral.id as referralId', 'referral.number', 'partner.name as partner'])
    .where('referral.clientId', '=', clientId)
    .where('referral.state', '=', 'left')
    .orderBy('referral.number', 'desc')
    .execute();
  const changesOf = Map.groupBy(changes, (change) => change.pathwayId);
  const checkInsOf = Map.groupBy(checkIns, (checkIn) => checkIn.pathwayId);
  return success(
    pathways['pathways.ofClient'].result.parse({
      pathways: rows
        .map(({ id, partnerName, ...row }) => ({
          ...row,
          pathwayId: id,
          providerName: partnerName ?? row.provider,
          supportContinues: row.supportContinues === 1,
          changes: changesOf.get(id) ?? [],
          checkIns: (checkInsOf.get(id) ?? []).filter(
            ({ doneOn }) => doneOn !== null || row.supportContinues === 1,
          ),
        }))
        .toSorted((a, b) => groupOf(a.status) - groupOf(b.status)),
      isCovered: covered.isCovered === 1,
      referrals: referrals.map((row) => ({ ...row, partner: row.partner ?? '' })),
    }),
  );
}

/**
 * For a packet or print: where the person is going, open pathways first by their planned or begun day; `undefined` where
 * there is none. Providers are places: leave them out where there is a turvakielto.
 */
export async function pathwaysItem(db: Db, clientId: string) {
  const rows = await db
    .selectFrom('pathway')
    .leftJoin('partner', 'partner.id', 'pathway.partnerId')
    .select(['pathway.id', 'pathway.type', 'pathway.status', 'provider', 'partner.name as partnerName'])
    .select(['words', 'reason', 'plannedOn', 'startedOn', 'endedOn'])
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy('enteredAt')
    .orderBy('pathway.id')
    .execute();
  return rows.length === 0
    ? undefined
    : rows
        .map(({ provider, partnerName, ...row }) => ({ ...row, provider: partnerName ?? provider }))
        .toSorted((a, b) => groupOf(a.status) - groupOf(b.status));
}
