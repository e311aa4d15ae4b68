import type { ClientId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';

export const useForms = (clientId: ClientId) => useCall('forms.ofClient', { clientId });
export const useBenefitNotes = () => useCall('forms.benefitNotes', {});
