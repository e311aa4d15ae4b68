import { consents } from '#shared/contract/consents.ts';
import { handlersFor } from '../../handlers.ts';
import { giveConsent, restoreConsent, withdrawConsent } from './commands.ts';
import { consentsOfClient, disclosuresOfClient } from './queries.ts';

export const consentHandlers = handlersFor(consents, {
  'consents.ofClient': (app, { clientId }) =>
    app.read((db) => consentsOfClient(db, clientId, app.clock.today())),
  'consents.give': (app, consent) => app.write((trx) => giveConsent(trx, app.clock, app.ids, consent)),
  'consents.withdraw': (app, { consentId }) => app.write((trx) => withdrawConsent(trx, app.clock, consentId)),
  'consents.disclosures': (app, { clientId }) => app.read((db) => disclosuresOfClient(db, clientId)),
  'consents.restore': (app, { consentId }) => app.write((trx) => restoreConsent(trx, app.clock, consentId)),
});
