import type { ClientId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';

/** The themes that were touched, and the thresholds. */
export const useSituation = (clientId: ClientId) => useCall('situation.ofClient', { clientId });
