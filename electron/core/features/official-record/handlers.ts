import { officialRecord } from '#shared/contract/official-record.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { markTaken, undoTaken } from './commands.ts';
import { officialEntry } from './entry.ts';
import { takenOverOf, waitingEntries } from './queries.ts';

export const officialRecordHandlers = handlersFor(officialRecord, {
  'officialRecord.entry': (app, args) => app.read((db) => officialEntry(db, args)),
  'officialRecord.markTaken': (app, args) => app.write((trx) => markTaken(trx, app.clock, app.ids, args)),
  'officialRecord.undo': (app, { takenOverId }) => app.write((trx) => undoTaken(trx, app.clock, takenOverId)),
  'officialRecord.ofClient': async (app, { clientId }) =>
    success(await app.read((db) => takenOverOf(db, clientId))),
  'officialRecord.waiting': async (app) =>
    success(await app.read((db) => waitingEntries(db, app.clock.today()))),
});
