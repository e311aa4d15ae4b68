import { useCommand } from '../../api/hooks.ts';

export const useAddPerson = () => useCommand('clients.add');
export const useArchivePerson = () => useCommand('clients.archive');
export const useUnarchivePerson = () => useCommand('clients.unarchive');
