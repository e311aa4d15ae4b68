import type { Db } from '../../db.ts';

/** The items that were given in each of these disclosures, in their order. */
export const itemsOf = async (
  db: Db,
  disclosureIds: readonly string[],
): Promise<(disclosureId: string) => string[]> => {
  const rows =
    disclosureIds.length === 0
      ? []
      : await db
          .selectFrom('disclosureItem')
          .select(['disclosureId', 'item'])
          .where('disclosureId', 'in', disclosureIds)
          .orderBy('position')
          .execute();
  const given = Map.groupBy(rows, ({ disclosureId }) => disclosureId);
  return (disclosureId) => (given.get(disclosureId) ?? []).map(({ item }) => item);
};
