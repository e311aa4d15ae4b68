import { contacts } from '#shared/contract/contacts.ts';
import { Language } from '#shared/languages.ts';
import { success } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { handlersFor } from '../../handlers.ts';
import { agreeNext } from './appointments.ts';
import { addContact, setContactArchived, updateContact } from './commands.ts';
import { contactLeftIn } from '../wrong-person/left-in.ts';
import { moveContactToPerson } from '../wrong-person/move-contact.ts';
import { getContact } from './queries.ts';
import { understand } from './understand.ts';
import { keepVisit, keptVisit } from './visit.ts';

/** The language that the coach has chosen, or the system's. */
const languageOf = async (app: App): Promise<Language> =>
  Language.catch(app.surroundings.language).parse(await app.ports.preferences.get('language'));

export const contactHandlers = handlersFor(contacts, {
  'contacts.add': (app, args) => app.write((trx) => addContact(trx, app.clock, app.ids, args)),
  'contacts.update': (app, args) => app.write((trx) => updateContact(trx, app.clock, args)),
  'contacts.get': (app, { contactId }) => app.read((db) => getContact(db, contactId)),
  'contacts.archive': (app, { contactId }) =>
    app.write((trx) => setContactArchived(trx, app.clock, contactId, true)),
  'contacts.unarchive': (app, { contactId }) =>
    app.write((trx) => setContactArchived(trx, app.clock, contactId, false)),
  'contacts.agreeNext': (app, args) => app.write((trx) => agreeNext(trx, app.clock, app.ids, args)),
  'contacts.keepVisit': (app, args) => app.write((trx) => keepVisit(trx, app.clock, app.ids, args)),
  'contacts.visit': (app, { noteId }) => app.read((db) => keptVisit(db, noteId)),
  'contacts.leftIn': (app, { contactId }) => app.read((db) => contactLeftIn(db, contactId)),
  'contacts.moveToPerson': (app, args) => app.write((trx) => moveContactToPerson(trx, app.clock, args)),
  'contacts.understand': async (app, args) => {
    const language = await languageOf(app);
    return success(await app.read((db) => understand(db, app.clock, language, args)));
  },
});
