import { tasks } from '#shared/contract/tasks.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { addTask, updateTask } from './commands.ts';
import { completeTask, putBackTask, removeTask, undoTask } from './completing.ts';
import { openTasks, taskOf, tasksOf } from './queries.ts';

export const tasksHandlers = handlersFor(tasks, {
  'tasks.ofClient': (app, { clientId }) => app.read((db) => tasksOf(db, clientId)),
  'tasks.get': (app, { taskId }) => app.read((db) => taskOf(db, taskId)),
  'tasks.open': async (app) => success(await app.read((db) => openTasks(db, app.clock.today()))),
  'tasks.add': (app, args) => app.write((trx) => addTask(trx, app.clock, app.ids, args)),
  'tasks.update': (app, args) => app.write((trx) => updateTask(trx, app.clock, args)),
  'tasks.done': (app, { taskId }) => app.write((trx) => completeTask(trx, app.clock, app.ids, taskId)),
  'tasks.notDone': (app, { taskId }) => app.write((trx) => undoTask(trx, app.clock, taskId)),
  'tasks.remove': (app, { taskId }) => app.write((trx) => removeTask(trx, app.clock, taskId)),
  'tasks.putBack': (app, { taskId }) => app.write((trx) => putBackTask(trx, app.clock, taskId)),
});
