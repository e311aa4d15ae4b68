import type { ResultOf } from '#shared/contract/index.ts';
import { useCall } from '../../api/hooks.ts';

export type LeadOnList = ResultOf<'leads.list'>['leads'][number];

/** The reach list and the numbers of earlier entries. */
export const useLeads = () => useCall('leads.list', {});
