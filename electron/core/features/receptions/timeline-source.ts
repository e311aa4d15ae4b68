import { z } from 'zod';
import { ReceptionEntry } from '#shared/contract/receptions.ts';
import type { Source } from '../timeline/source.ts';

const Entries = z.array(ReceptionEntry);

/** Referrals that came through as told or seen outside the packets. */
export const receptionsOnTimeline: Source = async (db, { clientId, before, limit }) => {
  const rows = await db
    .selectFrom('reception')
    .innerJoin('packet', 'packet.id', 'reception.packetId')
    .leftJoin('partner', 'partner.id', 'packet.partnerId')
    .select(['reception.id', 'reception.at', 'reception.how', 'reception.status', 'reception.who'])
    .select(['reception.words', 'reception.packetId', 'packet.number', 'partner.name as partner'])
    .where('reception.clientId', '=', clientId)
    .where('reception.removedAt', 'is', null)
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('reception.at', 'reception.id'), '<', tuple(before.at, before.id)),
    )
    .orderBy('reception.at', 'desc')
    .orderBy('reception.id', 'desc')
    .limit(limit)
    .execute();
  return Entries.parse(rows.map((row) => ({ ...row, type: 'reception', partner: row.partner ?? '' })));
};
