import type { ClientId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';

export const usePerson = (clientId: ClientId) => useCall('clients.get', { clientId });
export const usePlanOf = (clientId: ClientId) => useCall('plans.ofClient', { clientId });
