import { DisclosedContent, disclosableItems, itemKeys, type ItemKey } from '#shared/disclosure/registry.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';
import { sha256Hex, utf8 } from '../../packet/bytes.ts';
import { canonicalJson } from '../../packet/strict-json.ts';
import { gatherItem } from './items.ts';
import type { ReferralSources } from './sources.ts';

export type ContentError =
  | 'referral-incomplete'
  | 'consent-does-not-cover'
  | 'item-not-disclosable'
  | 'item-needs-ground'
  | 'item-turvakielto'
  | 'prohibited-item';

/** One line of the disclosure ledger. */
export interface LedgerItem {
  readonly item: ItemKey;
  readonly recordId: string | null;
  /** SHA-256 of the item's content as it left. */
  readonly version: string;
  /** Why a private note, or one about somebody else, was let out. */
  readonly ground: string;
}

export interface ChosenContent {
  readonly content: DisclosedContent;
  readonly ledger: readonly LedgerItem[];
}

const versionOf = (value: unknown): string => sha256Hex(utf8(canonicalJson(value)));

/** Single records: of this client, finished, and with a ground where they are private or about somebody else. */
const checkRecords = async (
  db: Db,
  item: ItemKey,
  { client, ticked }: ReferralSources,
): Promise<Result<readonly string[], 'item-not-disclosable' | 'item-needs-ground'>> => {
  const rows = ticked.filter((row) => row.item === item && row.recordId !== '');
  const ids = rows.map(({ recordId }) => recordId);
  if (item !== 'notes' || ids.length === 0) return success(ids);
  const notes = await db
    .selectFrom('note')
    .select(['id', 'clientId', 'status', 'isPrivate', 'aboutOther'])
    .where('id', 'in', ids)
    .execute();
  for (const { recordId, ground } of rows) {
    const note = notes.find(({ id }) => id === recordId);
    if (note?.clientId !== client.id || note.status !== 'finished')
      return failure('item-not-disclosable', { item });
    if ((note.isPrivate === 1 || note.aboutOther === 1) && ground.trim() === '')
      return failure('item-needs-ground', { item });
  }
  return success(ids);
};

/**
 * What a referral would let out: exactly the ticked items that have something written, each covered by the consent or legal ground. What
 * is not ticked is not even read. Fails with the first reason not to, naming the item in `details.item`.
 */
export const chosenContent = async (
  db: Db,
  sources: ReferralSources,
): Promise<Result<ChosenContent, ContentError>> => {
  const found: Partial<Record<ItemKey, unknown>> = {};
  const ledger: LedgerItem[] = [];
  const tickedItems = new Set(sources.ticked.map(({ item }) => item));
  for (const item of itemKeys) {
    if (!tickedItems.has(item)) continue;
    const { hiddenByTurvakielto, chosenOneByOne } = disclosableItems[item];
    if (hiddenByTurvakielto && sources.client.turvakielto === 1) return failure('item-turvakielto', { item });
    const records = await checkRecords(db, item, sources);
    if (!records.ok) return records;
    const value = await gatherItem[item](db, sources, records.value);
    if (value === undefined) continue;
    if (sources.forbiddenItems.has(item)) return failure('prohibited-item', { item });
    if (!sources.covered.has(item)) return failure('consent-does-not-cover', { item });
    found[item] = value;
    if (!chosenOneByOne) ledger.push({ item, recordId: null, version: versionOf(value), ground: '' });
  }
  const content = DisclosedContent.parse(found);
  if (Object.keys(content).length === 0) return failure('referral-incomplete');
  for (const item of ['contacts', 'notes'] as const) {
    for (const record of content[item] ?? []) {
      const ground =
        sources.ticked.find((row) => row.item === item && row.recordId === record.id)?.ground ?? '';
      ledger.push({ item, recordId: record.id, version: versionOf(record), ground });
    }
  }
  return success({ content, ledger });
};
