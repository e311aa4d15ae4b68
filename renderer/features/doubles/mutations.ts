import { useCommand } from '../../api/hooks.ts';

export const useSetApart = () => useCommand('doubles.setApart', { invalidates: ['doubles.list'] });
export const useMerge = () => useCommand('doubles.merge');
export const useUndoMerge = () => useCommand('doubles.undo');
