import type { MisplacedEntry } from '../../app/screens.ts';
import { useCall } from '../../api/hooks.ts';

/** Where an entry has left the case file. */
export function useLeftIn(entry: MisplacedEntry) {
  const contact = useCall(
    'contacts.leftIn',
    { contactId: 'contactId' in entry ? entry.contactId : '' },
    { enabled: 'contactId' in entry },
  );
  const note = useCall(
    'notes.leftIn',
    { noteId: 'noteId' in entry ? entry.noteId : '' },
    { enabled: 'noteId' in entry },
  );
  return 'contactId' in entry ? contact : note;
}
