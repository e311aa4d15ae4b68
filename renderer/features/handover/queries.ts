import type { ClientId, Handle, HandoverId, PartnerId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';

export const useHandovers = () => useCall('handover.list', {});
export const useHandoverPeople = (handoverId: HandoverId) => useCall('handover.people', { handoverId });
export const useHandoverOf = (clientId: ClientId) => useCall('handover.of', { clientId });
export const useOfferedPeople = (partnerId: PartnerId | null) =>
  useCall('handover.offer', { partnerId }, { keepPrevious: true });
export const useExplained = (handle: Handle) => useCall('handover.explain', { handle });
export const useDifferences = (handle: Handle, clientId: ClientId) =>
  useCall('handover.differences', { handle, clientId });

/** Partners with a verified key: only for them can a packet be sealed. */
export function useReceivers() {
  const { data } = useCall('partners.list', {});
  return (data ?? []).filter(({ keyState }) => keyState === 'verified');
}
