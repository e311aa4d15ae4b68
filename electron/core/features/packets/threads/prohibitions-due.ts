import { sql } from 'kysely';
import type { ProhibitionDue } from '#shared/contract/threads.ts';
import { PartnerId, type ClientId, type ReferralId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import { success, type Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import type { Db } from '../../../db.ts';
import { storedCodes } from '../../codes/queries.ts';
import { knownClient } from '../../known-client.ts';
import { forbiddenBy } from '../../network/forbidden.ts';
import { notToTellIn } from '../../network/not-to-tell.ts';

/**
 * Packets of referrals that left, in any way, for partners who have not been told since of a prohibition to tell a guardian; oldest first, once
 * for each such prohibition. Told is whoever was given the item `not-to-tell` after it was entered: in a packet, on paper or aloud. Left
 * out are those who were told that the consent is withdrawn, and clients who have forbidden giving this item itself.
 */
const leftBeforeProhibition = (db: Db) =>
  db
    .selectFrom('prohibition')
    // A cross join keeps SQLite at this order: prohibitions are few, packets may be many.
    .crossJoin('packet')
    .innerJoin('partner', 'partner.id', 'packet.partnerId')
    .select(['prohibition.clientId', 'prohibition.enteredAt'])
    .select(['packet.referralId', 'packet.number', 'packet.created'])
    .select(['partner.id as partnerId', 'partner.name', 'partner.unit', 'partner.phone'])
    // Written out, so that SQLite knows its index of those in force.
    .where(sql<boolean>`prohibition.kind = 'guardian' AND prohibition.withdrawn_at IS NULL`)
    .whereRef('packet.clientId', '=', 'prohibition.clientId')
    .where('packet.direction', '=', 'out')
    .where('packet.state', '=', 'left')
    .where('packet.kind', 'in', ['referral', 'update'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('packet as withdrawal')
            .select('withdrawal.id')
            .whereRef('withdrawal.threadId', '=', 'packet.threadId')
            .where('withdrawal.kind', '=', 'withdrawal')
            .where('withdrawal.state', '!=', 'sealing'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('disclosure as told')
            .innerJoin('disclosureItem', 'disclosureItem.disclosureId', 'told.id')
            .select('told.id')
            .whereRef('told.clientId', '=', 'prohibition.clientId')
            .whereRef('told.partnerId', '=', 'packet.partnerId')
            // What was told aloud or on paper is entered by the minute.
            .where(
              sql<boolean>`told.at >= iif(told.packet_id IS NULL, substr(prohibition.entered_at, 1, 16), prohibition.entered_at)`,
            )
            .where('told.state', '=', 'left')
            .where('told.removedAt', 'is', null)
            .where('disclosureItem.item', '=', 'not-to-tell'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('prohibition as own')
            .select('own.id')
            .whereRef('own.clientId', '=', 'prohibition.clientId')
            .where('own.kind', '=', 'item')
            .where('own.item', '=', 'not-to-tell')
            .where('own.withdrawnAt', 'is', null),
        ),
      ),
    )
    .orderBy('packet.created')
    .orderBy('packet.id');

/** A client's receiver who does not know: the newest that left for them, and since when it is owed. */
export interface Untold {
  readonly clientId: string;
  readonly partnerId: string;
  /** With the unit. */
  readonly partnerName: string;
  readonly phone: string;
  readonly referralId: ReferralId;
  readonly number: number | null;
  readonly leftAt: string;
  /** When the earliest prohibition that they do not know of was entered. */
  readonly since: string;
}

/** Receivers who do not know, of one client or of all. */
export const untoldOfProhibition = async (db: Db, clientId?: ClientId): Promise<readonly Untold[]> => {
  const rows = await leftBeforeProhibition(db)
    .$if(clientId !== undefined, (query) => query.where('prohibition.clientId', '=', clientId ?? ''))
    .execute();
  const found = new Map<string, Untold>();
  for (const { enteredAt, created, referralId, name, unit, ...row } of rows) {
    if (referralId === null) continue;
    const key = `${row.clientId} ${row.partnerId}`;
    const since = found.get(key)?.since ?? enteredAt;
    found.set(key, {
      ...row,
      partnerName: [name, unit].filter(Boolean).join(', '),
      referralId: referralId as ReferralId,
      leftAt: created,
      since: since < enteredAt ? since : enteredAt,
    });
  }
  return [...found.values()];
};

/** The client's receivers who do not know yet, with what is to be told, in the user's language. */
export const prohibitionsDue = async (
  db: Db,
  clientId: ClientId,
  language: Language,
): Promise<Result<ProhibitionDue[], 'client-not-found' | 'client-erased'>> => {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const untold = await untoldOfProhibition(db, clientId);
  if (untold.length === 0) return success([]);
  const forbidden = await forbiddenBy(db, clientId);
  const says = (await notToTellIn(db, client.value, forbidden, await storedCodes(db), language)) ?? '';
  return success(
    untold.map(({ referralId, partnerId, partnerName, phone, number, leftAt }) => ({
      referralId,
      partnerId: PartnerId.parse(partnerId),
      partnerName,
      phone,
      number,
      leftAt: Instant.parse(leftAt),
      says,
    })),
  );
};
