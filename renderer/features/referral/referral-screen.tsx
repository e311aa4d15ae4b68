import { useEffect, useState } from 'react';
import type { ClientId, ReferralId } from '#shared/ids.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { amend } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import { Way } from '../../ui/way.tsx';
import { Page } from '../../app/page.tsx';
import { Stack } from '../../ui/layout.tsx';
import { ReferralPath } from './referral-path.tsx';

function OpenReferral({ referralId }: { referralId: ReferralId }) {
  const referral = useCall('referrals.get', { referralId });
  if (referral.failure !== null) return <ErrorMessage failure={referral.failure} />;
  if (referral.data === undefined) return <Loading />;
  return <ReferralPath key={referralId} referral={referral.data} />;
}

/** Begins a referral; where drafts are waiting, they are offered first. */
function ChooseReferral({ clientId }: { clientId: ClientId }) {
  const t = useText();
  const list = useCall('referrals.list', { clientId });
  const begin = useCommand('referrals.begin');
  const [asked, setAsked] = useState(false);
  const drafts = list.data?.filter(({ state }) => state === 'draft');
  const start = async () => {
    setAsked(true);
    const answer = await begin.run({ clientId });
    if (answer.ok) amend('referral', { clientId, referralId: answer.value.referralId });
    else setAsked(false);
  };
  const nothingWaits = drafts?.length === 0 && !asked && begin.failure === null;
  useEffect(() => {
    if (nothingWaits) void start();
    // Begun once, when it is known that no draft waits.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [nothingWaits]);

  const failure = list.failure ?? begin.failure;
  if (failure !== null) return <ErrorMessage failure={failure} />;
  if (drafts === undefined || drafts.length === 0 || asked) return <Loading />;
  return (
    <Page title={t('referral.chooseDraft')} find="short">
      <Stack tight>
        {drafts.map((draft) => (
          <Way
            key={draft.referralId}
            icon="packets"
            title={
              draft.partnerName === ''
                ? t('referral.draftToNobody', { number: draft.number })
                : t('referral.draftTo', { number: draft.number, partner: draft.partnerName })
            }
            hint={draft.clientName}
            onPress={() => {
              amend('referral', { clientId, referralId: draft.referralId });
            }}
          />
        ))}
        <div>
          <Button icon="plus" onPress={() => void start()}>
            {t('referral.beginNew')}
          </Button>
        </div>
      </Stack>
    </Page>
  );
}

export function ReferralScreen({ params }: { params: { clientId: ClientId; referralId?: ReferralId } }) {
  return params.referralId === undefined ? (
    <ChooseReferral clientId={params.clientId} />
  ) : (
    <OpenReferral referralId={params.referralId} />
  );
}
