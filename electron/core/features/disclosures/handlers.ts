import { disclosures } from '#shared/contract/disclosures.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { checkDisclosure } from './check.ts';
import { printDisclosures } from './list-on-paper.ts';
import { putBackDisclosure, recordDisclosure, removeDisclosure } from './commands.ts';

export const disclosureHandlers = handlersFor(disclosures, {
  'disclosures.check': async (app, intended) => {
    const checked = await app.read((db) => checkDisclosure(db, intended, app.clock.today()));
    if (!checked.ok) return checked;
    const { blocks, warnings } = checked.value;
    return success({ blocks: [...blocks], warnings: [...warnings] });
  },
  'disclosures.record': (app, args) => app.write((trx) => recordDisclosure(trx, app.clock, app.ids, args)),
  'disclosures.onPaper': printDisclosures,
  'disclosures.remove': (app, { disclosureId }) =>
    app.write((trx) => removeDisclosure(trx, app.clock, disclosureId)),
  'disclosures.putBack': (app, { disclosureId }) =>
    app.write((trx) => putBackDisclosure(trx, app.clock, disclosureId)),
});
