import { sql } from 'kysely';
import type { Day } from '#shared/contract/day.ts';
import { Unsettled } from '#shared/contract/day.ts';
import { addDays } from '#shared/dates/calendar.ts';
import { ClockTime, momentInHelsinki, startOfDay } from '#shared/dates/clock-time.ts';
import type { Db } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { initialsOf } from '../initials.ts';

/** Rows in view at once; the number of the rest is told. */
const mostRows = 30;

/** From this time on an appointment of today that has no time of its own is one of those to log. */
const endOfWork = ClockTime.parse('15:00');

/** Agreed ones whose time has come. */
function pastOf(db: Db, clock: Clock) {
  const [today, now] = [clock.today(), clock.now()];
  const isLate = now >= momentInHelsinki(today, endOfWork);
  return (
    db
      .selectFrom('appointment')
      // Written out, so that SQLite knows its index of agreed ones.
      .where(sql<boolean>`appointment.status = 'agreed'`)
      .where('startsAt', '<', startOfDay(addDays(today, 1)))
      .where((on) =>
        on.or([
          on('startsAt', '<', startOfDay(today)),
          on.and([on('hasTime', '=', 1), on('startsAt', '<=', now)]),
          ...(isLate ? [on('hasTime', '=', 0)] : []),
        ]),
      )
  );
}

/** How many of them are of people who are there: counted in the index, with a look at each person only. */
async function countOf(past: ReturnType<typeof pastOf>): Promise<number> {
  const counted = await past
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('client')
            .select('client.id')
            .whereRef('client.id', '=', 'appointment.clientId')
            .where((gone) =>
              gone.or([gone('client.archivedAt', 'is not', null), gone('client.erasedAt', 'is not', null)]),
            ),
        ),
      ),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return counted?.count ?? 0;
}

/**
 * Appointments whose time has come and that nobody has logged, newest first. They stay until they are logged, cancelled
 * or moved.
 */
export async function unsettledOf(db: Db, clock: Clock): Promise<Pick<Day, 'unsettled' | 'unsettledTotal'>> {
  const past = pastOf(db, clock);
  const rows = await past
    .innerJoin('client', 'client.id', 'appointment.clientId')
    .where('client.archivedAt', 'is', null)
    .where('client.erasedAt', 'is', null)
    .select(['appointment.id as appointmentId', 'clientId', 'displayName', 'turvakielto'])
    .select(['startsAt as at', 'hasTime', 'channel', 'minutes'])
    .orderBy('startsAt', 'desc')
    .limit(mostRows + 1)
    .execute();
  const total = rows.length <= mostRows ? rows.length : await countOf(past);
  const shown = rows.slice(0, mostRows).map((row) =>
    Unsettled.parse({
      ...row,
      hasTime: row.hasTime === 1,
      turvakielto: row.turvakielto === 1,
      initials: initialsOf(row.displayName),
    }),
  );
  return { unsettled: shown, unsettledTotal: total };
}
