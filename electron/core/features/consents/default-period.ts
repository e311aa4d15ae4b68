import { ConsentDefault } from '#shared/contract/consents.ts';
import { addMonths } from '#shared/dates/calendar.ts';
import type { ClientId } from '#shared/ids.ts';
import { done, success, type Result } from '#shared/result.ts';
import { PlainDate } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { knownClient } from '../known-client.ts';

const key = 'consent-default';

/** Six months, or what the coach set (domain.md 2.6, rule 3 of minimal disclosure). */
export const consentDefault = async (db: Db): Promise<ConsentDefault> => {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  const stored = row === undefined ? undefined : ConsentDefault.safeParse(JSON.parse(row.value)).data;
  return stored ?? { until: 'months', months: 6 };
};

export const setConsentDefault = async (
  trx: WritableDb,
  clock: Clock,
  value: ConsentDefault,
): Promise<Result<null, never>> => {
  const row = { key, value: JSON.stringify(value) };
  await trx
    .insertInto('setting')
    .values(row)
    .onConflict((on) => on.column('key').doUpdateSet({ value: row.value }))
    .execute();
  await audit(trx, clock, { action: 'setting.changed', recordKind: 'setting', detail: key });
  return done;
};

/** The last day that is offered for a consent: the end of the agreed support, where that is the setting and it is still ahead, or some months. */
export const offeredUntil = async (
  db: Db,
  clientId: ClientId,
  givenOn: PlainDate,
): Promise<
  Result<{ until: PlainDate; because: 'months' | 'episode' }, 'client-not-found' | 'client-erased'>
> => {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const { until, months } = await consentDefault(db);
  const supportUntil = PlainDate.safeParse(client.value.supportUntil);
  if (until === 'episode' && supportUntil.success && supportUntil.data > givenOn)
    return success({ until: supportUntil.data, because: 'episode' });
  return success({ until: addMonths(givenOn, months), because: 'months' });
};
