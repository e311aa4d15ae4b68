import { sql } from 'kysely';
import { z } from 'zod';
import { PlainDate } from '#shared/time.ts';
import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { done } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { placeKey } from './roads.ts';

/** Trips from which the minutes are learned: the last ones, so that a new road or a new winter is soon learned. */
const lastTrips = 5;

/** The trips between two places, in either direction, newest first. */
const between = (db: Db, from: string, to: string) => {
  const [a, b] = [placeKey(from), placeKey(to)];
  return db
    .selectFrom('trip')
    .select(['minutes', 'travelledOn'])
    .where((on) =>
      on.or([
        on.and([on('fromPlace', '=', a), on('toPlace', '=', b)]),
        on.and([on('fromPlace', '=', b), on('toPlace', '=', a)]),
      ]),
    )
    .orderBy('travelledOn', 'desc')
    .orderBy('enteredAt', 'desc')
    .limit(lastTrips)
    .execute();
};

/** The middle one; of an even number the mean of the two in the middle, rounded up, since being late is worse. */
const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : Math.ceil((low + high) / 2);
};

const keyOf = (from: string, to: string): string => JSON.stringify([placeKey(from), placeKey(to)].sort());

/**
 * Minutes between each two of these places as the last trips took, null where none was driven: one question for all of them, since a
 * full day goes to and fro between many.
 */
export async function learnedRoads(
  db: Db,
  pairs: readonly (readonly [from: string, to: string])[],
): Promise<(from: string, to: string) => number | null> {
  const asked = [...new Set(pairs.map(([from, to]) => keyOf(from, to)))];
  if (asked.length === 0) return () => null;
  const { rows } = await sql<{ pair: string; minutes: string }>`
    SELECT pair.value AS pair, (
      SELECT json_group_array(minutes) FROM (
        SELECT minutes FROM trip
        WHERE (from_place = pair.value ->> 0 AND to_place = pair.value ->> 1)
          OR (from_place = pair.value ->> 1 AND to_place = pair.value ->> 0)
        ORDER BY travelled_on DESC, entered_at DESC LIMIT ${lastTrips}
      )
    ) AS minutes
    FROM json_each(${JSON.stringify(asked)}) AS pair
  `.execute(db);
  const known = new Map(
    rows.map(({ pair, minutes }) => [pair, median(z.array(z.number()).parse(JSON.parse(minutes)))]),
  );
  return (from, to) => known.get(keyOf(from, to)) ?? null;
}

/** The last trips between two places and what they teach. */
export async function tripsBetween(
  db: Db,
  { from, to }: ParsedArgsOf<'day.tripsBetween'>,
): Promise<ResultOf<'day.tripsBetween'>> {
  const trips = await between(db, from, to);
  return {
    minutes: median(trips.map(({ minutes }) => minutes)),
    trips: trips.map(({ minutes, travelledOn }) => ({ minutes, travelledOn: PlainDate.parse(travelledOn) })),
  };
}

/** Remembers a trip. One of the same day between the same places, in the same direction, is put right by it. */
export async function learnTrip(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { from, to, minutes, travelledOn }: ParsedArgsOf<'day.learnTrip'>,
): Promise<Result<null, never>> {
  const places = { fromPlace: placeKey(from), toPlace: placeKey(to) };
  await trx
    .deleteFrom('trip')
    .where('fromPlace', '=', places.fromPlace)
    .where('toPlace', '=', places.toPlace)
    .where('travelledOn', '=', travelledOn)
    .execute();
  const id = ids.next<string>();
  await trx
    .insertInto('trip')
    .values({ ...places, id, minutes, travelledOn, enteredAt: clock.now() })
    .execute();
  await audit(trx, clock, { action: 'trip.learned', recordKind: 'trip', recordId: id });
  return done;
}
