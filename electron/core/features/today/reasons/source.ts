import type { TodayReason } from '#shared/contract/today.ts';
import { daysBetween } from '#shared/dates/calendar.ts';
import type { RadarWeights } from '#shared/radar/weights.ts';
import type { ClientId } from '#shared/ids.ts';
import { dayOf } from '#shared/time.ts';
import type { Instant, PlainDate } from '#shared/time.ts';
import type { Db } from '../../../db.ts';

/** What a source of reasons is asked with. */
export interface Asked {
  readonly today: PlainDate;
  readonly weights: RadarWeights;
  /** One person only; everyone while it is undefined. */
  readonly clientId?: ClientId | undefined;
}

export interface OwnReason {
  readonly clientId: string;
  readonly reason: TodayReason;
}

/**
 * Finds one kind of reason for everyone at once (ten thousand people are ordinary), or for the person asked for. It need
 * not ask whether the person is active: who is shown is decided in one place (radar.ts).
 */
export type ReasonSource = (db: Db, asked: Asked) => Promise<readonly OwnReason[]>;

/*
 * Days, moments and ids come from our own columns, where they were parsed on the way in; what leaves is parsed by the contract.
 * Parsing them for everyone here takes longer than reading them.
 */
export const plainDay = (text: string): PlainDate => text as PlainDate;
export const instant = (text: string): Instant => text as Instant;
export const dayOfText = (moment: string): PlainDate => dayOf(instant(moment));

let counted: { readonly today: PlainDate; readonly days: Map<string, number> } | null = null;

/**
 * Whole days from a moment to today. Helsinki is whole hours from UTC, so that all moments of one UTC hour are of one
 * day: asked of ten thousand people, the calendar is looked up once for each hour and not for each of them.
 */
export function daysSince(moment: string, today: PlainDate): number {
  if (counted?.today !== today) counted = { today, days: new Map() };
  const hour = moment.slice(0, 13);
  const known = counted.days.get(hour);
  if (known !== undefined) return known;
  const days = daysBetween(dayOfText(moment), today);
  counted.days.set(hour, days);
  return days;
}
