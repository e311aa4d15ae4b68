import { useCommand } from '../../api/hooks.ts';

// A logged contact moves Today, People, the header and the timeline at once: everything in view is asked again.
export const useAddContact = () => useCommand('contacts.add');
export const useArchiveContact = () => useCommand('contacts.archive');
export const useUnarchiveContact = () => useCommand('contacts.unarchive');
export const useAgreeNext = () => useCommand('contacts.agreeNext');
export const useUpdateContact = () => useCommand('contacts.update');
// Kept every second while someone writes: only the kept copies of the draft are out of date, nothing else is asked again.
export const useKeepVisit = () =>
  useCommand('contacts.keepVisit', {
    invalidates: (_, { noteId }) => [
      ['notes.get', { noteId }],
      ['contacts.visit', { noteId }],
    ],
  });
