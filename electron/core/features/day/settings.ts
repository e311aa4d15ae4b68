import { z } from 'zod';
import { DaySettings } from '#shared/contract/day.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { usualReminders } from '#shared/reminders.ts';
import { done } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { given } from '../plans/given.ts';

const key = 'day';

const usual: DaySettings = DaySettings.parse({
  basePlace: '',
  showsNames: false,
  reminders: usualReminders,
});

const Stored = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(DaySettings.partial());

/** The settings of the day; what was never set is as usual. */
export async function daySettings(db: Db): Promise<DaySettings> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  return row ? { ...usual, ...given(Stored.parse(row.value)) } : usual;
}

/** Changes the given settings only. */
export async function setDaySettings(
  trx: WritableDb,
  clock: Clock,
  changes: ParsedArgsOf<'day.setSettings'>,
): Promise<Result<null, never>> {
  const changed = given(changes);
  if (changed === null) return done;
  const value = JSON.stringify({ ...(await daySettings(trx)), ...changed });
  await trx
    .insertInto('setting')
    .values({ key, value })
    .onConflict((on) => on.column('key').doUpdateSet({ value }))
    .execute();
  await audit(trx, clock, {
    action: 'day-settings.changed',
    recordKind: 'setting',
    detail: Object.keys(changed).toSorted().join(','),
  });
  return done;
}
