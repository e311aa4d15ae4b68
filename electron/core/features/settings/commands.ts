import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { FileSettings } from '#shared/contract/settings.ts';
import type { ClientId } from '#shared/ids.ts';
import { done, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { ownerOf, writeOwner } from '../partners/own-card.ts';
import { beginKeys, beginPerson, fileSettings, settingKeys, settingsKept } from './queries.ts';

const keep = async (trx: WritableDb, key: string, value: string | null): Promise<void> => {
  if (value === null) {
    await trx.deleteFrom('setting').where('key', '=', key).execute();
    return;
  }
  await trx
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
};

/** What stands in the table for a setting; null where it follows the set-up or is off. */
const asKept = (value: FileSettings[keyof typeof settingKeys]): string | null => {
  if (typeof value === 'boolean') return value ? '1' : null;
  return value === null || value === '' ? null : String(value);
};

/** Changes the given settings. The audit entry names them, not what they say. */
export async function changeSettings(
  trx: WritableDb,
  clock: Clock,
  { setUp, ...others }: ParsedArgsOf<'settings.change'>,
): Promise<Result<null, never>> {
  if (setUp !== undefined) await writeOwner(trx, { ...(await ownerOf(trx)), setUp });
  const changed = Object.entries(settingKeys).flatMap(([name, key]) => {
    const value = others[name as keyof typeof settingKeys];
    return value === undefined ? [] : [{ name, key, value }];
  });
  for (const { key, value } of changed) await keep(trx, key, asKept(value));
  if (others.returnsToPerson === false) {
    await keep(trx, beginKeys.person, null);
    await keep(trx, beginKeys.once, null);
  }
  const names = [...(setUp === undefined ? [] : ['setUp']), ...changed.map(({ name }) => name)];
  if (names.length > 0) await audit(trx, clock, { action: 'setting.changed', detail: names.join(',') });
  return done;
}

/** Remembers whose page the next unlock opens. Where nothing was to be remembered and nothing was, nothing is written. */
export async function returnTo(
  trx: WritableDb,
  { clientId, once }: ParsedArgsOf<'settings.returnTo'>,
): Promise<Result<null, 'client-not-found' | 'client-erased'>> {
  const { returnsToPerson } = await fileSettings(trx);
  if (!once && !returnsToPerson) return done;
  if (clientId !== null) {
    const known = await knownClient(trx, clientId);
    if (!known.ok) return known;
  }
  await keep(trx, beginKeys.person, clientId);
  await keep(trx, beginKeys.once, once ? '1' : null);
  return done;
}

/** Where the window begins; what was remembered for once is forgotten. */
export async function begin(trx: WritableDb): Promise<Result<{ clientId: ClientId | null }, never>> {
  const clientId = await beginPerson(trx);
  if ((await settingsKept(trx)).has(beginKeys.once)) {
    await keep(trx, beginKeys.person, null);
    await keep(trx, beginKeys.once, null);
  }
  return success({ clientId });
}
