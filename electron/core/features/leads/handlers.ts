import { leads } from '#shared/contract/leads.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { becomeClient, undoClient } from './become-client.ts';
import {
  addAttempt,
  addLead,
  putLeadBack,
  removeAttempt,
  removeLead,
  settleLead,
  tellPerson,
  updateLead,
} from './commands.ts';
import { forgetOldLeadsOf } from './forget.ts';
import { listLeads } from './queries.ts';

export const leadsHandlers = handlersFor(leads, {
  'leads.list': async (app) => {
    // What may no longer be known is gone before anything is shown.
    await forgetOldLeadsOf(app);
    return success(await app.read((db) => listLeads(db, app.clock.today())));
  },
  'leads.add': (app, args) => app.write((trx) => addLead(trx, app.clock, app.ids, args)),
  'leads.update': (app, args) => app.write((trx) => updateLead(trx, app.clock, args)),
  'leads.attempt': (app, args) => app.write((trx) => addAttempt(trx, app.clock, app.ids, args)),
  'leads.removeAttempt': (app, args) => app.write((trx) => removeAttempt(trx, app.clock, args)),
  'leads.settle': (app, args) => app.write((trx) => settleLead(trx, app.clock, args)),
  'leads.personTold': (app, args) => app.write((trx) => tellPerson(trx, app.clock, args)),
  'leads.becomeClient': (app, { leadId }) =>
    app.write((trx) => becomeClient(trx, app.clock, app.ids, leadId)),
  'leads.undoClient': (app, { leadId }) => app.write((trx) => undoClient(trx, app.clock, leadId)),
  'leads.remove': (app, { leadId }) => app.write((trx) => removeLead(trx, app.clock, leadId)),
  'leads.putBack': (app, { leadId }) => app.write((trx) => putLeadBack(trx, app.clock, leadId)),
});
