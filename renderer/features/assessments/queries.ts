import type { ClientId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';

export const useAssessments = (clientId: ClientId) => useCall('assessments.ofClient', { clientId });
