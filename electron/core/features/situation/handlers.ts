import { situation } from '#shared/contract/situation.ts';
import { handlersFor } from '../../handlers.ts';
import { situationOf } from './queries.ts';
import { removeTheme, putBackTheme, setTheme, turnOn } from './themes.ts';
import { addThreshold, setThresholdRemoved, updateThreshold } from './thresholds.ts';

export const situationHandlers = handlersFor(situation, {
  'situation.ofClient': (app, { clientId }) => app.read((db) => situationOf(db, clientId)),
  'situation.setTheme': (app, args) => app.write((trx) => setTheme(trx, app.clock, app.ids, args)),
  'situation.turnOn': (app, args) => app.write((trx) => turnOn(trx, app.clock, app.ids, args)),
  'situation.removeTheme': (app, { themeCardId }) =>
    app.write((trx) => removeTheme(trx, app.clock, themeCardId)),
  'situation.putBackTheme': (app, { themeCardId }) =>
    app.write((trx) => putBackTheme(trx, app.clock, themeCardId)),
  'situation.addThreshold': (app, args) => app.write((trx) => addThreshold(trx, app.clock, app.ids, args)),
  'situation.updateThreshold': (app, args) => app.write((trx) => updateThreshold(trx, app.clock, args)),
  'situation.removeThreshold': (app, { thresholdId }) =>
    app.write((trx) => setThresholdRemoved(trx, app.clock, thresholdId, true)),
  'situation.putBackThreshold': (app, { thresholdId }) =>
    app.write((trx) => setThresholdRemoved(trx, app.clock, thresholdId, false)),
});
