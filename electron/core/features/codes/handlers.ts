import { z } from 'zod';
import { codes, StoredCodeRow } from '#shared/contract/codes.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { addCode, putCodeBack, takeCodeOut, updateCode } from './commands.ts';
import { saveCsv } from './csv.ts';
import { storedCodes } from './queries.ts';

const StoredCodeRows = z.array(StoredCodeRow);

export const codeHandlers = handlersFor(codes, {
  'codes.stored': async (app) => success(StoredCodeRows.parse(await app.read(storedCodes))),
  'codes.add': (app, args) => app.write((trx) => addCode(trx, app.clock, app.ids, args)),
  'codes.update': (app, args) => app.write((trx) => updateCode(trx, app.clock, args)),
  'codes.takeOut': (app, args) => app.write((trx) => takeCodeOut(trx, app.clock, args)),
  'codes.putBack': (app, args) => app.write((trx) => putCodeBack(trx, app.clock, args)),
  'codes.saveCsv': (app, args) => saveCsv(app, args),
});
