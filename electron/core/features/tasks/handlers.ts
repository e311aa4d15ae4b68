import { tasks } from '#shared/contract/tasks.ts';
import { handlersFor } from '../../handlers.ts';

export const tasksHandlers = handlersFor(tasks, {});
