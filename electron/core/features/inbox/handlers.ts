import { inbox } from '#shared/contract/inbox.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { chooseInbox, keepFolder, openArrived, setAside, viewInbox } from './inbox.ts';

export const inboxHandlers = handlersFor(inbox, {
  'inbox.view': async (app) => success(await viewInbox(app)),
  'inbox.choose': (app) => chooseInbox(app),
  'inbox.forget': (app) => keepFolder(app, null),
  'inbox.open': (app, { sha256 }) => openArrived(app, sha256),
  'inbox.setAside': (app, { sha256 }) => setAside(app, sha256, true),
  'inbox.putBack': (app, { sha256 }) => setAside(app, sha256, false),
});
