import { today } from '#shared/contract/today.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { forgetOldLeadsOf } from '../leads/forget.ts';
import { todayOfClient } from './people.ts';
import { viewToday } from './queries.ts';
import { resetWeights, setWeights, viewRadar } from './weights.ts';

export const todayHandlers = handlersFor(today, {
  'today.view': async (app) => {
    await forgetOldLeadsOf(app);
    return success(await app.read((db) => viewToday(db, app.clock.today())));
  },
  'today.ofClient': (app, { clientId }) => app.read((db) => todayOfClient(db, app.clock.today(), clientId)),
  'radar.weights': async (app) => success(await app.read(viewRadar)),
  'radar.setWeights': (app, { weights }) => app.write((trx) => setWeights(trx, app.clock, weights)),
  'radar.resetWeights': (app) => app.write((trx) => resetWeights(trx, app.clock)),
});
