import { OfferedItem } from '#shared/contract/referrals.ts';
import { DisclosedContent, disclosableItems, itemKeys, type ItemKey } from '#shared/disclosure/registry.ts';
import { Language } from '#shared/languages.ts';
import type { Db } from '../../db.ts';
import { wordsOf } from '../../packet/item-words.ts';
import { gatherItem } from './items.ts';
import type { ReferralSources } from './sources.ts';

/** As much of a text as a row of the screen shows, on one line: the dashes of lists become points between. */
const shown = 200;
const shorten = (text: string): string => {
  const line = text.trim().replace(/\s*\n[\s–]*/g, ' · ');
  return line.length > shown ? `${line.slice(0, shown - 1).trimEnd()}…` : line;
};

/** Newest first; more are never ticked one by one. */
const recordsShown = 200;

const recordsOf = async (db: Db, item: ItemKey, { client, sanctioning }: ReferralSources) => {
  if (item === 'notes') {
    return db
      .selectFrom('note')
      .select(['id', 'happenedAt', 'isPrivate', 'aboutOther'])
      .where('clientId', '=', client.id)
      .where('status', '=', 'finished')
      .where('archivedAt', 'is', null)
      .orderBy('happenedAt', 'desc')
      .limit(recordsShown)
      .execute();
  }
  if (item !== 'contacts') return [];
  const rows = await db
    .selectFrom('contact')
    .select(['id', 'happenedAt'])
    .where('clientId', '=', client.id)
    .where('archivedAt', 'is', null)
    .$if(sanctioning, (query) => query.where('reached', '=', 1))
    .orderBy('happenedAt', 'desc')
    .limit(recordsShown)
    .execute();
  return rows.map((row) => ({ ...row, isPrivate: 0, aboutOther: 0 }));
};

/** Every item of the registry as it stands now: what it would say, and why it may not be ticked. */
export const offeredItems = async (db: Db, sources: ReferralSources): Promise<OfferedItem[]> => {
  const language = Language.catch('fi').parse(sources.referral.language);
  const says = (item: ItemKey, value: unknown): string => {
    const [first] = wordsOf(DisclosedContent.parse({ [item]: value }), language, [item]);
    return shorten(first?.words ?? '');
  };
  const offered: OfferedItem[] = [];
  for (const item of itemKeys) {
    const records = await recordsOf(db, item, sources);
    const value = await gatherItem[item](
      db,
      sources,
      records.map(({ id }) => id),
    );
    const list = DisclosedContent.parse({ [item]: value });
    const byId = new Map(
      [...(list.contacts ?? []), ...(list.notes ?? [])].map((record) => [record.id, record]),
    );
    offered.push(
      OfferedItem.parse({
        item,
        empty: value === undefined,
        blocked: disclosableItems[item].hiddenByTurvakielto && sources.client.turvakielto === 1,
        covered: sources.covered.has(item),
        prohibited: sources.forbiddenItems.has(item),
        says: value === undefined ? '' : says(item, value),
        records: records.map((record) => ({
          id: record.id,
          at: record.happenedAt,
          says: byId.has(record.id) ? says(item, [byId.get(record.id)]) : '',
          isPrivate: record.isPrivate === 1,
          aboutOther: record.aboutOther === 1,
        })),
      }),
    );
  }
  return offered;
};
