import { substitutes } from '#shared/contract/substitutes.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { checkDays, offerPeople } from './content.ts';
import { printExtract, sealExtract } from './leave.ts';
import { previewExtract } from './preview.ts';
import { listExtracts } from './queries.ts';
import { setReturned } from './returned.ts';

export const substitutesHandlers = handlersFor(substitutes, {
  'substitutes.offer': async (app, days) => {
    const checked = checkDays(days, app.clock.today());
    return checked.ok ? success(await app.read((db) => offerPeople(db, days))) : checked;
  },
  'substitutes.preview': previewExtract,
  'substitutes.seal': sealExtract,
  'substitutes.print': printExtract,
  'substitutes.list': async (app) => success(await app.read((db) => listExtracts(db, app.clock.today()))),
  'substitutes.returned': (app, args) => app.write((trx) => setReturned(trx, app.clock, args)),
});
