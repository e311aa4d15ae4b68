import type { PlainDate } from '#shared/time.ts';
import { useCall } from '../../api/hooks.ts';

export const useExtracts = () => useCall('substitutes.list', {});

/** Whom a substitute may need to know about; asked once both days are there. */
export function useOffer(validFrom: PlainDate | null, validUntil: PlainDate | null) {
  const days = validFrom !== null && validUntil !== null ? { validFrom, validUntil } : null;
  return useCall('substitutes.offer', days ?? { validFrom: '2000-01-01', validUntil: '2000-01-01' }, {
    enabled: days !== null,
    keepPrevious: true,
  });
}

/** Partners that a packet can be sealed for. */
export function useCoaches() {
  const { data } = useCall('partners.list', {});
  return data ?? [];
}
