import type { ClientId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';

/** Where the person is going, with history and check-ins. */
export const usePathways = (clientId: ClientId) => useCall('pathways.ofClient', { clientId });
/** How the coaching stands, and its spells. */
export const useCoaching = (clientId: ClientId) => useCall('coaching.ofClient', { clientId });
export const useSchedule = () => useCall('pathways.schedule', {});
/** Organisations of the directory, for choosing who provides. */
export const useProviders = () => useCall('partners.list', {});
/** Partners who share words with the person. */
export const useMatches = (clientId: ClientId) => useCall('pathways.matches', { clientId });
