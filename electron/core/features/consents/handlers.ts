import { consents } from '#shared/contract/consents.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { giveConsent, restoreConsent, withdrawConsent } from './commands.ts';
import { consentDefault, offeredUntil, setConsentDefault } from './default-period.ts';
import { answerNotNow, questionsOf, takeBackNotNow } from './questions.ts';
import { consentsOfClient, disclosuresOfClient } from './queries.ts';
import { renewConsent } from './renew.ts';

export const consentHandlers = handlersFor(consents, {
  'consents.ofClient': (app, { clientId }) =>
    app.read((db) => consentsOfClient(db, clientId, app.clock.today())),
  'consents.give': (app, consent) => app.write((trx) => giveConsent(trx, app.clock, app.ids, consent)),
  'consents.withdraw': (app, { consentId }) => app.write((trx) => withdrawConsent(trx, app.clock, consentId)),
  'consents.renew': (app, args) => app.write((trx) => renewConsent(trx, app.clock, app.ids, args)),
  'consents.notNow': (app, args) => app.write((trx) => answerNotNow(trx, app.clock, app.ids, args)),
  'consents.takeBackNotNow': (app, { consentQuestionId }) =>
    app.write((trx) => takeBackNotNow(trx, app.clock, consentQuestionId)),
  'consents.questions': (app, { clientId }) => app.read((db) => questionsOf(db, clientId)),
  'consents.default': async (app) => success(await app.read((db) => consentDefault(db))),
  'consents.setDefault': (app, value) => app.write((trx) => setConsentDefault(trx, app.clock, value)),
  'consents.offeredUntil': (app, { clientId, givenOn }) =>
    app.read((db) => offeredUntil(db, clientId, givenOn)),
  'consents.disclosures': (app, { clientId }) => app.read((db) => disclosuresOfClient(db, clientId)),
  'consents.restore': (app, { consentId }) => app.write((trx) => restoreConsent(trx, app.clock, consentId)),
});
