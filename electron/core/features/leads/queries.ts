import { z } from 'zod';
import { Lead, LeadCount } from '#shared/contract/leads.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { daysBetween } from '#shared/dates/calendar.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { initialsOf } from '../initials.ts';
import { daysLeftOf, tellByOf } from './keeping.ts';
import { withReachedAt } from './rows.ts';

const Leads = z.array(Lead);
const LeadCounts = z.array(LeadCount);

const onList = (db: Db) => withReachedAt(db).where('removedAt', 'is', null).where('clientId', 'is', null);

/** The list, the one whose name goes first in front, and what is left of earlier ones. */
export async function listLeads(db: Db, today: PlainDate): Promise<ResultOf<'leads.list'>> {
  const rows = await onList(db).orderBy('id').execute();
  const attempts = await db
    .selectFrom('leadAttempt')
    .innerJoin('lead', 'lead.id', 'leadAttempt.leadId')
    .select(['leadAttempt.id as attemptId', 'leadId', 'attemptedAt', 'channel', 'reached'])
    .where('lead.removedAt', 'is', null)
    .where('lead.clientId', 'is', null)
    .orderBy('attemptedAt', 'desc')
    .orderBy('leadAttempt.id', 'desc')
    .execute();
  const ofLead = Map.groupBy(attempts, ({ leadId }) => leadId);
  const leads = rows
    .map(({ id, ...row }) => ({
      ...row,
      leadId: id,
      initials: initialsOf(row.displayName),
      notifierTold: row.notifierTold === 1,
      tellBy: tellByOf(row),
      daysLeft: daysLeftOf(row, today),
      attempts: (ofLead.get(id) ?? []).map((attempt) => ({ ...attempt, reached: attempt.reached === 1 })),
    }))
    .toSorted((a, b) => a.daysLeft - b.daysLeft);
  const counts = await db
    .selectFrom('leadCount')
    .selectAll()
    .orderBy('month', 'desc')
    .orderBy('notifierKind')
    .orderBy('status')
    .execute();
  const became = await db
    .selectFrom('lead')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('clientId', 'is not', null)
    .executeTakeFirstOrThrow();
  // Fields of the row that the contract does not name are dropped by its schema.
  return {
    leads: Leads.parse(leads.map(shown)),
    counts: LeadCounts.parse(counts),
    becameClients: became.count,
  };
}

const shown = <T extends object>(row: T) => {
  const {
    removedAt: _removed,
    clientId: _client,
    reachedAt: _reached,
    ...rest
  } = row as T & {
    removedAt?: unknown;
    clientId?: unknown;
    reachedAt?: unknown;
  };
  return rest;
};

/** Days before the last day in which Today reminds of telling somebody; at once when they have been reached. */
const reminderDays = 14;

export interface LeadReminder {
  readonly leadId: string;
  readonly displayName: string;
  readonly initials: string;
  readonly tellBy: PlainDate;
}

/** Whom to tell that they are on the list, the nearest day first. */
export async function leadsToTell(db: Db, today: PlainDate): Promise<LeadReminder[]> {
  const rows = await onList(db).where('personToldOn', 'is', null).execute();
  return rows
    .flatMap((row) => {
      const tellBy = tellByOf(row);
      if (tellBy === null) return [];
      if (row.reachedAt === null && daysBetween(today, tellBy) > reminderDays) return [];
      return [
        { leadId: row.id, displayName: row.displayName, initials: initialsOf(row.displayName), tellBy },
      ];
    })
    .toSorted((a, b) => (a.tellBy < b.tellBy ? -1 : a.tellBy > b.tellBy ? 1 : 0));
}
