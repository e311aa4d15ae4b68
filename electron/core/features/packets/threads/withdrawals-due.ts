import type { WithdrawalDue } from '#shared/contract/threads.ts';
import { waysOut } from '#shared/codes/ways.ts';
import { PacketId, PartnerId, type ClientId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';
import type { Db } from '../../../db.ts';

/**
 * Packets of referrals that left, in any way, on a consent which was withdrawn since, of one client or all, in threads that no withdrawal has
 * left for; oldest first.
 */
export const leftOnWithdrawn = (db: Db) =>
  db
    .selectFrom('consent')
    .innerJoin('disclosure', 'disclosure.consentId', 'consent.id')
    .innerJoin('packet', 'packet.id', 'disclosure.packetId')
    .innerJoin('partner', 'partner.id', 'packet.partnerId')
    .select(['packet.id', 'packet.threadId', 'packet.number', 'packet.created', 'packet.clientId'])
    .select(['packet.way', 'packet.referralId', 'disclosure.id as disclosureId'])
    .select([
      'consent.id as consentId',
      'consent.withdrawnAt',
      'partner.id as partnerId',
      'partner.name as partnerName',
      'partner.unit',
      'partner.contactPerson',
    ])
    .where('packet.direction', '=', 'out')
    .where('packet.state', '=', 'left')
    .where('packet.kind', 'in', ['referral', 'update'])
    .where('consent.withdrawnAt', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('packet as told')
            .select('told.id')
            .whereRef('told.threadId', '=', 'packet.threadId')
            .where('told.kind', '=', 'withdrawal'),
        ),
      ),
    )
    // An update that left later, on another consent that holds, goes on: the receiver is not told to stop.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('packet as later')
            .innerJoin('disclosure as given', 'given.packetId', 'later.id')
            .innerJoin('consent as ground', 'ground.id', 'given.consentId')
            .select('later.id')
            .whereRef('later.threadId', '=', 'packet.threadId')
            .whereRef('later.created', '>', 'packet.created')
            .where('later.kind', '=', 'update')
            .where('ground.withdrawnAt', 'is', null),
        ),
      ),
    )
    .orderBy('packet.created');

export type LeftOnWithdrawn = Awaited<ReturnType<ReturnType<typeof leftOnWithdrawn>['execute']>>[number];

/** The rows of each thread, by the referral's first packet. */
export const byThread = (
  rows: readonly LeftOnWithdrawn[],
): ReadonlyMap<string, readonly LeftOnWithdrawn[]> => {
  const threads = new Map<string, LeftOnWithdrawn[]>();
  for (const row of rows) {
    if (row.threadId === null) continue;
    const known = threads.get(row.threadId);
    if (known) known.push(row);
    else threads.set(row.threadId, [row]);
  }
  return threads;
};

/** Referrals of a client whose receivers have not been told that the consent was withdrawn, oldest first; one line for each thread. */
export const withdrawalsDue = async (db: Db, clientId: ClientId): Promise<WithdrawalDue[]> => {
  const rows = await leftOnWithdrawn(db).where('packet.clientId', '=', clientId).execute();
  return [...byThread(rows)].flatMap(([threadId, [first, ...more]]) =>
    first === undefined || first.withdrawnAt === null
      ? []
      : [
          {
            packetId: PacketId.parse(threadId),
            consentId: first.consentId as WithdrawalDue['consentId'],
            partnerId: PartnerId.parse(first.partnerId),
            partnerName: first.partnerName,
            number: first.number,
            leftAt: Instant.parse(first.created),
            withdrawnAt: Instant.parse(first.withdrawnAt),
            // Whoever got the newest in one way is told in the same.
            way: waysOut.schema.parse((more.at(-1) ?? first).way),
          },
        ],
  );
};
