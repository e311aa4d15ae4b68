import { clients } from '#shared/contract/clients.ts';
import { peopleViews } from '#shared/contract/people-views.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { addClient, openClient, setClientArchived, updateClient } from './commands.ts';
import { removeIdentityCode, revealIdentityCode, setIdentityCode } from './identity-commands.ts';
import { getClient, listClients, peopleFilters } from './queries.ts';
import { listViews, putViewBack, removeView, saveView } from './views.ts';

export const clientHandlers = handlersFor(clients, {
  'clients.add': (app, args) => app.write((trx) => addClient(trx, app.clock, app.ids, args)),
  'clients.update': (app, args) => app.write((trx) => updateClient(trx, app.clock, app.ids, args)),
  'clients.get': (app, { clientId }) => app.read((db) => getClient(db, app.clock.today(), clientId)),
  'clients.opened': (app, { clientId }) => app.write((trx) => openClient(trx, app.clock, clientId)),
  'clients.list': async (app, args) =>
    success(await app.read((db) => listClients(db, app.clock.today(), args))),
  'clients.filters': async (app) => success(await app.read(peopleFilters)),
  'clients.archive': (app, { clientId }) =>
    app.write((trx) => setClientArchived(trx, app.clock, clientId, true)),
  'clients.unarchive': (app, { clientId }) =>
    app.write((trx) => setClientArchived(trx, app.clock, clientId, false)),
  'clients.setIdentityCode': (app, args) => app.write((trx) => setIdentityCode(trx, app.clock, args)),
  'clients.removeIdentityCode': (app, { clientId }) =>
    app.write((trx) => removeIdentityCode(trx, app.clock, clientId)),
  'clients.revealIdentityCode': (app, { clientId }) =>
    app.write((trx) => revealIdentityCode(trx, app.clock, clientId)),
});

export const peopleViewHandlers = handlersFor(peopleViews, {
  'peopleViews.list': async (app) => success(await app.read(listViews)),
  'peopleViews.save': (app, args) => app.write((trx) => saveView(trx, app.clock, app.ids, args)),
  'peopleViews.remove': (app, { viewId }) => app.write((trx) => removeView(trx, app.clock, viewId)),
  'peopleViews.putBack': (app, { viewId }) => app.write((trx) => putViewBack(trx, app.clock, viewId)),
});
