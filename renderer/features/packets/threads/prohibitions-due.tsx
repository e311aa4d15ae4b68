import { useState } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import type { ClientId, ReferralId } from '#shared/ids.ts';
import { dayOf } from '#shared/time.ts';
import { useCall } from '../../../api/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useLanguage, useText } from '../../../ui/text.ts';
import { TellProhibitionDialog } from './tell-prohibition-dialog.tsx';

/** Receivers of referrals who do not know of a prohibition that was made later: each offers what tells them. */
export function ProhibitionsDue({ clientId }: { clientId: ClientId }) {
  const t = useText();
  const language = useLanguage();
  const list = useCall('threads.prohibitionsDue', { clientId, language });
  const [telling, setTelling] = useState<ReferralId | null>(null);
  if (list.failure !== null) return <ErrorMessage failure={list.failure} />;
  if (list.data === undefined || list.data.length === 0) return null;
  return (
    <Stack tight>
      {list.data.map(({ referralId, partnerName, number, leftAt }) => (
        <Notice key={referralId}>
          <p>
            {t('packets.prohibition.due', {
              partner: partnerName,
              number: number ?? '',
              day: formatDate(dayOf(leftAt), language),
            })}
          </p>
          <Button
            size="small"
            onPress={() => {
              setTelling(referralId);
            }}
          >
            {t('packets.prohibition.tell')}
          </Button>
        </Notice>
      ))}
      {telling !== null && (
        <TellProhibitionDialog
          clientId={clientId}
          referralId={telling}
          onClose={() => {
            setTelling(null);
          }}
        />
      )}
    </Stack>
  );
}
