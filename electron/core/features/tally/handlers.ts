import { tally } from '#shared/contract/tally.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { addTally, correctTally, putTallyBack, removeTally, showTally } from './commands.ts';
import { tallyOfDay } from './queries.ts';
import { isTallyShown } from './shown.ts';

export const tallyHandlers = handlersFor(tally, {
  'tally.add': (app, args) => app.write((trx) => addTally(trx, app.clock, app.ids, args)),
  'tally.remove': (app, { tallyId }) => app.write((trx) => removeTally(trx, app.clock, tallyId)),
  'tally.putBack': (app, { tallyId }) => app.write((trx) => putTallyBack(trx, app.clock, tallyId)),
  'tally.correct': (app, args) => app.write((trx) => correctTally(trx, app.clock, app.ids, args)),
  'tally.ofDay': async (app, { day }) =>
    success(await app.read((db) => tallyOfDay(db, day ?? app.clock.today()))),
  'tally.isShown': async (app) => success({ shown: await app.read(isTallyShown) }),
  'tally.show': (app, args) => app.write((trx) => showTally(trx, app.clock, args)),
});
