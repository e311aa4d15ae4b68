import { partnerTypes } from '#shared/codes/partners.ts';
import type { PartnerType } from '#shared/codes/partners.ts';
import { useText } from '../../ui/text.ts';
import { useLabels, useSuccessors } from '../codes/use-codes.ts';

/** The kind of a partner in the words of its time; where that is over, with what came in its place. */
export function TypeWords({ type }: { type: PartnerType }) {
  const t = useText();
  const successor = useSuccessors()(partnerTypes, type);
  const label = useLabels()(partnerTypes, type);
  return successor === null ? label : t('codes.endedType', { label, successor });
}
