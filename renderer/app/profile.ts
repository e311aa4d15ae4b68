import { useCall } from '../api/hooks.ts';

/** Whether the open case file is a coach's; a partner's has no screens of people. */
export const useIsCoach = (): boolean => useCall('app.state', {}).data?.caseFile?.profile !== 'partner';
