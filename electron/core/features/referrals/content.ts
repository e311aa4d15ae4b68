import { z } from 'zod';
import { DisclosedContent, disclosableItems, itemKeys, type ItemKey } from '#shared/disclosure/registry.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';
import { sha256Hex, utf8 } from '../../packet/bytes.ts';
import { canonicalJson } from '../../packet/strict-json.ts';
import { gatherItem } from './items.ts';
import { fitIntoPacket } from './paper-items.ts';
import { groundsFor } from './records.ts';
import type { ReferralSources } from './sources.ts';

export type ContentError =
  | 'referral-incomplete'
  | 'consent-does-not-cover'
  | 'item-not-disclosable'
  | 'item-needs-ground'
  | 'item-turvakielto'
  | 'prohibited-item'
  | 'papers-too-large-for-packet';

/** One line of the disclosure ledger. */
export interface LedgerItem {
  readonly item: ItemKey;
  readonly recordId: string | null;
  /** SHA-256 of the item's content as it left. */
  readonly version: string;
  /** Why a record that needs a ground of its own was let out. */
  readonly ground: string;
}

export interface ChosenContent {
  readonly content: DisclosedContent;
  readonly ledger: readonly LedgerItem[];
}

/** What the ledger knows a content by again. */
export const versionOf = (value: unknown): string => sha256Hex(utf8(canonicalJson(value)));

const Records = z.array(z.looseObject({ id: z.string() }));
type ContentRecord = z.infer<typeof Records>[number];

/** The single records of an item that is ticked one by one; none for an item that is one whole. */
export const recordsIn = (content: DisclosedContent, item: ItemKey): readonly ContentRecord[] =>
  disclosableItems[item].chosenOneByOne ? Records.parse(content[item] ?? []) : [];

/** Notes are named by their id alone: one of somebody else, or one that is not finished, is a mistake and not merely left out. */
const areNotesOfClient = async (db: Db, clientId: string, ids: readonly string[]): Promise<boolean> => {
  const notes = await db
    .selectFrom('note')
    .select('id')
    .where('id', 'in', ids)
    .where('clientId', '=', clientId)
    .where('status', '=', 'finished')
    .execute();
  return notes.length === new Set(ids).size;
};

/** The ticked records of an item, each with a ground where it needs one. */
const checkRecords = async (
  db: Db,
  item: ItemKey,
  sources: ReferralSources,
): Promise<Result<readonly string[], 'item-not-disclosable' | 'item-needs-ground'>> => {
  const rows = sources.ticked.filter((row) => row.item === item && row.recordId !== '');
  const ids = rows.map(({ recordId }) => recordId);
  if (!disclosableItems[item].canNeedGround || ids.length === 0) return success(ids);
  if (item === 'notes' && !(await areNotesOfClient(db, sources.client.id, ids)))
    return failure('item-not-disclosable', { item });
  const needy = await groundsFor(db, item, sources, ids);
  return rows.some(({ recordId, ground }) => needy.has(recordId) && ground.trim() === '')
    ? failure('item-needs-ground', { item })
    : success(ids);
};

/**
 * What a referral would let out: exactly the ticked items that have something written, each covered by the consent or legal ground. What
 * is not ticked is not even read, but for what goes along. Fails with the first reason not to, naming the item in `details.item`.
 */
export const chosenContent = async (
  db: Db,
  sources: ReferralSources,
): Promise<Result<ChosenContent, ContentError>> => {
  const found: Partial<Record<ItemKey, unknown>> = {};
  const ledger: LedgerItem[] = [];
  const tickedItems = new Set(sources.ticked.map(({ item }) => item));
  for (const item of itemKeys) {
    const { hiddenByTurvakielto, chosenOneByOne, goesAlong } = disclosableItems[item];
    // What goes along asks for no tick; only the client's own word keeps it back.
    if (goesAlong ? sources.forbiddenItems.has(item) : !tickedItems.has(item)) continue;
    if (hiddenByTurvakielto && sources.client.turvakielto === 1) return failure('item-turvakielto', { item });
    const records = await checkRecords(db, item, sources);
    if (!records.ok) return records;
    const value = await gatherItem[item](db, sources, records.value);
    if (value === undefined) continue;
    if (sources.forbiddenItems.has(item)) return failure('prohibited-item', { item });
    if (!goesAlong && !sources.covered.has(item)) return failure('consent-does-not-cover', { item });
    found[item] = value;
    if (!chosenOneByOne) ledger.push({ item, recordId: null, version: versionOf(value), ground: '' });
  }
  const content = DisclosedContent.parse(found);
  // By itself what goes along is no referral.
  if (!itemKeys.some((item) => item in content && !disclosableItems[item].goesAlong))
    return failure('referral-incomplete');
  if (!fitIntoPacket(content.papers ?? [])) return failure('papers-too-large-for-packet', { item: 'papers' });
  for (const item of itemKeys) {
    for (const record of recordsIn(content, item)) {
      const ground =
        sources.ticked.find((row) => row.item === item && row.recordId === record.id)?.ground ?? '';
      ledger.push({ item, recordId: record.id, version: versionOf(record), ground });
    }
  }
  return success({ content, ledger });
};
