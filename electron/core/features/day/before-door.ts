import { BeforeDoor } from '#shared/contract/day.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import type { NoteSectionCode } from '#shared/codes/notes.ts';
import type { AppointmentId, ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import { dayOf, Instant } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Answer } from '../../handlers.ts';
import type { Clock } from '../../ports.ts';
import { knownClient } from '../known-client.ts';

/** Characters of a text that fit a glance; the whole of it is on the person's page. */
const glance = 400;
/** Promises and steps that fit one. */
const mostRows = 5;

/** Cut without halving a character that takes two UTF-16 units. */
const short = (text: string): string => {
  const words = text.trim();
  return words.length <= glance ? words : `${words.slice(0, glance).replace(/[\ud800-\udbff]$/u, '')}…`;
};

/** The latest note's section that says something, whichever note that is. */
async function lastSaid(db: Db, clientId: ClientId, section: NoteSectionCode) {
  const row = await db
    .selectFrom('noteSection')
    .innerJoin('note', 'note.id', 'noteSection.noteId')
    .select((eb) => [
      'note.happenedAt',
      // A note may be a million characters long; a glance must not be.
      eb.fn<string>('substr', ['noteSection.body', eb.val(1), eb.val(glance * 2)]).as('body'),
    ])
    .where('note.clientId', '=', clientId)
    .where('note.archivedAt', 'is', null)
    .where('noteSection.section', '=', section)
    .where((on) => on(on.fn('trim', ['noteSection.body']), '!=', ''))
    .orderBy('note.happenedAt', 'desc')
    .orderBy('note.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { text: short(row.body), on: dayOf(Instant.parse(row.happenedAt)) } : null;
}

async function lastRatingWords(db: Db, clientId: ClientId) {
  const row = await db
    .selectFrom('selfRating')
    .select(['words', 'ratedOn'])
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .where('words', '!=', '')
    .orderBy('ratedOn', 'desc')
    .orderBy('enteredAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { text: short(row.words), on: row.ratedOn } : null;
}

const promisesTo = (db: Db, clientId: ClientId) =>
  db
    .selectFrom('task')
    .select(['title', 'dueOn'])
    .where('clientId', '=', clientId)
    .where('kind', '=', 'promise')
    .where('doneOn', 'is', null)
    .where('removedAt', 'is', null)
    .orderBy((eb) => eb.fn.coalesce('dueOn', eb.val('9999')))
    .orderBy('enteredAt')
    .limit(mostRows)
    .execute();

const stepsAhead = (db: Db, clientId: ClientId) =>
  db
    .selectFrom('step')
    .innerJoin('intermediateGoal', 'intermediateGoal.id', 'step.intermediateGoalId')
    .innerJoin('goal', 'goal.id', 'intermediateGoal.goalId')
    .innerJoin('plan', 'plan.id', 'goal.planId')
    .select(['step.text', 'step.who', 'step.due', 'step.dueText', 'step.status'])
    .where('plan.clientId', '=', clientId)
    .where('step.status', 'in', ['open', 'partly'])
    .where('step.removedAt', 'is', null)
    .where('intermediateGoal.removedAt', 'is', null)
    .where('goal.removedAt', 'is', null)
    .orderBy((eb) => eb.fn.coalesce('step.due', eb.val('9999')))
    .orderBy('goal.position')
    .orderBy('intermediateGoal.position')
    .orderBy('step.position')
    .limit(mostRows)
    .execute();

/** The appointment that was asked for, or the next one of today or later. */
async function theAppointment(db: Db, clock: Clock, clientId: ClientId, asked: AppointmentId | null) {
  const own = db
    .selectFrom('appointment')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null);
  const row = await (
    asked === null
      ? own.where('status', '=', 'agreed').where('startsAt', '>=', startOfDay(clock.today()))
      : own.where('id', '=', asked)
  )
    .orderBy('startsAt')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, appointmentId: row.id, at: row.startsAt, hasTime: row.hasTime === 1 } : null;
}

async function lastContact(db: Db, clientId: ClientId) {
  const row = await db
    .selectFrom('contact')
    .select(['happenedAt as at', 'hasTime', 'channel', 'summary'])
    .where('clientId', '=', clientId)
    .where('reached', '=', 1)
    .where('archivedAt', 'is', null)
    .orderBy('happenedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, hasTime: row.hasTime === 1 } : null;
}

async function answering(db: Db, clientId: ClientId): Promise<string[]> {
  const rows = await db
    .selectFrom('closeOne')
    .select('name')
    .where('clientId', '=', clientId)
    .where('mayAnswerPhone', '=', 1)
    .where('removedAt', 'is', null)
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}

/**
 * What is good to know before the door opens, in one glance. It is the person's own page, so a turvakielto hides nothing,
 * and looking at it is an opening: the entry is written in the same transaction, or nothing is shown.
 */
export async function beforeDoor(
  trx: WritableDb,
  clock: Clock,
  { clientId, appointmentId }: ParsedArgsOf<'day.beforeDoor'>,
): Answer<'day.beforeDoor'> {
  const known = await knownClient(trx, clientId);
  if (!known.ok) return known;
  const client = known.value;
  await audit(trx, clock, {
    action: 'client.opened',
    clientId,
    recordKind: 'client',
    recordId: clientId,
    detail: 'before-door',
  });
  return success(
    BeforeDoor.parse({
      ...client,
      clientId,
      turvakielto: client.turvakielto === 1,
      needsInterpreter: client.needsInterpreter === 1,
      appointment: await theAppointment(trx, clock, clientId, appointmentId),
      lastContact: await lastContact(trx, clientId),
      ownWords: await lastSaid(trx, clientId, 'own-words'),
      ratingWords: await lastRatingWords(trx, clientId),
      promises: await promisesTo(trx, clientId),
      agreed: await lastSaid(trx, clientId, 'agreed'),
      next: await lastSaid(trx, clientId, 'next'),
      steps: await stepsAhead(trx, clientId),
      answering: await answering(trx, clientId),
    }),
  );
}
