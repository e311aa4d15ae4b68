import { instrumentFacts } from '#shared/codes/instruments.ts';
import type { ClientId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';

/** The address of an instrument's own site: the user's, or the shipped one; empty where there is none. */
export function useSites(): (instrument: string) => { readonly site: string; readonly isOwn: boolean } {
  const sites = useCall('assessments.sites', {});
  return (instrument) => {
    const own = sites.data?.find((one) => one.instrument === instrument);
    return own === undefined
      ? { site: instrumentFacts(instrument).site, isOwn: false }
      : { site: own.site, isOwn: true };
  };
}

export const useAssessments = (clientId: ClientId) => useCall('assessments.ofClient', { clientId });
