import { sql } from 'kysely';
import { Today } from '#shared/contract/today.ts';
import { addDays } from '#shared/dates/calendar.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { lettersToRead } from './letters.ts';
import { initialsOf } from '../initials.ts';
import { handoversToConfirm } from '../handover/unconfirmed.ts';
import { leadsToTell } from '../leads/queries.ts';
import { peopleOfToday } from './people.ts';

const hasRows = async (query: {
  executeTakeFirst(): Promise<{ count: number } | undefined>;
}): Promise<number> => (await query.executeTakeFirst())?.count ?? 0;

async function appointmentsOn(db: Db, today: PlainDate) {
  const rows = await db
    .selectFrom('appointment')
    .innerJoin('client', 'client.id', 'appointment.clientId')
    .select(['clientId', 'displayName', 'startsAt as at', 'hasTime', 'channel', 'place', 'turvakielto'])
    // Written out, so that SQLite knows its index of agreed ones.
    .where(sql<boolean>`appointment.status = 'agreed'`)
    .where('startsAt', '>=', startOfDay(today))
    .where('startsAt', '<', startOfDay(addDays(today, 1)))
    .where('archivedAt', 'is', null)
    .where('erasedAt', 'is', null)
    .orderBy('startsAt')
    .execute();
  return rows.map((row) => ({
    ...row,
    initials: initialsOf(row.displayName),
    hasTime: row.hasTime === 1,
    // Places of meetings are hidden outside the person's own page.
    place: row.turvakielto === 1 ? '' : row.place,
    turvakielto: row.turvakielto === 1,
  }));
}

/** Days for which an answer that has been seen stays on Today. */
const answerDays = 7;

async function answersOf(db: Db, today: PlainDate) {
  const rows = await db
    .selectFrom('packet')
    .leftJoin('referral', 'referral.id', 'packet.referralId')
    .select(['packet.id as packetId', 'packet.clientId', 'packet.number', 'referral.number as ownNumber'])
    .select(['replyStatus as status', 'at', 'seenAt'])
    // Written out, so that SQLite knows its index of replies.
    .where(sql<boolean>`packet.direction = 'in' AND packet.reply_status IS NOT NULL`)
    .where(({ or, eb }) =>
      or([eb('seenAt', 'is', null), eb('at', '>=', startOfDay(addDays(today, -answerDays)))]),
    )
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    ...row,
    referralNumber: row.ownNumber ?? row.number,
    isNew: row.seenAt === null,
  }));
}

async function openDrafts(db: Db) {
  const rows = await db
    .selectFrom('note')
    .innerJoin('client', 'client.id', 'note.clientId')
    .select(['note.id as noteId', 'clientId', 'displayName', 'savedAt'])
    .where('note.status', '=', 'draft')
    .where('note.archivedAt', 'is', null)
    .where('client.archivedAt', 'is', null)
    .where('client.erasedAt', 'is', null)
    .orderBy('savedAt', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({ ...row, initials: initialsOf(row.displayName) }));
}

/** The day: who is agreed for it, who should be met next and why, answers, drafts, and what was left unfinished. */
export async function viewToday(db: Db, today: PlainDate): Promise<Today> {
  const { people, total } = await peopleOfToday(db, today);
  const count = (table: 'client' | 'packet') =>
    db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count'));
  return Today.parse({
    today,
    appointments: await appointmentsOn(db, today),
    people,
    peopleTotal: total,
    answers: await answersOf(db, today),
    letters: await lettersToRead(db),
    drafts: await openDrafts(db),
    leads: await leadsToTell(db, today),
    handovers: await handoversToConfirm(db, today),
    unfinishedSealings: await hasRows(count('packet').where('state', '=', 'sealing')),
    counts: {
      active: await hasRows(
        count('client')
          .where('status', '=', 'active')
          .where('archivedAt', 'is', null)
          .where('erasedAt', 'is', null)
          .where('mergedInto', 'is', null),
      ),
      inbox: await hasRows(
        count('packet').where(sql<boolean>`packet.direction = 'in' AND packet.seen_at IS NULL`),
      ),
    },
  });
}
