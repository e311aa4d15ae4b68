import { imports } from '#shared/contract/imports.ts';
import { done, success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { previewImport } from './preview.ts';
import { listImports } from './queries.ts';
import { runImport } from './run.ts';
import { teller } from './progress.ts';
import { chooseTable, stageTable } from './staging.ts';
import { undoImport } from './undo.ts';

export const importsHandlers = handlersFor(imports, {
  'imports.choose': (app) => chooseTable(app),
  'imports.stage': (app, { bytes, name }) => stageTable(app, bytes, name),
  'imports.discard': (app, { handle }) => {
    app.handles.drop(handle);
    return done;
  },
  'imports.preview': (app, args) => previewImport(app, args),
  'imports.run': (app, args) => runImport(app, args),
  'imports.list': async (app) => success(await app.read(listImports)),
  'imports.undo': (app, { runId }) =>
    app.write((trx) => undoImport(trx, app.clock, app.ids, runId, teller(app))),
});
