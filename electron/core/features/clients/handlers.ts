import { clients } from '#shared/contract/clients.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { addClient, openClient, setClientArchived, updateClient } from './commands.ts';
import { getClient, listClients } from './queries.ts';

export const clientHandlers = handlersFor(clients, {
  'clients.add': (app, args) => app.write((trx) => addClient(trx, app.clock, app.ids, args)),
  'clients.update': (app, args) => app.write((trx) => updateClient(trx, app.clock, args)),
  'clients.get': (app, { clientId }) => app.read((db) => getClient(db, app.clock.today(), clientId)),
  'clients.opened': (app, { clientId }) => app.write((trx) => openClient(trx, app.clock, clientId)),
  'clients.list': async (app, args) =>
    success(await app.read((db) => listClients(db, app.clock.today(), args))),
  'clients.archive': (app, { clientId }) =>
    app.write((trx) => setClientArchived(trx, app.clock, clientId, true)),
  'clients.unarchive': (app, { clientId }) =>
    app.write((trx) => setClientArchived(trx, app.clock, clientId, false)),
});
