import { today } from '#shared/contract/today.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { viewToday } from './queries.ts';

export const todayHandlers = handlersFor(today, {
  'today.view': async (app) => success(await app.read((db) => viewToday(db, app.clock.today()))),
});
