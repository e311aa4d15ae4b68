import { useCall } from '../api/hooks.ts';

/** Whether the open case file is a coach's; a partner's shows only whom packets were about. */
export const useIsCoach = (): boolean => useCall('app.state', {}).data?.caseFile?.profile !== 'partner';
