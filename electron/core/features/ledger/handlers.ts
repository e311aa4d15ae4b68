import { ledger } from '#shared/contract/ledger.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { checkChosenFile, checkFile } from './check-file.ts';
import { listLedger, peopleInLedger } from './queries.ts';

export const ledgerHandlers = handlersFor(ledger, {
  'ledger.list': async (app, args) => success(await app.read((db) => listLedger(db, args))),
  'ledger.people': async (app) => success(await app.read(peopleInLedger)),
  'ledger.checkFile': async (app, { bytes, name }) => success(await checkFile(app, bytes, name)),
  'ledger.chooseFile': (app) => checkChosenFile(app),
});
