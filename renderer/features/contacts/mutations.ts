import { useCommand } from '../../api/hooks.ts';

// A logged contact moves Today, People, the header and the timeline at once: everything in view is asked again.
export const useAddContact = () => useCommand('contacts.add');
export const useArchiveContact = () => useCommand('contacts.archive');
export const useUnarchiveContact = () => useCommand('contacts.unarchive');
export const useAgreeNext = () => useCommand('contacts.agreeNext');
