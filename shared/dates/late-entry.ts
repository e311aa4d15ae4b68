import { dayOf } from '../time.ts';
import type { Instant } from '../time.ts';
import { daysBetween } from './calendar.ts';

/** More days than this between an event and its entry make the entry a late one. */
export const lateAfterDays = 3;

/** Whether something was entered long after it happened, counted in calendar days in Helsinki: the record says so, both times apart. */
export const isLateEntry = (happenedAt: Instant, enteredAt: Instant): boolean =>
  daysBetween(dayOf(happenedAt), dayOf(enteredAt)) > lateAfterDays;
