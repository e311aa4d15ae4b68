import { Note } from '#shared/contract/notes.ts';
import type { NoteId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';

/** A whole note with its addenda, oldest first; archived or not. */
export async function getNote(db: Db, noteId: NoteId): Promise<Result<Note, 'note-not-found'>> {
  const note = await db.selectFrom('note').selectAll().where('id', '=', noteId).executeTakeFirst();
  if (!note) return failure('note-not-found');
  const sections = await db
    .selectFrom('noteSection')
    .select(['section', 'body'])
    .where('noteId', '=', noteId)
    .orderBy('position')
    .execute();
  const addenda = await db
    .selectFrom('noteAddendum')
    .select(['id as addendumId', 'enteredAt', 'reason', 'body'])
    .where('noteId', '=', noteId)
    .orderBy('enteredAt')
    .orderBy('id')
    .execute();
  return success(
    Note.parse({
      ...note,
      noteId,
      isPrivate: note.isPrivate === 1,
      aboutOther: note.aboutOther === 1,
      sections,
      addenda,
    }),
  );
}
