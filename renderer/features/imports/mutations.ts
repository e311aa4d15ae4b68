import { useCommand } from '../../api/hooks.ts';

export const useChooseTable = () => useCommand('imports.choose', { invalidates: [] });
export const useStageTable = () => useCommand('imports.stage', { invalidates: [] });
/** Forgets a table that was read. */
export const useDiscardTable = () => useCommand('imports.discard', { invalidates: [] });
export const useRunImport = () => useCommand('imports.run');
export const useUndoImport = () => useCommand('imports.undo');
