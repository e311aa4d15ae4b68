import { sql } from 'kysely';
import { benefits } from '#shared/codes/benefits.ts';
import { isSensitive } from '#shared/codes/neutral.ts';
import { partnerTypes } from '#shared/codes/partners.ts';
import { DueForm, OpenTask, Task } from '#shared/contract/tasks.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { addDays } from '#shared/dates/calendar.ts';
import type { ClientId, TaskId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { storedCodes } from '../codes/queries.ts';
import { initialsOf } from '../initials.ts';
import { knownClient } from '../known-client.ts';
import { holdsNameOf } from '../names-in-text.ts';

/** Days before its deadline from which a form that was not sent in is on Today. */
const noticeDays = 7;

/** What Today shows at most; more than that no one reads. */
const most = 300;

const taskFrom = (row: { readonly id: string; readonly isSensitive: number }): Task =>
  Task.parse({ ...row, taskId: row.id, isSensitive: row.isSensitive === 1 });

/** Tasks of a person: open ones by their day, those without one after them, then those done, latest first. */
export async function tasksOf(
  db: Db,
  clientId: ClientId,
): Promise<Result<Task[], 'client-not-found' | 'client-erased'>> {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const rows = await db
    .selectFrom('task')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute();
  const open = rows.filter(({ doneOn }) => doneOn === null);
  const closed = rows.filter(({ doneOn }) => doneOn !== null);
  return success([
    ...open.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')).map(taskFrom),
    ...closed.toSorted((a, b) => (b.doneOn ?? '').localeCompare(a.doneOn ?? '')).map(taskFrom),
  ]);
}

/** One task with everything that is known of it. */
export async function taskOf(db: Db, taskId: TaskId): Promise<Result<Task, 'task-not-found'>> {
  const row = await db
    .selectFrom('task')
    .selectAll()
    .where('id', '=', taskId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return row ? success(taskFrom(row)) : failure('task-not-found');
}

/** Open tasks of everyone and of the coach's own, and the forms that are to be sent in soon, as Today may show them. */
export async function openTasks(db: Db, today: PlainDate): Promise<ResultOf<'tasks.open'>> {
  const rows = await db
    .selectFrom('task')
    .leftJoin('client', 'client.id', 'task.clientId')
    .select(['task.id as taskId', 'task.clientId', 'kind', 'title', 'isSensitive', 'dueOn', 'repeats'])
    .select(['displayName', 'turvakielto'])
    .where('doneOn', 'is', null)
    .where('task.removedAt', 'is', null)
    .where('client.archivedAt', 'is', null)
    .where('client.erasedAt', 'is', null)
    .orderBy(sql`coalesce(due_on, '9999')`)
    .orderBy('task.id')
    .limit(most)
    .execute();
  return { today, tasks: rows.map((row) => openTaskFrom(row)), forms: await dueForms(db, today) };
}

function openTaskFrom(row: {
  readonly clientId: string | null;
  readonly displayName: string | null;
  readonly turvakielto: number | null;
  readonly title: string;
  readonly isSensitive: number;
}): OpenTask {
  const { clientId, displayName } = row;
  const isHidden = row.isSensitive === 1 || row.turvakielto === 1;
  const person =
    clientId === null || displayName === null
      ? null
      : { clientId, displayName, initials: initialsOf(displayName) };
  return OpenTask.parse({
    ...row,
    title: isHidden ? null : row.title,
    namesPerson: displayName !== null && holdsNameOf(displayName, row.title),
    person,
  });
}

async function dueForms(db: Db, today: PlainDate): Promise<DueForm[]> {
  const stored = await storedCodes(db);
  const rows = await db
    .selectFrom('form')
    .innerJoin('client', 'client.id', 'form.clientId')
    .leftJoin('partner', 'partner.id', 'form.partnerId')
    .select(['form.id as formId', 'form.clientId', 'form.name', 'benefit', 'deadline'])
    .select(['displayName', 'turvakielto', 'partner.type as partnerType'])
    .where('deadline', '<=', addDays(today, noticeDays))
    .where('submittedOn', 'is', null)
    .where('decidedOn', 'is', null)
    .where('form.removedAt', 'is', null)
    .where('client.archivedAt', 'is', null)
    .where('client.erasedAt', 'is', null)
    .orderBy('deadline')
    .orderBy('form.id')
    .limit(most)
    .execute();
  return rows.map((row) => {
    const { clientId, displayName } = row;
    const isHidden =
      row.turvakielto === 1 ||
      (row.benefit !== null && isSensitive(benefits, stored, row.benefit)) ||
      (row.partnerType !== null && isSensitive(partnerTypes, stored, row.partnerType));
    return DueForm.parse({
      ...row,
      name: isHidden ? null : row.name,
      benefit: isHidden ? null : row.benefit,
      namesPerson: holdsNameOf(displayName, row.name),
      person: { clientId, displayName, initials: initialsOf(displayName) },
    });
  });
}
