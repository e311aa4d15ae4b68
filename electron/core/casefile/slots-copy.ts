import type { Db, WritableDb } from '../db.ts';
import { parseSlots, writtenSlots } from './key-slots.ts';
import type { KeySlots } from './key-slots.ts';

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

/** Keeps the slots that lie beside the file as its only copy: the file beside it wins, older ones open nothing here. */
export const rememberSlots = async (trx: WritableDb, slots: KeySlots): Promise<void> => {
  await trx.deleteFrom('slotsCopy').execute();
  await trx
    .insertInto('slotsCopy')
    .values({ generation: slots.generation, body: writtenSlots(slots) })
    .execute();
};
