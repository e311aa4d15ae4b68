import { notes } from '#shared/contract/notes.ts';
import { handlersFor } from '../../handlers.ts';
import { addAddendum, beginNote, finishNote, saveDraft, setNoteArchived } from './commands.ts';
import { noteLeftIn } from '../wrong-person/left-in.ts';
import { moveNoteToPerson } from '../wrong-person/move-note.ts';
import { getNote } from './queries.ts';

export const noteHandlers = handlersFor(notes, {
  'notes.begin': (app, args) => app.write((trx) => beginNote(trx, app.clock, app.ids, args)),
  'notes.saveDraft': (app, args) => app.write((trx) => saveDraft(trx, app.clock, args)),
  'notes.finish': (app, args) => app.write((trx) => finishNote(trx, app.clock, args)),
  'notes.archive': (app, { noteId }) => app.write((trx) => setNoteArchived(trx, app.clock, noteId, true)),
  'notes.unarchive': (app, { noteId }) => app.write((trx) => setNoteArchived(trx, app.clock, noteId, false)),
  'notes.addAddendum': (app, args) => app.write((trx) => addAddendum(trx, app.clock, app.ids, args)),
  'notes.leftIn': (app, { noteId }) => app.read((db) => noteLeftIn(db, noteId)),
  'notes.moveToPerson': (app, args) => app.write((trx) => moveNoteToPerson(trx, app.clock, args)),
  'notes.get': (app, { noteId }) => app.read((db) => getNote(db, noteId)),
});
