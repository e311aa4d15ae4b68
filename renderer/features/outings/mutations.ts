import { useCommand } from '../../api/hooks.ts';

const now = { invalidates: ['outings.now'] } as const;
export const useLeave = () => useCommand('outings.leave', now);
export const useChangeOuting = () => useCommand('outings.change', now);
export const useBack = () => useCommand('outings.back', now);
export const useNotBack = () => useCommand('outings.notBack', now);
