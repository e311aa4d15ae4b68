import { network } from '#shared/contract/network.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import {
  addCloseOneContact,
  putBackCloseOneContact,
  removeCloseOneContact,
  updateCloseOneContact,
} from './close-one-contacts.ts';
import { addCloseOne, linkCloseOne, putBackCloseOne, removeCloseOne, updateCloseOne } from './close-ones.ts';
import { prohibit, restoreProhibition, withdrawProhibition } from './prohibitions.ts';
import { checkReceiver, closeOneContacts, closeOnesAlone, networkOf } from './queries.ts';
import { addWorker, putBackWorker, removeWorker, updateWorker } from './workers.ts';

export const networkHandlers = handlersFor(network, {
  'network.ofClient': (app, { clientId }) => app.read((db) => networkOf(db, clientId, app.clock.today())),
  'network.closeOnesAlone': async (app) => success(await app.read((db) => closeOnesAlone(db))),
  'network.addCloseOne': (app, args) => app.write((trx) => addCloseOne(trx, app.clock, app.ids, args)),
  'network.updateCloseOne': (app, args) => app.write((trx) => updateCloseOne(trx, app.clock, args)),
  'network.linkCloseOne': (app, args) => app.write((trx) => linkCloseOne(trx, app.clock, args)),
  'network.removeCloseOne': (app, { closeOneId }) =>
    app.write((trx) => removeCloseOne(trx, app.clock, closeOneId)),
  'network.putBackCloseOne': (app, { closeOneId }) =>
    app.write((trx) => putBackCloseOne(trx, app.clock, closeOneId)),
  'network.closeOneContacts': (app, { closeOneId }) => app.read((db) => closeOneContacts(db, closeOneId)),
  'network.addCloseOneContact': (app, args) =>
    app.write((trx) => addCloseOneContact(trx, app.clock, app.ids, args)),
  'network.updateCloseOneContact': (app, args) =>
    app.write((trx) => updateCloseOneContact(trx, app.clock, args)),
  'network.removeCloseOneContact': (app, { closeOneContactId }) =>
    app.write((trx) => removeCloseOneContact(trx, app.clock, closeOneContactId)),
  'network.putBackCloseOneContact': (app, { closeOneContactId }) =>
    app.write((trx) => putBackCloseOneContact(trx, app.clock, closeOneContactId)),
  'network.addWorker': (app, args) => app.write((trx) => addWorker(trx, app.clock, app.ids, args)),
  'network.updateWorker': (app, args) => app.write((trx) => updateWorker(trx, app.clock, args)),
  'network.removeWorker': (app, { workerId }) => app.write((trx) => removeWorker(trx, app.clock, workerId)),
  'network.putBackWorker': (app, { workerId }) => app.write((trx) => putBackWorker(trx, app.clock, workerId)),
  'network.prohibit': (app, args) => app.write((trx) => prohibit(trx, app.clock, app.ids, args)),
  'network.withdrawProhibition': (app, { prohibitionId }) =>
    app.write((trx) => withdrawProhibition(trx, app.clock, prohibitionId)),
  'network.restoreProhibition': (app, { prohibitionId }) =>
    app.write((trx) => restoreProhibition(trx, app.clock, prohibitionId)),
  'network.receiver': (app, { clientId, partnerId }) =>
    app.read((db) => checkReceiver(db, clientId, partnerId, app.clock.today())),
});
