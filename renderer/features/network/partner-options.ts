import type { Partner } from '#shared/contract/partners.ts';
import type { PartnerId } from '#shared/ids.ts';
import type { Option } from '../../ui/select.tsx';

/** Partners of the directory as something to choose; none while they are on their way. */
export const partnerOptions = (partners: readonly Partner[] | undefined): Option<PartnerId>[] =>
  (partners ?? []).map(({ partnerId, name, unit }) => ({
    id: partnerId,
    label: unit === '' ? name : `${name}, ${unit}`,
  }));
