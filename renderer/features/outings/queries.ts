import { useCall } from '../../api/hooks.ts';

/** Whether the coach is out alone. */
export const useOuting = () => useCall('outings.now', {});

/** Who signs the message: from the owner of the case file. */
export function useSender() {
  const { data } = useCall('app.state', {});
  const owner = data?.caseFile?.owner ?? null;
  return { name: owner?.holder ?? '', phone: owner?.phone ?? '' };
}
