import { forms } from '#shared/contract/forms.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { benefitNotes, dropBenefitNote, saveBenefitNote } from './benefit-notes.ts';
import { addForm, setFormThere, tickNeed, updateForm } from './commands.ts';
import { formsOf } from './queries.ts';

export const formsHandlers = handlersFor(forms, {
  'forms.ofClient': (app, { clientId }) => app.read((db) => formsOf(db, clientId)),
  'forms.add': (app, args) => app.write((trx) => addForm(trx, app.clock, app.ids, args)),
  'forms.update': (app, args) => app.write((trx) => updateForm(trx, app.clock, args)),
  'forms.tick': (app, args) => app.write((trx) => tickNeed(trx, app.clock, args)),
  'forms.remove': (app, { formId }) => app.write((trx) => setFormThere(trx, app.clock, formId, false)),
  'forms.putBack': (app, { formId }) => app.write((trx) => setFormThere(trx, app.clock, formId, true)),
  'forms.benefitNotes': async (app) => success(await app.read(benefitNotes)),
  'forms.saveBenefitNote': (app, args) => app.write((trx) => saveBenefitNote(trx, app.clock, args)),
  'forms.dropBenefitNote': (app, args) => app.write((trx) => dropBenefitNote(trx, app.clock, args)),
});
