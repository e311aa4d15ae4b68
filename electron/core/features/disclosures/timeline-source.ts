import { z } from 'zod';
import { DisclosureEntry } from '#shared/contract/disclosures.ts';
import type { Source } from '../timeline/source.ts';

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
  if (rows.length === 0) return [];
  const items = await db
    .selectFrom('disclosureItem')
    .select(['disclosureId', 'item'])
    .where(
      'disclosureId',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('position')
    .execute();
  const ofDisclosure = Map.groupBy(items, ({ disclosureId }) => disclosureId);
  return Entries.parse(
    rows.map((row) => ({
      ...row,
      type: 'disclosure',
      items: (ofDisclosure.get(row.id) ?? []).map(({ item }) => item),
    })),
  );
};
