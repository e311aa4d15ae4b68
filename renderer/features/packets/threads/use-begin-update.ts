import type { ClientId, ReferralId } from '#shared/ids.ts';
import { useCommand } from '../../../api/hooks.ts';
import { go } from '../../../app/router.ts';

/** Begins an update of a referral that has left, or takes up its open draft, and goes there. */
export function useBeginUpdate() {
  const { run, isRunning, failure } = useCommand('referrals.beginUpdate');
  const begin = async (clientId: ClientId, referralId: ReferralId): Promise<void> => {
    const answer = await run({ referralId });
    if (answer.ok) go('referral', { clientId, referralId: answer.value.referralId });
  };
  return { begin, isRunning, failure };
}
