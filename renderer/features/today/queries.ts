import type { ClientId, ReferralId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';

export const useToday = () => useCall('today.view', {});

/** Why one person is on Today. */
export const useReasonsOf = (clientId: ClientId) => useCall('today.ofClient', { clientId });

/** The partner that a referral went to. */
export function useReceiver(referralId: ReferralId) {
  const referral = useCall('referrals.get', { referralId });
  const partnerId = referral.data?.partnerId ?? null;
  const partner = useCall('partners.get', { partnerId: partnerId ?? '' }, { enabled: partnerId !== null });
  return {
    partner: partner.data ?? null,
    isPending: referral.isPending || (partnerId !== null && partner.isPending),
    failure: referral.failure ?? partner.failure,
  };
}
