import { z } from 'zod';
import { Interval } from '#shared/contract/pathways.ts';
import { addDays, addMonths, addWeeks } from '#shared/dates/calendar.ts';
import { done } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { isInReach } from '#shared/time.ts';
import type { PlainDate } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';

const key = 'pathways.check-ins';
const Stored = z.array(Interval);

/** One week, one, three and six months (F11). */
const atFirst: readonly Interval[] = [
  { count: 1, unit: 'week' },
  { count: 1, unit: 'month' },
  { count: 3, unit: 'month' },
  { count: 6, unit: 'month' },
];

/** After how long check-ins are proposed in this case file. */
export async function scheduleOf(db: Db): Promise<Interval[]> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  return row ? Stored.parse(JSON.parse(row.value)) : [...atFirst];
}

/** Changes what is proposed from now on; check-ins that stand already stay where they are. An empty schedule proposes none. */
export async function keepSchedule(
  trx: WritableDb,
  clock: Clock,
  intervals: readonly Interval[],
): Promise<Result<null, never>> {
  const value = JSON.stringify(intervals);
  await trx
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  await audit(trx, clock, {
    action: 'pathway.schedule-changed',
    detail: intervals.map(({ count, unit }) => `${count}-${unit}`).join(','),
  });
  return done;
}

const steps = { day: addDays, week: addWeeks, month: addMonths } as const;

/**
 * The days of the check-ins after a start: each interval is counted from the start, so that a short month in between moves
 * none of the later ones (31.8. + 1 month is 30.9., + 3 months 30.11., + 7 months 31.3.). Days that went by before `today`
 * and those after the end of the support are left out; a day comes once.
 */
export function dueDays(
  startedOn: PlainDate,
  intervals: readonly Interval[],
  { today, until }: { today: PlainDate; until: PlainDate | null },
): PlainDate[] {
  const days = intervals
    .map(({ count, unit }) => steps[unit](startedOn, count))
    .filter((day) => isInReach(day) && day >= today && (until === null || day <= until));
  return [...new Set(days)].toSorted();
}
