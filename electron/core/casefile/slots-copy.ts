import { createHash } from 'node:crypto';
import type { Db, WritableDb } from '../db.ts';
import { parseSlots, writtenSlots } from './key-slots.ts';
import type { KeySlots } from './key-slots.ts';
import { readMeta, writeMeta } from './meta.ts';
import { checkedFields } from './slot-sealing.ts';
import type { Slot } from './slot-sealing.ts';

/** The newest slots that the case file itself remembers, or `null`. */
export const rememberedSlots = async (db: Db): Promise<KeySlots | null> => {
  const row = await db
    .selectFrom('slotsCopy')
    .select('body')
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const parsed = parseSlots(row.body);
  return parsed.ok ? parsed.value : null;
};

/** Tells one slot from every other: each is sealed with a salt of its own. Opens nothing. */
export const slotPrint = (slot: Slot): string =>
  createHash('sha256')
    .update(JSON.stringify(checkedFields(slot)))
    .digest('hex')
    .slice(0, 16);

/**
 * Prints of the slots that once held and were replaced or taken away since. The generation of a slots file can be edited by
 * whoever finds it; what is sealed in it can not, and the prints of it lie inside the case file.
 */
export const retiredSlots = async (db: Db): Promise<ReadonlySet<string>> =>
  new Set((await readMeta(db, 'retired_slots'))?.split(' ') ?? []);

/**
 * Keeps the slots that lie beside the file as its only copy. Of those that it replaces, the file goes on knowing that they
 * once held; whoever calls has seen to it that the slots are not such ones themselves.
 */
export const rememberSlots = async (trx: WritableDb, slots: KeySlots): Promise<void> => {
  const before = (await rememberedSlots(trx))?.slots.map(slotPrint) ?? [];
  const holding = new Set(slots.slots.map(slotPrint));
  const known = await retiredSlots(trx);
  const retired = [...known, ...before].filter((print) => !holding.has(print));
  if (retired.length > 0) await writeMeta(trx, 'retired_slots', [...new Set(retired)].join(' '));
  else if (known.size > 0) await writeMeta(trx, 'retired_slots', null);
  await trx.deleteFrom('slotsCopy').execute();
  await trx
    .insertInto('slotsCopy')
    .values({ generation: slots.generation, body: writtenSlots(slots) })
    .execute();
};
