import type { ClientId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';

export const usePapers = (clientId: ClientId) => useCall('papers.ofClient', { clientId });
