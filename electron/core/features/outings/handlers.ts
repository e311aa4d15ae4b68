import { outings } from '#shared/contract/outings.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { changeOuting, leave, setBack, setNotBack } from './commands.ts';
import { outingNow } from './queries.ts';

export const outingsHandlers = handlersFor(outings, {
  'outings.leave': (app, args) => app.write((trx) => leave(trx, app.clock, app.ids, args)),
  'outings.change': (app, args) => app.write((trx) => changeOuting(trx, app.clock, args)),
  'outings.back': (app, { outingId }) => app.write((trx) => setBack(trx, app.clock, outingId)),
  'outings.notBack': (app, { outingId }) => app.write((trx) => setNotBack(trx, app.clock, outingId)),
  'outings.now': async (app) => success(await app.read((db) => outingNow(db, app.clock.now()))),
});
