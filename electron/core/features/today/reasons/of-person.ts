import type { TodayReason } from '#shared/contract/today.ts';
import { addYears, daysBetween } from '#shared/dates/calendar.ts';
import { pauseOver } from './pauses.ts';
import { daysSince, instant, plainDay } from './source.ts';
import type { Asked } from './source.ts';

/** What the row of a person tells about them; see radar.ts. */
export interface PersonFacts {
  readonly status: 'active' | 'paused' | 'closed';
  readonly createdAt: string;
  readonly lastAt: string | null;
  readonly hasNext: boolean;
  readonly overdueAt: string | null;
  readonly personPausedUntil: string | null;
  readonly supportUntil: string | null;
  readonly birthDate: string | null;
  /** The highest age of the person's programme, in years and included; null where it has none. */
  readonly upperAge: number | null;
}

function noNext({ hasNext, lastAt, createdAt }: PersonFacts, { today }: Asked): TodayReason[] {
  if (hasNext) return [];
  return [
    {
      type: 'no-next-contact',
      // A contact of the future was entered by a clock that was ahead.
      daysSinceLast: lastAt === null ? null : Math.max(0, daysSince(lastAt, today)),
      daysKnown: Math.max(0, daysSince(createdAt, today)),
    },
  ];
}

function overdue({ overdueAt }: PersonFacts, { today }: Asked): TodayReason[] {
  if (overdueAt === null) return [];
  return [{ type: 'overdue-contact', agreedAt: instant(overdueAt), days: daysSince(overdueAt, today) }];
}

function supportEnding({ supportUntil }: PersonFacts, { today, weights }: Asked): TodayReason[] {
  if (supportUntil === null) return [];
  const until = plainDay(supportUntil);
  const days = daysBetween(today, until);
  return days > (weights['support-ending'].from ?? 0)
    ? []
    : [{ type: 'support-ending', of: 'person', until, days }];
}

/** Told at once of whoever has been reached; nobody has anything to offer before, so that it is told after some days only. */
function nothingOnOffer({ createdAt, lastAt }: PersonFacts, { today, weights }: Asked): TodayReason[] {
  const isTooSoon = lastAt === null && daysSince(createdAt, today) < (weights['nothing-on-offer'].from ?? 0);
  return isTooSoon ? [] : [{ type: 'nothing-on-offer' }];
}

/** The birthday on which the person is above the ages of the programme comes near. Later it is no news. */
function ageEnding({ birthDate, upperAge }: PersonFacts, { today, weights }: Asked): TodayReason[] {
  if (birthDate === null || upperAge === null) return [];
  // Most birthdays are years away: the year alone tells.
  const yearsLeft = Number(birthDate.slice(0, 4)) + upperAge + 1 - Number(today.slice(0, 4));
  if (yearsLeft < 0 || yearsLeft * 365 > (weights['age-ending'].from ?? 0) + 366) return [];
  const on = addYears(plainDay(birthDate), upperAge + 1);
  const days = daysBetween(today, on);
  return days < 0 || days > (weights['age-ending'].from ?? 0) ? [] : [{ type: 'age-ending', on, days }];
}

/** The reasons that the person's own row gives. Somebody who is paused is left in peace until the pause is over. */
export function reasonsOfPerson(person: PersonFacts, asked: Asked, hasOffer: boolean): TodayReason[] {
  const over = pauseOver('person', person.personPausedUntil, asked);
  if (person.status === 'paused') return over;
  return [
    ...overdue(person, asked),
    ...noNext(person, asked),
    ...over,
    ...supportEnding(person, asked),
    ...ageEnding(person, asked),
    ...(hasOffer ? [] : nothingOnOffer(person, asked)),
  ];
}
