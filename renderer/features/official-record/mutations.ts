import { useCommand } from '../../api/hooks.ts';

const touched = ['officialRecord.entry', 'officialRecord.ofClient', 'officialRecord.waiting'] as const;

export const useMarkTaken = () => useCommand('officialRecord.markTaken', { invalidates: touched });
export const useUndoTaken = () => useCommand('officialRecord.undo', { invalidates: touched });
