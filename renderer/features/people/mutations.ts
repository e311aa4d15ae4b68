import { useCommand } from '../../api/hooks.ts';

export const useAddPerson = () => useCommand('clients.add');
export const useArchivePerson = () => useCommand('clients.archive');
export const useUnarchivePerson = () => useCommand('clients.unarchive');
export const useSaveView = () => useCommand('peopleViews.save', { invalidates: ['peopleViews.list'] });
export const useRemoveView = () => useCommand('peopleViews.remove', { invalidates: ['peopleViews.list'] });
export const usePutBackView = () => useCommand('peopleViews.putBack', { invalidates: ['peopleViews.list'] });
