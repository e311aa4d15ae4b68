import type { ClientId } from '#shared/ids.ts';
import type { MisplacedEntry } from '../../app/screens.ts';
import { useCommand } from '../../api/hooks.ts';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';

/** Moves an entry to the person whose it is, and says so with a way back. */
export function useMoveEntry() {
  const t = useText();
  const contact = useCommand('contacts.moveToPerson');
  const note = useCommand('notes.moveToPerson');
  const say = (undo: () => Promise<{ ok: boolean }>): void => {
    showToast({
      text: t('contacts.wrongPerson.moved'),
      undo: () => {
        void undo().then((answer) => {
          if (answer.ok) showToast({ text: t('contacts.wrongPerson.undone') });
        });
      },
    });
  };
  return {
    isRunning: contact.isRunning || note.isRunning,
    failure: contact.failure ?? note.failure,
    move: async (entry: MisplacedEntry, toClientId: ClientId, evenThoughLeft: boolean): Promise<boolean> => {
      if ('contactId' in entry) {
        const { contactId } = entry;
        const answer = await contact.run({ contactId, toClientId, evenThoughLeft });
        if (!answer.ok) return false;
        const { was } = answer.value;
        say(() => contact.run({ contactId, toClientId: was.clientId, appointmentId: was.appointmentId }));
        return true;
      }
      const { noteId } = entry;
      const answer = await note.run({ noteId, toClientId, evenThoughLeft });
      if (!answer.ok) return false;
      const { was } = answer.value;
      say(() => note.run({ noteId, toClientId: was.clientId, contactId: was.contactId }));
      return true;
    },
  };
}
