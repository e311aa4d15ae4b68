import { sql } from 'kysely';
import { z } from 'zod';
import { TodayPerson } from '#shared/contract/today.ts';
import type { TodayReason } from '#shared/contract/today.ts';
import { daysBetween } from '#shared/dates/calendar.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { dayOf, Instant } from '#shared/time.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { lastContactAt, nextAppointmentId } from '../clients/last-and-next.ts';
import { initialsOf } from '../initials.ts';
import { endingConsents, unansweredReferrals } from './reasons.ts';

const People = z.array(TodayPerson);

/** More than this nobody meets in a day; the number of the rest is told. */
const mostPeople = 200;

/** The latest agreed contact of an earlier day that nobody has logged. */
const overdueAt = (today: PlainDate) => sql<string | null>`(
  SELECT max(missed.starts_at) FROM appointment AS missed
  WHERE missed.client_id = client.id AND missed.status = 'agreed' AND missed.starts_at < ${startOfDay(today)}
)`;

interface Row {
  readonly clientId: string;
  readonly lastAt: string | null;
  readonly nextId: string | null;
  readonly overdueAt: string | null;
}

const daysSince = (moment: string, today: PlainDate): number =>
  daysBetween(dayOf(Instant.parse(moment)), today);

function overdueReasons({ overdueAt: missed }: Row, today: PlainDate): TodayReason[] {
  if (missed === null) return [];
  return [{ type: 'overdue-contact', agreedAt: Instant.parse(missed), days: daysSince(missed, today) }];
}

function noNextReasons({ lastAt, nextId }: Row, today: PlainDate): TodayReason[] {
  if (nextId !== null) return [];
  return [{ type: 'no-next-contact', daysSinceLast: lastAt === null ? null : daysSince(lastAt, today) }];
}

/**
 * Active people whose support may break, each with all reasons: longest without a contact first, and before them those
 * who were never reached. A turvakielto hides the municipality.
 */
export async function peopleOfToday(
  db: Db,
  today: PlainDate,
): Promise<{ people: TodayPerson[]; total: number }> {
  const referrals = await unansweredReferrals(db, today);
  const consents = await endingConsents(db, today);
  const rows = await db
    .selectFrom('client')
    .select(['id as clientId', 'displayName', 'municipality', 'turvakielto', 'createdAt'])
    .select([
      lastContactAt.as('lastAt'),
      nextAppointmentId(today).as('nextId'),
      overdueAt(today).as('overdueAt'),
    ])
    .where('status', '=', 'active')
    .where('archivedAt', 'is', null)
    .where('erasedAt', 'is', null)
    .execute();
  const waiting = rows
    .filter(
      (row) =>
        row.nextId === null ||
        row.overdueAt !== null ||
        referrals.has(row.clientId) ||
        consents.has(row.clientId),
    )
    .sort((a, b) => before(a.lastAt ?? '', b.lastAt ?? '') || before(a.createdAt, b.createdAt));
  const people = waiting.slice(0, mostPeople).map((row) => ({
    ...row,
    initials: initialsOf(row.displayName),
    municipality: row.turvakielto === 1 ? '' : row.municipality,
    turvakielto: row.turvakielto === 1,
    // The weightiest first: it is the one that the action answers.
    reasons: [
      ...overdueReasons(row, today),
      ...(referrals.get(row.clientId) ?? []),
      ...noNextReasons(row, today),
      ...(consents.get(row.clientId) ?? []),
    ],
  }));
  return { people: People.parse(people), total: waiting.length };
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
