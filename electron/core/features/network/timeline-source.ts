import { z } from 'zod';
import { CloseOneContactEntry } from '#shared/contract/network.ts';
import type { Source } from '../timeline/source.ts';

const Entries = z.array(CloseOneContactEntry);

/** Contacts with close ones at which the client was present; the others stay with the close one (acceptance check 9). */
export const closeOneContactsOnTimeline: Source = async (db, { clientId, before, limit }) => {
  const rows = await db
    .selectFrom('closeOneContact')
    .innerJoin('closeOne', 'closeOne.id', 'closeOneContact.closeOneId')
    .select([
      'closeOneContact.id',
      'happenedAt',
      'closeOneId',
      'name',
      'channel',
      'hasTime',
      'minutes',
      'summary',
    ])
    .where('closeOne.clientId', '=', clientId)
    .where('closeOne.removedAt', 'is', null)
    .where('closeOneContact.removedAt', 'is', null)
    .where('clientPresent', '=', 1)
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('happenedAt', 'closeOneContact.id'), '<', tuple(before.at, before.id)),
    )
    .orderBy('happenedAt', 'desc')
    .orderBy('closeOneContact.id', 'desc')
    .limit(limit)
    .execute();
  return Entries.parse(
    rows.map((row) => ({
      ...row,
      type: 'close-one-contact',
      at: row.happenedAt,
      hasTime: row.hasTime === 1,
    })),
  );
};
