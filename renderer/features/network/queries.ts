import type { ClientId, CloseOneId, PartnerId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';

export const useNetworkOf = (clientId: ClientId) => useCall('network.ofClient', { clientId });
export const useCloseOnesAlone = () => useCall('network.closeOnesAlone', {});
export const useCloseOneContacts = (closeOneId: CloseOneId) =>
  useCall('network.closeOneContacts', { closeOneId });
/** What stands against a partner as the receiver; asks nothing while none is chosen. */
export const useReceiver = (clientId: ClientId, partnerId: PartnerId | null) =>
  useCall('network.receiver', { clientId, partnerId: partnerId ?? '' }, { enabled: partnerId !== null });
export const usePartners = () => useCall('partners.list', {});
export const useDisclosures = (clientId: ClientId) => useCall('consents.disclosures', { clientId });
export const useConsents = (clientId: ClientId) => useCall('consents.ofClient', { clientId });
