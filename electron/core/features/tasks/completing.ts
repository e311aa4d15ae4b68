import type { AuditAction } from '#shared/codes/audit-words.ts';
import type { Selectable } from 'kysely';
import type { ResultOf } from '#shared/contract/index.ts';
import type { TaskId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { PlainDate } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { TaskTable } from '../../casefile/schema/assessments-and-tasks.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { exactlyOne } from '../plans/items.ts';
import { indexTask } from './search-doc.ts';
import { nextDay } from './series.ts';

type TaskRow = Selectable<TaskTable>;

const rowOf = (db: Db, taskId: TaskId): Promise<TaskRow | undefined> =>
  db.selectFrom('task').selectAll().where('id', '=', taskId).executeTakeFirst();

/** What has taken its place in the series and is there. */
const followerOf = (db: Db, taskId: string): Promise<TaskRow | undefined> =>
  db
    .selectFrom('task')
    .selectAll()
    .where('followsId', '=', taskId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();

/** Marks a task done today; one that repeats gets its next one, once. */
export async function completeTask(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  taskId: TaskId,
): Promise<Result<ResultOf<'tasks.done'>, 'task-not-found' | 'task-already-done'>> {
  const task = await rowOf(trx, taskId);
  if (!task || task.removedAt !== null) return failure('task-not-found');
  if (task.doneOn !== null) return failure('task-already-done');
  await change(trx, clock, task, { doneOn: clock.today() }, 'task.done');
  const next = await follow(trx, clock, ids, task);
  return success({ next });
}

async function follow(trx: WritableDb, clock: Clock, ids: Ids, task: TaskRow) {
  if (task.dueOn === null || task.repeats === 'never' || (await followerOf(trx, task.id))) return null;
  const due = PlainDate.parse(task.dueOn);
  const series = {
    repeats: task.repeats,
    first: PlainDate.parse(task.repeatsFrom ?? task.dueOn),
    until: task.repeatUntil === null ? null : PlainDate.parse(task.repeatUntil),
  };
  const today = clock.today();
  const dueOn = nextDay(series, due > today ? due : today);
  if (dueOn === null) return null;
  const taskId = ids.next<TaskId>();
  await trx
    .insertInto('task')
    .values({ ...task, id: taskId, followsId: task.id, dueOn, doneOn: null, enteredAt: clock.now() })
    .execute();
  await indexTask(trx, taskId);
  await audit(trx, clock, {
    action: 'task.repeated',
    clientId: task.clientId,
    recordKind: 'task',
    recordId: taskId,
  });
  return { taskId, dueOn };
}

/** Takes "done" back, and with it the one that followed; not where that one is done as well. */
export async function undoTask(
  trx: WritableDb,
  clock: Clock,
  taskId: TaskId,
): Promise<Result<null, 'task-not-found' | 'nothing-to-undo'>> {
  const task = await rowOf(trx, taskId);
  if (!task || task.removedAt !== null) return failure('task-not-found');
  const follower = await followerOf(trx, taskId);
  if (task.doneOn === null || (follower && follower.doneOn !== null)) return failure('nothing-to-undo');
  if (follower) await change(trx, clock, follower, { removedAt: clock.now() }, 'task.removed');
  await change(trx, clock, task, { doneOn: null }, 'task.not-done');
  return done;
}

/** Removes a task; what was done before it in its series stays. */
export async function removeTask(
  trx: WritableDb,
  clock: Clock,
  taskId: TaskId,
): Promise<Result<null, 'task-not-found'>> {
  const task = await rowOf(trx, taskId);
  if (!task || task.removedAt !== null) return failure('task-not-found');
  await change(trx, clock, task, { removedAt: clock.now() }, 'task.removed');
  return done;
}

/** Puts a removed task back, unless its place in the series has been taken or what it follows is open again. */
export async function putBackTask(
  trx: WritableDb,
  clock: Clock,
  taskId: TaskId,
): Promise<Result<null, 'task-not-found' | 'nothing-to-undo'>> {
  const task = await rowOf(trx, taskId);
  if (!task) return failure('task-not-found');
  if (task.removedAt === null) return failure('nothing-to-undo');
  if (task.followsId !== null) {
    const previous = await trx
      .selectFrom('task')
      .select('doneOn')
      .where('id', '=', task.followsId)
      .executeTakeFirst();
    if (previous?.doneOn === null || (await followerOf(trx, task.followsId)))
      return failure('nothing-to-undo');
  }
  await change(trx, clock, task, { removedAt: null }, 'task.put-back');
  return done;
}

async function change(
  trx: WritableDb,
  clock: Clock,
  task: TaskRow,
  set: Partial<Pick<TaskRow, 'doneOn' | 'removedAt'>>,
  action: AuditAction,
): Promise<void> {
  exactlyOne(await trx.updateTable('task').set(set).where('id', '=', task.id).executeTakeFirst());
  await indexTask(trx, task.id);
  await audit(trx, clock, { action, clientId: task.clientId, recordKind: 'task', recordId: task.id });
}
