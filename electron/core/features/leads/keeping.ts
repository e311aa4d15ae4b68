import type { LeadStatus } from '#shared/codes/reach.ts';
import { leadKeptDays, tellWithinDays } from '#shared/contract/leads.ts';
import { addDays, daysBetween } from '#shared/dates/calendar.ts';
import { dayOf, Instant } from '#shared/time.ts';
import type { PlainDate } from '#shared/time.ts';

/** What decides how long a name is kept. */
export interface Kept {
  readonly enteredAt: string;
  /** Latest attempt in which the person was reached; null where there was none. */
  readonly reachedAt: string | null;
}

const day = (moment: string): PlainDate => dayOf(Instant.parse(moment));

/** Whole days until a name is gone: thirty from the last contact, or from the entry where there was none. */
export const daysLeftOf = ({ enteredAt, reachedAt }: Kept, today: PlainDate): number =>
  leadKeptDays - daysBetween(day(reachedAt !== null && reachedAt > enteredAt ? reachedAt : enteredAt), today);

/**
 * The last day for telling the person that they are on the list. Somebody who asked for contact themself knows it, and
 * so does somebody who was told.
 */
export const tellByOf = (lead: {
  readonly enteredAt: string;
  readonly notifierKind: string;
  readonly personToldOn: string | null;
}): PlainDate | null =>
  lead.personToldOn !== null || lead.notifierKind === 'client'
    ? null
    : addDays(day(lead.enteredAt), tellWithinDays);

/** What an entry is counted as when its name goes: one that was never settled says by itself whether anyone was reached. */
export const countedAs = (status: LeadStatus, reachedAt: string | null): LeadStatus =>
  status === 'open' ? (reachedAt === null ? 'not-reached' : 'reached') : status;
