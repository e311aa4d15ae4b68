import type { TodayReason } from '#shared/contract/today.ts';
import { daysBetween } from '#shared/dates/calendar.ts';
import { plainDay } from './source.ts';
import type { Asked } from './source.ts';

/** A pause that has lasted longer than was agreed. Its last day is still part of it; one without a day is never over. */
export function pauseOver(
  of: 'person' | 'plan',
  until: string | null,
  { today, weights }: Asked,
): TodayReason[] {
  if (until === null || until >= today) return [];
  const days = daysBetween(plainDay(until), today);
  return days < (weights['pause-over'].from ?? 0)
    ? []
    : [{ type: 'pause-over', of, until: plainDay(until), days }];
}
