import { PlainDate } from '#shared/time.ts';
import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { done } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import { writtenOnce } from '../../casefile/written-once.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { placeKey } from './roads.ts';

/** Trips from which the minutes are learned: the last ones, so that a new road or a new winter is soon learned. */
const lastTrips = 5;

interface Trip {
  readonly minutes: number;
  readonly travelledOn: string;
}

const lastBetween = writtenOnce<Db, [a: string, b: string], Trip>((db, a, b) =>
  db
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
    .limit(lastTrips),
);

/** The trips between two places, in either direction, newest first. */
const between = async (db: Db, from: string, to: string): Promise<readonly Trip[]> =>
  (await lastBetween(db, placeKey(from), placeKey(to))).rows;

/** The middle one; of an even number the mean of the two in the middle, rounded up, since being late is worse. */
const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : Math.ceil((low + high) / 2);
};

/** Minutes between two places as the last trips took, null where none was driven. */
export const learnedMinutes = async (db: Db, from: string, to: string): Promise<number | null> =>
  median((await between(db, from, to)).map(({ minutes }) => minutes));

/** The same for many pairs of places, each asked once: a day goes to and fro between a few. */
export function learnedRoads(db: Db): (from: string, to: string) => Promise<number | null> {
  const known = new Map<string, Promise<number | null>>();
  return (from, to) => {
    const pair = [placeKey(from), placeKey(to)].sort().join('\n');
    const minutes = known.get(pair) ?? learnedMinutes(db, from, to);
    known.set(pair, minutes);
    return minutes;
  };
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
