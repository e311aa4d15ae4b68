import { z } from 'zod';
import { InstrumentSite } from '#shared/contract/assessments.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { httpsAddress } from '#shared/https-address.ts';
import { done, failure } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';

const key = 'instrument-sites';

const Stored = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(InstrumentSite));

/** The addresses that the user has written over the shipped ones, or of instruments of their own; an empty one hides a shipped one. */
export async function instrumentSites(db: Db): Promise<InstrumentSite[]> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  return row === undefined ? [] : Stored.parse(row.value);
}

/** Keeps the address of an instrument's own site; null goes back to the shipped one. */
export async function setInstrumentSite(
  trx: WritableDb,
  clock: Clock,
  { instrument, site }: ParsedArgsOf<'assessments.setSite'>,
): Promise<Result<null, 'address-not-https'>> {
  const address = site === null || site === '' ? site : httpsAddress(site);
  if (site !== null && address === null) return failure('address-not-https');
  const others = (await instrumentSites(trx)).filter((one) => one.instrument !== instrument);
  const sites = address === null ? others : [...others, { instrument, site: address }];
  if (sites.length === 0) {
    await trx.deleteFrom('setting').where('key', '=', key).execute();
  } else {
    const value = JSON.stringify(sites);
    await trx
      .insertInto('setting')
      .values({ key, value })
      .onConflict((on) => on.column('key').doUpdateSet({ value }))
      .execute();
  }
  await audit(trx, clock, { action: 'instrument-site.set', recordKind: 'code', recordId: instrument });
  return done;
}
