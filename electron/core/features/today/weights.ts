import type { z } from 'zod';
import type { Radar } from '#shared/contract/today.ts';
import { defaultWeights, radarKeys, RadarWeightList, withWeights } from '#shared/radar/weights.ts';
import type { RadarKey, RadarWeight, RadarWeights } from '#shared/radar/weights.ts';
import { done } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';

const settingKey = 'radar-weights';

type Rows = z.infer<typeof RadarWeightList>;

/** What the coach has changed. A text that an older or newer version wrote otherwise counts as nothing changed. */
async function changedRows(db: Db): Promise<Rows> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', settingKey).executeTakeFirst();
  if (row === undefined) return [];
  try {
    return RadarWeightList.catch([]).parse(JSON.parse(row.value));
  } catch {
    return [];
  }
}

/** The weights that hold in this case file. */
export const weightsOf = async (db: Db): Promise<RadarWeights> => withWeights(await changedRows(db));

const isSame = (a: RadarWeight, b: RadarWeight): boolean =>
  a.base === b.base && a.growth === b.growth && a.most === b.most && a.from === b.from;

/** Every reason with its weight, in the order of the table. */
export async function viewRadar(db: Db): Promise<Radar> {
  const weights = await weightsOf(db);
  return {
    weights: radarKeys.map((reason) => ({
      reason,
      weight: weights[reason],
      isChanged: !isSame(weights[reason], defaultWeights[reason]),
    })),
  };
}

async function keep(trx: WritableDb, clock: Clock, weights: RadarWeights): Promise<void> {
  const changed = radarKeys.filter((reason) => !isSame(weights[reason], defaultWeights[reason]));
  if (changed.length === 0) {
    await trx.deleteFrom('setting').where('key', '=', settingKey).execute();
  } else {
    const value = JSON.stringify(changed.map((reason) => ({ reason, weight: weights[reason] })));
    await trx
      .insertInto('setting')
      .values({ key: settingKey, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute();
  }
  await audit(trx, clock, { action: 'radar.changed', detail: changed.join(',') });
}

/** Sets the given weights. Only what differs from the shipped ones is kept, so that a better table can ship later. */
export async function setWeights(trx: WritableDb, clock: Clock, rows: Rows): Promise<Result<null, never>> {
  const before = await changedRows(trx);
  const given = new Set<RadarKey>(rows.map(({ reason }) => reason));
  await keep(trx, clock, withWeights([...before.filter(({ reason }) => !given.has(reason)), ...rows]));
  return done;
}

export async function resetWeights(trx: WritableDb, clock: Clock): Promise<Result<null, never>> {
  await keep(trx, clock, defaultWeights);
  return done;
}
