import { z } from 'zod';
import { codes, StoredCodeRow } from '#shared/contract/codes.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { addCode } from './commands.ts';
import { storedCodes } from './queries.ts';

const StoredCodeRows = z.array(StoredCodeRow);

export const codeHandlers = handlersFor(codes, {
  'codes.stored': async (app) => success(StoredCodeRows.parse(await app.read(storedCodes))),
  'codes.add': (app, args) => app.write((trx) => addCode(trx, app.clock, app.ids, args)),
});
