import { useCallback, useEffect, useRef, useState } from 'react';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { ClientId, ContactId, NoteId } from '#shared/ids.ts';
import { instantOf } from '#shared/time.ts';
import type { Instant } from '#shared/time.ts';
import { useBeforeLock } from '../../app/lock.ts';
import { createDraftSaver } from './draft-saver.ts';
import type { SavingState } from './draft-saver.ts';
import { useArchiveNote, useBeginNote, useFinishNote, useRefresh, useSaveDraft } from './mutations.ts';
import { fieldsToSave, isEmptyNote } from './note-draft.ts';
import type { NoteDraft } from './note-draft.ts';

export interface WhereNote {
  readonly clientId: ClientId;
  readonly contactId?: ContactId;
  /** Null until the first words of a new note are kept. */
  readonly noteId: NoteId | null;
}

/**
 * A note that is in the case file while it is being written. A new one is begun with its first words, so that an
 * editor that was opened and closed leaves nothing behind.
 */
export function useDraft(where: WhereNote, initial: NoteDraft) {
  const [draft, setDraft] = useState(initial);
  const [saving, setSaving] = useState<SavingState>({ phase: 'idle' });
  const latest = useRef(initial);
  const noteId = useRef(where.noteId);
  const begin = useBeginNote();
  const saveDraft = useSaveDraft();
  const finish = useFinishNote();
  const archive = useArchiveNote();
  const refresh = useRefresh();

  const keep = async (now: NoteDraft): Promise<Result<{ savedAt: Instant }>> => {
    const fields = fieldsToSave(now);
    if (noteId.current !== null) return saveDraft.run({ ...fields, noteId: noteId.current });
    const { clientId, contactId } = where;
    const answer = await begin.run({
      ...fields,
      clientId,
      ...(contactId === undefined ? {} : { contactId }),
    });
    if (!answer.ok) return answer;
    noteId.current = answer.value.noteId;
    return success({ savedAt: instantOf(new Date()) });
  };
  const [saver] = useState(() => createDraftSaver<NoteDraft>({ save: keep, onState: setSaving }));

  const flush = useCallback(() => saver.flush(), [saver]);
  useBeforeLock(flush);
  const refreshLatest = useRef(refresh);
  // Leaving the screen saves at once; a save that fails then is still tried again behind the scenes.
  useEffect(() => () => void saver.flush().then(() => refreshLatest.current()), [saver]);

  const change = (more: Partial<NoteDraft>): void => {
    const next = { ...latest.current, ...more };
    latest.current = next;
    setDraft(next);
    // Nothing is begun for a template that was tried out before the first word.
    if (noteId.current !== null || !isEmptyNote(next)) saver.change(next);
  };

  return {
    draft,
    saving,
    change,
    flush,
    noteId: () => noteId.current,
    /** Finishes the note; from then on it is only added to. */
    finish: async (): Promise<Result<null>> => {
      const kept = await saver.flush();
      if (!kept || noteId.current === null) return failure('write-failed');
      return finish.run({ ...fieldsToSave(latest.current), noteId: noteId.current });
    },
    /** Saves, and puts a draft aside in which nothing was written. */
    leave: async (): Promise<boolean> => {
      const kept = await saver.flush();
      if (kept && noteId.current !== null && isEmptyNote(latest.current)) {
        await archive.run({ noteId: noteId.current });
      }
      return kept;
    },
  };
}
