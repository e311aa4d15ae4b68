import { useCall } from '../../api/hooks.ts';

/** When the key was changed, and how many backups open with an earlier one. */
export const useKeys = () => useCall('keys.state', {});
