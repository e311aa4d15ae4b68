import { pathways } from '#shared/contract/pathways.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { addCheckIn, doCheckIn, moveCheckIn, reopenCheckIn, setCheckInRemoved } from './check-ins.ts';
import { addPathway, setPathwayRemoved, updatePathway } from './commands.ts';
import { matchesOf } from './matching.ts';
import { pathwaysOf } from './queries.ts';
import { keepSchedule, scheduleOf } from './schedule.ts';
import { setStatus, undoStatus } from './status.ts';

export const pathwaysHandlers = handlersFor(pathways, {
  'pathways.ofClient': (app, { clientId }) => app.read((db) => pathwaysOf(db, clientId)),
  'pathways.matches': (app, { clientId }) => app.read((db) => matchesOf(db, clientId)),
  'pathways.add': (app, args) => app.write((trx) => addPathway(trx, app.clock, app.ids, args)),
  'pathways.update': (app, args) => app.write((trx) => updatePathway(trx, app.clock, args)),
  'pathways.setStatus': (app, args) => app.write((trx) => setStatus(trx, app.clock, app.ids, args)),
  'pathways.undoStatus': (app, { changeId }) => app.write((trx) => undoStatus(trx, app.clock, changeId)),
  'pathways.remove': (app, { pathwayId }) =>
    app.write((trx) => setPathwayRemoved(trx, app.clock, pathwayId, true)),
  'pathways.putBack': (app, { pathwayId }) =>
    app.write((trx) => setPathwayRemoved(trx, app.clock, pathwayId, false)),
  'pathways.addCheckIn': (app, args) => app.write((trx) => addCheckIn(trx, app.clock, app.ids, args)),
  'pathways.moveCheckIn': (app, args) => app.write((trx) => moveCheckIn(trx, app.clock, args)),
  'pathways.doCheckIn': (app, args) => app.write((trx) => doCheckIn(trx, app.clock, app.ids, args)),
  'pathways.reopenCheckIn': (app, { checkInId }) =>
    app.write((trx) => reopenCheckIn(trx, app.clock, checkInId)),
  'pathways.removeCheckIn': (app, { checkInId }) =>
    app.write((trx) => setCheckInRemoved(trx, app.clock, checkInId, true)),
  'pathways.putBackCheckIn': (app, { checkInId }) =>
    app.write((trx) => setCheckInRemoved(trx, app.clock, checkInId, false)),
  'pathways.schedule': async (app) => success({ intervals: await app.read(scheduleOf) }),
  'pathways.setSchedule': (app, { intervals }) => app.write((trx) => keepSchedule(trx, app.clock, intervals)),
});
