import { useCallback, useEffect, useState } from 'react';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { ClientId, ContactId, NoteId } from '#shared/ids.ts';
import { instantOf } from '#shared/time.ts';
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

interface Doors {
  begin: ReturnType<typeof useBeginNote>['run'];
  saveDraft: ReturnType<typeof useSaveDraft>['run'];
  onState: (state: SavingState) => void;
  onBegun: ((noteId: NoteId) => void) | undefined;
}

/** Holds the newest text and the id that it is kept under, from its first words on. */
function keepDraft(where: WhereNote, initial: NoteDraft, { begin, saveDraft, onState, onBegun }: Doors) {
  let { noteId } = where;
  let latest = initial;
  const saver = createDraftSaver<NoteDraft>({
    onState,
    save: async (draft) => {
      const fields = fieldsToSave(draft);
      if (noteId !== null) return saveDraft({ ...fields, noteId });
      const { clientId, contactId } = where;
      const answer = await begin({ ...fields, clientId, ...(contactId === undefined ? {} : { contactId }) });
      if (!answer.ok) return answer;
      ({ noteId } = answer.value);
      onBegun?.(noteId);
      return success({ savedAt: instantOf(new Date()) });
    },
  });
  return {
    flush: saver.flush,
    change: (more: Partial<NoteDraft>): NoteDraft => {
      latest = { ...latest, ...more };
      // Nothing is begun for a template that was tried out before the first word.
      if (noteId !== null || !isEmptyNote(latest)) saver.change(latest);
      return latest;
    },
    now: () => ({ noteId, draft: latest }),
  };
}

/**
 * A note that is in the case file while it is being written. A new one is begun with its first words, so that an
 * editor that was opened and closed leaves nothing behind.
 */
export function useDraft(where: WhereNote, initial: NoteDraft, onBegun?: (noteId: NoteId) => void) {
  const [draft, setDraft] = useState(initial);
  const [saving, setSaving] = useState<SavingState>({ phase: 'idle' });
  const begin = useBeginNote();
  const saveDraft = useSaveDraft();
  const finish = useFinishNote();
  const archive = useArchiveNote();
  const refresh = useRefresh();
  const [kept] = useState(() =>
    keepDraft(where, initial, { begin: begin.run, saveDraft: saveDraft.run, onState: setSaving, onBegun }),
  );

  const flush = useCallback(() => kept.flush(), [kept]);
  useBeforeLock(flush);
  useEffect(() => {
    // Going to another window saves, and so does leaving the screen; a save that fails then is still tried again.
    const save = (): void => void kept.flush();
    window.addEventListener('blur', save);
    return () => {
      window.removeEventListener('blur', save);
      void kept.flush().then(refresh);
    };
  }, [kept, refresh]);

  return {
    draft,
    saving,
    flush,
    change: (more: Partial<NoteDraft>): void => {
      setDraft(kept.change(more));
    },
    /** Finishes the note; from then on it is only added to. */
    finish: async (): Promise<Result<null>> => {
      const isKept = await kept.flush();
      const now = kept.now();
      if (!isKept || now.noteId === null) return failure('write-failed');
      return finish.run({ ...fieldsToSave(now.draft), noteId: now.noteId });
    },
    /** Saves, and puts a draft aside in which nothing was written. */
    leave: async (): Promise<'kept' | 'gone' | 'unsaved'> => {
      if (!(await kept.flush())) return 'unsaved';
      const { noteId, draft: now } = kept.now();
      if (!isEmptyNote(now)) return 'kept';
      if (noteId !== null) await archive.run({ noteId });
      return 'gone';
    },
  };
}
