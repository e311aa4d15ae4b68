import type { OfficialSource, TakenOver } from '#shared/contract/official-record.ts';
import type { ClientId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import { useCall } from '../../api/hooks.ts';

export const useOfficialEntry = (source: OfficialSource, language: Language) =>
  useCall('officialRecord.entry', { ...source, language }, { keepPrevious: true });

export const useWaitingEntries = () => useCall('officialRecord.waiting', {});

/** What of a person was taken over, to look records up in. */
export function useTakenOver(clientId: ClientId): (recordId: string) => TakenOver | undefined {
  const { data } = useCall('officialRecord.ofClient', { clientId });
  return (recordId) => data?.find((one) => one.recordId === recordId);
}
