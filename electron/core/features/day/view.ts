import { isFaceToFace } from '#shared/codes/channels.ts';
import { Day } from '#shared/contract/day.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { addDays, mondayOf } from '#shared/dates/calendar.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { dayOf, Instant } from '#shared/time.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { initialsOf } from '../initials.ts';
import { pairsOf, roadsOf } from './roads.ts';
import type { Stop } from './roads.ts';
import { daySettings } from './settings.ts';
import { learnedRoads } from './trips.ts';
import { unsettledOf } from './unsettled.ts';

async function withPeople(db: Db, day: PlainDate) {
  return db
    .selectFrom('appointment')
    .innerJoin('client', 'client.id', 'appointment.clientId')
    .leftJoin('appointment as later', 'later.id', 'appointment.movedTo')
    .select(['appointment.id', 'appointment.clientId', 'displayName', 'turvakielto'])
    .select(['appointment.startsAt', 'appointment.hasTime', 'appointment.minutes', 'appointment.place'])
    .select(['appointment.travelMinutes', 'appointment.channel', 'appointment.status'])
    .select(['later.startsAt as laterAt', 'later.hasTime as laterHasTime'])
    .where('appointment.startsAt', '>=', startOfDay(day))
    .where('appointment.startsAt', '<', startOfDay(addDays(day, 1)))
    .where('appointment.removedAt', 'is', null)
    .where('client.archivedAt', 'is', null)
    .where('client.erasedAt', 'is', null)
    .execute();
}

const ownOnes = (db: Db, day: PlainDate) =>
  db
    .selectFrom('ownAppointment')
    .selectAll()
    .where('startsAt', '>=', startOfDay(day))
    .where('startsAt', '<', startOfDay(addDays(day, 1)))
    .where('removedAt', 'is', null)
    .execute();

type Row = { readonly startsAt: string; readonly hasTime: number; readonly id: string };

const byTheClock = (a: Row, b: Row): number =>
  a.hasTime - b.hasTime ||
  (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : a.id < b.id ? -1 : 1);

/** One day: what is agreed for it, the roads between, what cannot both be, and what is still to be logged. */
export async function viewDay(db: Db, clock: Clock, asked: PlainDate | null): Promise<Day> {
  const day = asked ?? clock.today();
  const { basePlace } = await daySettings(db);
  const rows = [
    ...(await withPeople(db, day)).map((row) => ({ ...row, kind: 'client' as const })),
    ...(await ownOnes(db, day)).map((row) => ({ ...row, kind: 'own' as const })),
  ].sort(byTheClock);
  // What was cancelled or moved is shown, but nobody drives to it.
  const stays = (row: (typeof rows)[number]): boolean =>
    row.kind === 'own' || (row.status !== 'cancelled' && row.status !== 'moved');
  const stops = rows.filter(stays).map((row): Stop => ({
    at: Instant.parse(row.startsAt),
    hasTime: row.hasTime === 1,
    minutes: row.minutes,
    place: row.place,
    typed: row.travelMinutes,
    isVisit: row.kind === 'own' || isFaceToFace(row.channel),
    isHidden: row.kind === 'client' && row.turvakielto === 1,
  }));
  const learned = await learnedRoads(db, pairsOf(stops, basePlace));
  const { onTheWay, back } = roadsOf(stops, basePlace, learned);
  const staying = rows.filter(stays);
  const ways = new Map(staying.map((row, index) => [row, onTheWay[index]]));
  const items = rows.map((row) => {
    const way = ways.get(row);
    const isHidden = row.kind === 'client' && row.turvakielto === 1;
    const common = {
      at: row.startsAt,
      hasTime: row.hasTime === 1,
      minutes: row.minutes,
      place: isHidden ? '' : row.place,
      road: way?.road ?? { source: 'none', minutes: null, from: '' },
      clashes: way?.clashes ?? [],
    };
    if (row.kind === 'own') return { ...common, kind: 'own', ownAppointmentId: row.id, title: row.title };
    return {
      ...common,
      kind: 'client',
      appointmentId: row.id,
      clientId: row.clientId,
      displayName: row.displayName,
      initials: initialsOf(row.displayName),
      turvakielto: row.turvakielto === 1,
      channel: row.channel,
      status: row.status,
      movedTo: row.laterAt === null ? null : { at: row.laterAt, hasTime: row.laterHasTime === 1 },
    };
  });
  const roads = [...onTheWay.map(({ road }) => road), back];
  return Day.parse({
    day,
    items,
    back,
    roadMinutes: roads.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    ...(await unsettledOf(db, clock)),
  });
}

/** How many appointments each day of the week has, Monday first; what was cancelled or moved does not count. */
export async function viewWeek(db: Db, day: PlainDate): Promise<ResultOf<'day.week'>> {
  const monday = mondayOf(day);
  const [from, to] = [startOfDay(monday), startOfDay(addDays(monday, 7))];
  const agreed = await db
    .selectFrom('appointment')
    .innerJoin('client', 'client.id', 'appointment.clientId')
    .select('startsAt')
    .where('startsAt', '>=', from)
    .where('startsAt', '<', to)
    .where('appointment.status', 'not in', ['cancelled', 'moved'])
    .where('client.archivedAt', 'is', null)
    .where('client.erasedAt', 'is', null)
    .execute();
  const own = await db
    .selectFrom('ownAppointment')
    .select('startsAt')
    .where('startsAt', '>=', from)
    .where('startsAt', '<', to)
    .where('removedAt', 'is', null)
    .execute();
  const counts = Map.groupBy([...agreed, ...own], ({ startsAt }) => dayOf(Instant.parse(startsAt)));
  return Array.from({ length: 7 }, (_, index) => {
    const each = addDays(monday, index);
    return { day: each, count: counts.get(each)?.length ?? 0 };
  });
}
