import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { TaskRepeat } from '#shared/codes/tasks.ts';
import type { TaskId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { given } from '../plans/given.ts';
import { exactlyOne } from '../plans/items.ts';
import { indexTask } from './search-doc.ts';

type RepeatError = 'task-repeat-without-day' | 'task-until-before-day';

function checkedSeries(series: {
  readonly repeats: TaskRepeat;
  readonly dueOn: string | null;
  readonly repeatUntil: string | null;
}): Result<null, RepeatError> {
  const { repeats, dueOn, repeatUntil } = series;
  if (repeats === 'never') return done;
  if (dueOn === null) return failure('task-repeat-without-day');
  return repeatUntil !== null && repeatUntil < dueOn ? failure('task-until-before-day') : done;
}

/** Writes down a task, a promise or a reminder, of a person or of the coach's own. */
export async function addTask(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { isSensitive, ...task }: ParsedArgsOf<'tasks.add'>,
): Promise<
  Result<
    { taskId: TaskId },
    'client-not-found' | 'client-erased' | 'form-not-found' | 'contact-not-found' | RepeatError
  >
> {
  const { clientId, formId, contactId } = task;
  if (clientId !== null) {
    const client = await knownClient(trx, clientId);
    if (!client.ok) return client;
  }
  if (formId !== null && !(await belongsTo(trx, 'form', formId, clientId))) return failure('form-not-found');
  if (contactId !== null && !(await belongsTo(trx, 'contact', contactId, clientId))) {
    return failure('contact-not-found');
  }
  const allowed = checkedSeries(task);
  if (!allowed.ok) return allowed;
  const taskId = ids.next<TaskId>();
  await trx
    .insertInto('task')
    .values({
      ...task,
      id: taskId,
      isSensitive: isSensitive ? 1 : 0,
      repeatsFrom: task.repeats === 'never' ? null : task.dueOn,
      followsId: null,
      doneOn: null,
      enteredAt: clock.now(),
      removedAt: null,
    })
    .execute();
  await indexTask(trx, taskId);
  await audit(trx, clock, { action: 'task.added', clientId, recordKind: 'task', recordId: taskId });
  return success({ taskId });
}

async function belongsTo(
  db: Db,
  table: 'form' | 'contact',
  id: string,
  clientId: string | null,
): Promise<boolean> {
  const row = await db.selectFrom(table).select('clientId').where('id', '=', id).executeTakeFirst();
  return row !== undefined && row.clientId === clientId;
}

/** Changes the given fields only. A new day or rhythm begins the series anew from the task's day. */
export async function updateTask(
  trx: WritableDb,
  clock: Clock,
  { taskId, isSensitive, ...fields }: ParsedArgsOf<'tasks.update'>,
): Promise<Result<null, 'task-not-found' | RepeatError>> {
  const before = await trx
    .selectFrom('task')
    .selectAll()
    .where('id', '=', taskId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (!before) return failure('task-not-found');
  const changes = given(fields) ?? {};
  const after = { ...before, ...changes };
  const allowed = checkedSeries(after);
  if (!allowed.ok) return allowed;
  const isNewSeries = after.dueOn !== before.dueOn || after.repeats !== before.repeats;
  exactlyOne(
    await trx
      .updateTable('task')
      .set({
        ...changes,
        isSensitive: isSensitive === undefined ? before.isSensitive : isSensitive ? 1 : 0,
        repeatsFrom: after.repeats === 'never' ? null : isNewSeries ? after.dueOn : before.repeatsFrom,
      })
      .where('id', '=', taskId)
      .executeTakeFirst(),
  );
  await indexTask(trx, taskId);
  await audit(trx, clock, {
    action: 'task.changed',
    clientId: before.clientId,
    recordKind: 'task',
    recordId: taskId,
  });
  return done;
}
