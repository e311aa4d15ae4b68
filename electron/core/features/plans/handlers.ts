import { plans } from '#shared/contract/plans.ts';
import { handlersFor } from '../../handlers.ts';
import { moveItem, putBackItem, removeItem } from './arrange.ts';
import {
  addGoal,
  addIntermediateGoal,
  addStrength,
  rate,
  updateGoal,
  updateIntermediateGoal,
  updateStrength,
} from './commands.ts';
import { printPlan } from './print.ts';
import { comparePlans } from './compare.ts';
import { pausePlan, resumePlan, setFrame } from './frame.ts';
import { rateGoal, setLevels } from './scaling.ts';
import { addStep, changeStep, updateStep } from './step-commands.ts';
import { planOf, planVersion } from './queries.ts';
import { agree } from './versions.ts';

export const planHandlers = handlersFor(plans, {
  'plans.ofClient': (app, { clientId }) => app.read((db) => planOf(db, clientId)),
  'plans.addStrength': (app, args) => app.write((trx) => addStrength(trx, app.clock, app.ids, args)),
  'plans.updateStrength': (app, args) => app.write((trx) => updateStrength(trx, app.clock, args)),
  'plans.addGoal': (app, args) => app.write((trx) => addGoal(trx, app.clock, app.ids, args)),
  'plans.updateGoal': (app, args) => app.write((trx) => updateGoal(trx, app.clock, args)),
  'plans.addIntermediateGoal': (app, args) =>
    app.write((trx) => addIntermediateGoal(trx, app.clock, app.ids, args)),
  'plans.updateIntermediateGoal': (app, args) =>
    app.write((trx) => updateIntermediateGoal(trx, app.clock, args)),
  'plans.addStep': (app, args) => app.write((trx) => addStep(trx, app.clock, app.ids, args)),
  'plans.updateStep': (app, args) => app.write((trx) => updateStep(trx, app.clock, args)),
  'plans.changeStep': (app, args) => app.write((trx) => changeStep(trx, app.clock, app.ids, args)),
  'plans.setLevels': (app, args) => app.write((trx) => setLevels(trx, app.clock, args)),
  'plans.rateGoal': (app, args) => app.write((trx) => rateGoal(trx, app.clock, app.ids, args)),
  'plans.setFrame': (app, args) => app.write((trx) => setFrame(trx, app.clock, app.ids, args)),
  'plans.pause': (app, args) => app.write((trx) => pausePlan(trx, app.clock, app.ids, args)),
  'plans.resume': (app, args) => app.write((trx) => resumePlan(trx, app.clock, app.ids, args)),
  'plans.compare': (app, args) => app.read((db) => comparePlans(db, args)),
  'plans.move': (app, args) => app.write((trx) => moveItem(trx, app.clock, args)),
  'plans.remove': (app, args) => app.write((trx) => removeItem(trx, app.clock, args)),
  'plans.putBack': (app, args) => app.write((trx) => putBackItem(trx, app.clock, args)),
  'plans.rate': (app, args) => app.write((trx) => rate(trx, app.clock, app.ids, args)),
  'plans.agree': (app, args) => app.write((trx) => agree(trx, app.clock, app.ids, args)),
  'plans.version': (app, { versionId }) => app.read((db) => planVersion(db, versionId)),
  'plans.print': printPlan,
});
