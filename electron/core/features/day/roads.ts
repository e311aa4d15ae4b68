import type { Clash, Road } from '#shared/contract/day.ts';
import type { Instant } from '#shared/time.ts';

/** What the road to an appointment, and what it gets in the way of, depends on. */
export interface Stop {
  readonly at: Instant;
  readonly hasTime: boolean;
  /** Planned length in minutes, null where it is open. */
  readonly minutes: number | null;
  readonly place: string;
  /** Minutes on the road as typed. */
  readonly typed: number | null;
  /** Whether one goes there: a call or a message is made from where one is. */
  readonly isVisit: boolean;
  /** A turvakielto: place and road are reckoned with but not shown. */
  readonly isHidden: boolean;
}

export interface OnTheWay {
  readonly road: Road;
  readonly clashes: Clash[];
}

/** The learned minutes between two places, null where nothing was driven yet. */
export type Learned = (from: string, to: string) => number | null;

/** Two ways of writing one place: case and spaces do not part them. */
export const placeKey = (place: string): string =>
  place.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ');

const none: Road = { source: 'none', minutes: null, from: '' };

const laterBy = (at: string, minutes: number): number => Date.parse(at) + minutes * 60_000;

/** Where one is: the name of the place, null where it is not known, and whether it may be told. */
interface Whereabouts {
  readonly place: string | null;
  readonly isHidden: boolean;
}

interface Leg {
  readonly road: Road;
  /** The minutes to reckon with, shown or not. */
  readonly minutes: number | null;
}

function legTo(here: Whereabouts, stop: Stop, learned: Learned): Leg {
  const isSame = stop.place !== '' && here.place !== null && placeKey(here.place) === placeKey(stop.place);
  if (stop.typed === null && stop.place === '') return { road: none, minutes: null };
  if (stop.typed === null && isSame) return { road: none, minutes: 0 };
  const isHidden = stop.isHidden || here.isHidden;
  const from = isHidden ? '' : (here.place ?? '');
  const found =
    stop.typed ?? (here.place === null || stop.place === '' ? null : learned(here.place, stop.place));
  if (isHidden) return { road: { source: 'hidden', minutes: null, from }, minutes: found };
  if (stop.typed !== null) return { road: { source: 'typed', minutes: stop.typed, from }, minutes: found };
  return { road: { source: found === null ? 'unknown' : 'learned', minutes: found, from }, minutes: found };
}

/**
 * The roads of a day from the coach's own place through its stops in order of time and back, and what cannot both be.
 * Stops without a time take no part in the order. Only what is certain counts as a clash: an open length is taken as
 * none, an unknown road as no time.
 */
export function roadsOf(
  stops: readonly Stop[],
  base: string,
  learned: Learned,
): { onTheWay: OnTheWay[]; back: Road } {
  const home: Whereabouts = { place: base === '' ? null : base, isHidden: false };
  let here = home;
  let hasLeft = false;
  let busy: { until: number; since: Instant } | null = null;
  const onTheWay: OnTheWay[] = [];
  for (const stop of stops) {
    if (!stop.hasTime) {
      onTheWay.push({ road: none, clashes: [] });
      continue;
    }
    const start = Date.parse(stop.at);
    const clashes: Clash[] = [];
    const leg = stop.isVisit ? legTo(here, stop, learned) : { road: none, minutes: null };
    if (busy !== null) {
      const ready = busy.until + (leg.minutes ?? 0) * 60_000;
      if (busy.until > start || Date.parse(busy.since) === start) {
        clashes.push({ type: 'overlap', since: busy.since });
      } else if (ready > start) {
        const short = Math.ceil((ready - start) / 60_000);
        clashes.push({ type: 'road', short: leg.road.source === 'hidden' ? null : short });
      }
    }
    onTheWay.push({ road: leg.road, clashes });
    const until = laterBy(stop.at, stop.minutes ?? 0);
    if (busy === null || until >= busy.until) busy = { until, since: stop.at };
    if (stop.isVisit && (stop.place !== '' || stop.typed !== null)) {
      here = { place: stop.place === '' ? null : stop.place, isHidden: stop.isHidden };
      hasLeft = true;
    }
  }
  return { onTheWay, back: hasLeft ? wayBack(here, home, learned) : none };
}

function wayBack(here: Whereabouts, home: Whereabouts, learned: Learned): Road {
  if (home.place === null || here.place === null) return none;
  if (placeKey(here.place) === placeKey(home.place)) return none;
  if (here.isHidden) return { source: 'hidden', minutes: null, from: '' };
  const minutes = learned(here.place, home.place);
  return { source: minutes === null ? 'unknown' : 'learned', minutes, from: here.place };
}

/** The pairs of places of whose roads a day with these stops asks. */
export function pairsOf(stops: readonly Stop[], base: string): (readonly [from: string, to: string])[] {
  const pairs: (readonly [string, string])[] = [];
  roadsOf(stops, base, (from, to) => {
    pairs.push([from, to]);
    return null;
  });
  return pairs;
}
