import { papers } from '#shared/contract/papers.ts';
import { handlersFor } from '../../handlers.ts';
import { setPaperRemoved, updatePaper } from './commands.ts';
import { openPaper, savePaper, takeChosen, takeDropped } from './outside.ts';
import { papersOf } from './queries.ts';

export const papersHandlers = handlersFor(papers, {
  'papers.ofClient': (app, { clientId }) => app.read((db) => papersOf(db, clientId)),
  'papers.choose': takeChosen,
  'papers.add': takeDropped,
  'papers.update': (app, args) => app.write((trx) => updatePaper(trx, app.clock, args)),
  'papers.remove': (app, { attachmentId }) =>
    app.write((trx) => setPaperRemoved(trx, app.clock, attachmentId, true)),
  'papers.putBack': (app, { attachmentId }) =>
    app.write((trx) => setPaperRemoved(trx, app.clock, attachmentId, false)),
  'papers.open': openPaper,
  'papers.save': savePaper,
});
