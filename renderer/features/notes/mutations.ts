import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/hooks.ts';

export const useBeginNote = () => useCommand('notes.begin');
// Saved every second while someone writes: only the kept copy of the note itself is out of date, nothing is asked again.
export const useSaveDraft = () =>
  useCommand('notes.saveDraft', { invalidates: ({ noteId }) => [['notes.get', { noteId }]] });
export const useFinishNote = () => useCommand('notes.finish');
export const useArchiveNote = () => useCommand('notes.archive');
export const useUnarchiveNote = () => useCommand('notes.unarchive');
export const useAddAddendum = () => useCommand('notes.addAddendum');

/** Asks again what is in view, once the writing of a draft is over. */
export function useRefresh(): () => void {
  const client = useQueryClient();
  return useCallback(() => void client.invalidateQueries(), [client]);
}
