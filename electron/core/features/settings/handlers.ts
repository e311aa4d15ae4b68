import { settings } from '#shared/contract/settings.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { begin, changeSettings, returnTo } from './commands.ts';
import { fileSettings } from './queries.ts';

export const settingsHandlers = handlersFor(settings, {
  'settings.get': async (app) => success(await app.read(fileSettings)),
  'settings.change': (app, args) => app.write((trx) => changeSettings(trx, app.clock, args)),
  'settings.returnTo': (app, args) => app.write((trx) => returnTo(trx, args)),
  'settings.begin': (app) => app.write(begin),
});
