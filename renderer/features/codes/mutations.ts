import { useCommand } from '../../api/hooks.ts';

// A list can stand anywhere on the screen: everything in view is asked again.
export const useAddCode = () => useCommand('codes.add');
export const useUpdateCode = () => useCommand('codes.update');
export const useTakeCodeOut = () => useCommand('codes.takeOut');
export const usePutCodeBack = () => useCommand('codes.putBack');
export const useSaveCsv = () => useCommand('codes.saveCsv', { invalidates: [] });
