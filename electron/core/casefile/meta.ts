import type { Db, WritableDb } from '../db.ts';
import type { MetaKey } from './format.ts';

/** What the file remembers about itself under one name; `null` where it has nothing there. */
export const readMeta = async (db: Db, key: MetaKey): Promise<string | null> =>
  (await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst())?.value ?? null;

/** Remembers it in place of what was there; with `null` it is forgotten. */
export const writeMeta = async (trx: WritableDb, key: MetaKey, value: string | null): Promise<void> => {
  await trx.deleteFrom('meta').where('key', '=', key).execute();
  if (value !== null) await trx.insertInto('meta').values({ key, value }).execute();
};
