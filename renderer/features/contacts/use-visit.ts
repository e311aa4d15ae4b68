import { useCallback, useEffect, useState } from 'react';
import { failure, success } from '#shared/result.ts';
import type { NoteId } from '#shared/ids.ts';
import { useBeforeLock } from '../../app/lock.ts';
import { useLanguage } from '../../ui/text.ts';
import { createDraftSaver } from '../notes/draft-saver.ts';
import type { SavingState } from '../notes/draft-saver.ts';
import { useRefresh } from '../notes/mutations.ts';
import { fieldsToSave, isEmptyNote } from '../notes/note-draft.ts';
import type { NoteDraft } from '../notes/note-draft.ts';
import { happenedAtOf } from './contact-form.ts';
import type { ContactDraft } from './contact-form.ts';
import { toVisitForm } from './contact-kept.ts';
import { useKeepVisit } from './mutations.ts';

interface Written {
  readonly draft: ContactDraft;
  readonly note: NoteDraft;
}

/** Whether there is something that must not get lost: a text, or a fact that somebody typed. */
const isWorthKeeping = ({ draft, note }: Written): boolean =>
  !isEmptyNote(note) ||
  draft.measures.length > 0 ||
  [draft.summary, draft.place, draft.minutes, draft.travelMinutes, draft.travelKm, draft.next.typed].some(
    (words) => words.trim() !== '',
  );

/**
 * A visit that is in the case file while it is written, once it is known whose it is: text and form are saved a second after
 * the first unsaved key, before the file is locked, when the window is left and when the form is closed.
 */
export function useVisit(initialNoteId: NoteId | null) {
  const language = useLanguage();
  const keep = useKeepVisit();
  const refresh = useRefresh();
  const [saving, setSaving] = useState<SavingState>({ phase: 'idle' });
  const [kept] = useState(() => {
    let noteId = initialNoteId;
    let isOver = false;
    const saver = createDraftSaver<Written>({
      onState: setSaving,
      save: async ({ draft, note }) => {
        const { clientId } = draft;
        if (clientId === null) return failure('client-not-found');
        const { happenedAt: _at, ...fields } = fieldsToSave(note);
        const happenedAt = happenedAtOf(draft);
        const answer = await keep.run({
          ...fields,
          ...(happenedAt === null ? {} : { happenedAt }),
          noteId,
          clientId,
          form: toVisitForm(draft, language),
        });
        if (!answer.ok) return answer;
        ({ noteId } = answer.value);
        return success({ savedAt: answer.value.savedAt });
      },
    });
    return {
      change: (now: Written): void => {
        if (isOver || now.draft.clientId === null) return;
        if (noteId !== null || isWorthKeeping(now)) saver.change(now);
      },
      flush: () => (isOver ? Promise.resolve(true) : saver.flush()),
      noteId: () => noteId,
      /** It has become a contact, or was given up: nothing more is kept. */
      end: (): void => {
        isOver = true;
      },
    };
  });
  const flush = useCallback(() => kept.flush(), [kept]);
  useBeforeLock(flush);
  useEffect(() => {
    const save = (): void => void kept.flush();
    window.addEventListener('blur', save);
    return () => {
      window.removeEventListener('blur', save);
      void kept.flush().then(refresh);
    };
  }, [kept, refresh]);
  return { ...kept, saving };
}
