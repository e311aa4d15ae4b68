import type { TodayReason } from '#shared/contract/today.ts';
import { addDays, daysBetween } from '#shared/dates/calendar.ts';
import { dayOfText, instant, plainDay } from './source.ts';
import type { Asked } from './source.ts';

/** What the row of a person tells about them; see radar.ts. */
export interface PersonFacts {
  readonly status: 'active' | 'paused' | 'closed';
  readonly createdAt: string;
  readonly lastAt: string | null;
  readonly nextId: string | null;
  readonly overdueAt: string | null;
  readonly personPausedUntil: string | null;
  readonly planPausedOn: string | null;
  readonly planPausedUntil: string | null;
  readonly supportUntil: string | null;
}

const daysSince = (moment: string, today: Asked['today']): number => daysBetween(dayOfText(moment), today);

/** A pause that has lasted longer than was agreed. Its last day is still part of it. */
const pauseOver = (of: 'person' | 'plan', until: string | null, { today, weights }: Asked): TodayReason[] => {
  if (until === null || until >= today) return [];
  const days = daysBetween(plainDay(until), today);
  return days < (weights['pause-over'].from ?? 0)
    ? []
    : [{ type: 'pause-over', of, until: plainDay(until), days }];
};

function noNext({ nextId, lastAt, createdAt }: PersonFacts, { today }: Asked): TodayReason[] {
  if (nextId !== null) return [];
  return [
    {
      type: 'no-next-contact',
      daysSinceLast: lastAt === null ? null : daysSince(lastAt, today),
      daysKnown: Math.max(0, daysSince(createdAt, today)),
    },
  ];
}

function overdue({ overdueAt }: PersonFacts, { today }: Asked): TodayReason[] {
  if (overdueAt === null) return [];
  return [{ type: 'overdue-contact', agreedAt: instant(overdueAt), days: daysSince(overdueAt, today) }];
}

function supportEnding({ supportUntil }: PersonFacts, { today, weights }: Asked): TodayReason[] {
  if (supportUntil === null || supportUntil > addDays(today, weights['support-ending'].from ?? 0)) return [];
  const until = plainDay(supportUntil);
  return [{ type: 'support-ending', of: 'person', until, days: daysBetween(today, until) }];
}

function nothingOnOffer({ createdAt }: PersonFacts, { today, weights }: Asked): TodayReason[] {
  return daysSince(createdAt, today) < (weights['nothing-on-offer'].from ?? 0)
    ? []
    : [{ type: 'nothing-on-offer' }];
}

/** The reasons that the person's own row gives. Somebody who is paused is left in peace until the pause is over. */
export function reasonsOfPerson(person: PersonFacts, asked: Asked, hasOffer: boolean): TodayReason[] {
  const over = pauseOver('person', person.personPausedUntil, asked);
  if (person.status === 'paused') return over;
  return [
    ...overdue(person, asked),
    ...noNext(person, asked),
    ...over,
    ...(person.planPausedOn === null ? [] : pauseOver('plan', person.planPausedUntil, asked)),
    ...supportEnding(person, asked),
    ...(hasOffer ? [] : nothingOnOffer(person, asked)),
  ];
}
