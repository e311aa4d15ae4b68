import { coaching } from '#shared/contract/coaching.ts';
import { handlersFor } from '../../handlers.ts';
import { close, comeBack, pause, resume } from './commands.ts';
import { coachingOf } from './queries.ts';
import { undoClose, undoComeBack } from './undo.ts';

export const coachingHandlers = handlersFor(coaching, {
  'coaching.ofClient': (app, { clientId }) => app.read((db) => coachingOf(db, clientId)),
  'coaching.pause': (app, args) => app.write((trx) => pause(trx, app.clock, args)),
  'coaching.resume': (app, { clientId }) => app.write((trx) => resume(trx, app.clock, clientId)),
  'coaching.close': (app, args) => app.write((trx) => close(trx, app.clock, app.ids, args)),
  'coaching.undoClose': (app, { spellId }) => app.write((trx) => undoClose(trx, app.clock, spellId)),
  'coaching.comeBack': (app, args) => app.write((trx) => comeBack(trx, app.clock, app.ids, args)),
  'coaching.undoComeBack': (app, { spellId }) => app.write((trx) => undoComeBack(trx, app.clock, spellId)),
});
