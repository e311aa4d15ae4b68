import type { ClientId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';

export const useTasks = (clientId: ClientId) => useCall('tasks.ofClient', { clientId });
export const useOpenTasks = () => useCall('tasks.open', {});
