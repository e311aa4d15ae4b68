import type { NoteId } from '#shared/ids.ts';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useArchiveNote, useUnarchiveNote } from '../notes/mutations.ts';

/** Says that a visit was left unfinished and where it is, and offers to put its draft aside. */
export function useSayKept() {
  const t = useText();
  const archive = useArchiveNote();
  const unarchive = useUnarchiveNote();
  return (noteId: NoteId) => {
    showToast({
      text: t('contacts.visit.keptTitle'),
      detail: t('contacts.visit.kept'),
      action: {
        label: t('contacts.visit.discard'),
        run: () => {
          void archive.run({ noteId }).then((answer) => {
            if (!answer.ok) return;
            showToast({
              text: t('contacts.visit.discarded'),
              undo: () => void unarchive.run({ noteId }),
            });
          });
        },
      },
    });
  };
}
