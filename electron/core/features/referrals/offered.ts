import { OfferedItem } from '#shared/contract/referrals.ts';
import { DisclosedContent, disclosableItems, itemKeys, type ItemKey } from '#shared/disclosure/registry.ts';
import { Language } from '#shared/languages.ts';
import type { Db } from '../../db.ts';
import { wordsOf } from '../../packet/item-words.ts';
import { recordsIn } from './content.ts';
import { gatherItem } from './items.ts';
import { recordsOf } from './records.ts';
import type { ReferralSources } from './sources.ts';

/** As much of a text as a row of the screen shows, on one line: the dashes of lists become points between. */
const shown = 200;
const shorten = (text: string): string => {
  const line = text.trim().replace(/\s*\n[\s–]*/g, ' · ');
  return line.length > shown ? `${line.slice(0, shown - 1).trimEnd()}…` : line;
};

/** The code itself is shown in the letter alone, where looking at it leaves an entry in the log. */
const unsaid: ReadonlySet<ItemKey> = new Set(['identity-code']);

/** Every item of the registry as it stands now: what it would say, or why it may not be ticked. */
export const offeredItems = async (db: Db, sources: ReferralSources): Promise<OfferedItem[]> => {
  const language = Language.catch('fi').parse(sources.referral.language);
  const says = (item: ItemKey, value: unknown): string => {
    if (unsaid.has(item)) return '';
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
    const blocked = disclosableItems[item].hiddenByTurvakielto && sources.client.turvakielto === 1;
    // What may not leave stands on the person's own page alone, not on the way out.
    const content = DisclosedContent.parse(blocked ? {} : { [item]: value });
    const byId = new Map(recordsIn(content, item).map((record) => [record.id, record]));
    offered.push(
      OfferedItem.parse({
        item,
        empty: value === undefined,
        blocked,
        covered: sources.covered.has(item) || disclosableItems[item].goesAlong,
        prohibited: sources.forbiddenItems.has(item),
        says: value === undefined || blocked ? '' : says(item, value),
        // What may not leave (a close one who did not agree, a pathway that a sanction could grow out of) is not offered.
        records: records.flatMap(({ id, at, groundFor }) => {
          const record = byId.get(id);
          return record ? [{ id, at, groundFor, says: says(item, [record]) }] : [];
        }),
      }),
    );
  }
  return offered;
};
