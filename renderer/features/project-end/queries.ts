import { useCall, useCommand } from '../../api/hooks.ts';

/** What is here before the project ends. */
export const useProjectEnd = () => useCall('projectEnd.state', {}, { isFresh: true });
/** What became of the file that was destroyed last. */
export const useOutcome = () => useCall('projectEnd.outcome', {});
export const useDestroy = () => useCommand('projectEnd.destroy');
export const useTryAgain = () => useCommand('projectEnd.tryAgain');
export const useRecord = () => useCommand('projectEnd.record', { invalidates: ['projectEnd.outcome'] });
export const usePutAway = () => useCommand('projectEnd.putAway');
