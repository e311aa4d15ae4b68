import { contract } from '#shared/contract/index.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { addDays } from '#shared/dates/calendar.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';

/** What was counted on a day, by kind. */
export async function tallyOfDay(db: Db, day: PlainDate): Promise<ResultOf<'tally.ofDay'>> {
  const counts = await db
    .selectFrom('tally')
    .select(({ fn }) => ['kind', fn.sum<number>('count').as('count')])
    .where('happenedAt', '>=', startOfDay(day))
    .where('happenedAt', '<', startOfDay(addDays(day, 1)))
    .where('removedAt', 'is', null)
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  return contract['tally.ofDay'].result.parse({ day, counts });
}
