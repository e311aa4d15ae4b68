import { z } from 'zod';
import { DisclosureEntry } from '#shared/contract/disclosures.ts';
import type { Source } from '../timeline/source.ts';
import { itemsOf } from './items-of.ts';

const Entries = z.array(DisclosureEntry);

/** What was told or handed over; packets are entries of their own. */
export const disclosuresOnTimeline: Source = async (db, { clientId, before, limit }) => {
  const rows = await db
    .selectFrom('disclosure')
    .select(['id', 'at', 'way', 'recipient', 'words'])
    .where('clientId', '=', clientId)
    .where('way', '!=', 'packet')
    .where('removedAt', 'is', null)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '<', tuple(before.at, before.id)))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  const items = await itemsOf(
    db,
    rows.map(({ id }) => id),
  );
  return Entries.parse(rows.map((row) => ({ ...row, type: 'disclosure', items: items(row.id) })));
};
