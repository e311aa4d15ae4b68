import { receptions } from '#shared/contract/receptions.ts';
import { handlersFor } from '../../handlers.ts';
import { confirmReception, putBackReception, removeReception } from './commands.ts';

export const receptionHandlers = handlersFor(receptions, {
  'receptions.confirm': (app, args) => app.write((trx) => confirmReception(trx, app.clock, app.ids, args)),
  'receptions.remove': (app, { receptionId }) =>
    app.write((trx) => removeReception(trx, app.clock, receptionId)),
  'receptions.putBack': (app, { receptionId }) =>
    app.write((trx) => putBackReception(trx, app.clock, receptionId)),
});
