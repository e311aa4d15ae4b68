import { doubles } from '#shared/contract/doubles.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { mergesOf, setApart } from './apart.ts';
import { mergeClients, previewMerge, undoMerge } from './merge.ts';
import { likelyDoubles, similarTo } from './queries.ts';

export const doublesHandlers = handlersFor(doubles, {
  'doubles.similar': async (app, args) => success(await app.read((db) => similarTo(db, args))),
  'doubles.list': async (app) => success(await app.read(likelyDoubles)),
  'doubles.setApart': (app, args) => app.write((trx) => setApart(trx, app.clock, args)),
  'doubles.preview': (app, args) => app.read((db) => previewMerge(db, args)),
  'doubles.merge': (app, args) => app.write((trx) => mergeClients(trx, app.clock, app.ids, args)),
  'doubles.undo': (app, { mergeId }) => app.write((trx) => undoMerge(trx, app.clock, mergeId)),
  'doubles.merges': async (app) => success(await app.read(mergesOf)),
});
