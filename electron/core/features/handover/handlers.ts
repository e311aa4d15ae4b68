import { handover } from '#shared/contract/handover.ts';
import { done, success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { acknowledgeHandover } from './acknowledge.ts';
import { confirmHandover, handoverPaper, keepPeople } from './afterwards.ts';
import { differencesOf, explainHandover } from './explain.ts';
import { offerPeople } from './offer.ts';
import { previewHandover } from './preview.ts';
import { handoverOf, listHandovers, peopleOfHandover } from './queries.ts';
import { sealHandover } from './seal.ts';
import { receiveHandover } from './take-in.ts';
import { undoHandover } from './undo.ts';

export const handoverHandlers = handlersFor(handover, {
  'handover.offer': (app, { partnerId }) => app.read((db) => offerPeople(db, partnerId)),
  'handover.preview': (app, args) => previewHandover(app, args),
  'handover.discard': (app, { handle }) => {
    app.handles.drop(handle);
    return done;
  },
  'handover.seal': (app, args) => sealHandover(app, args),
  'handover.paper': (app, args) => handoverPaper(app, args),
  'handover.list': async (app) => success(await app.read(listHandovers)),
  'handover.people': (app, { handoverId }) => app.read((db) => peopleOfHandover(db, handoverId)),
  'handover.of': async (app, { clientId }) => success(await app.read((db) => handoverOf(db, clientId))),
  'handover.confirm': (app, args) => app.write((trx) => confirmHandover(trx, app.clock, args)),
  'handover.acknowledge': (app, args) => acknowledgeHandover(app, args),
  'handover.keep': (app, args) => app.write((trx) => keepPeople(trx, app.clock, args)),
  'handover.explain': (app, { handle }) => explainHandover(app, handle),
  'handover.differences': (app, args) => differencesOf(app, args),
  'handover.receive': (app, args) => receiveHandover(app, args),
  'handover.undo': (app, { handoverId }) => app.write((trx) => undoHandover(trx, app.clock, handoverId)),
});
