import { useState } from 'react';
import { labelOf } from '#shared/codes/define.ts';
import { waysOut } from '#shared/codes/ways.ts';
import type { WithdrawalDue } from '#shared/contract/threads.ts';
import { formatDate } from '#shared/dates/format.ts';
import { midSentence } from '#shared/i18n/mid-sentence.ts';
import type { ClientId, ConsentId, PacketId } from '#shared/ids.ts';
import { dayOf } from '#shared/time.ts';
import { useCall } from '../../../api/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useLanguage, useText } from '../../../ui/text.ts';
import { WithdrawalDialog } from './withdrawal-dialog.tsx';

function Due({ due, onTell }: { due: WithdrawalDue; onTell: () => void }) {
  const t = useText();
  const language = useLanguage();
  const { partnerName, number, leftAt, way } = due;
  return (
    <Notice>
      <p>
        {t('packets.thread.withdrawalDue', {
          partner: partnerName,
          number: number ?? '',
          day: formatDate(dayOf(leftAt), language),
          way: midSentence(labelOf(waysOut, way, language), language),
        })}
      </p>
      <Button size="small" onPress={onTell}>
        {t('packets.thread.sealWithdrawal')}
      </Button>
    </Notice>
  );
}

/** Referrals that left on a withdrawn consent and whose receivers do not know: each offers what tells them. */
export function WithdrawalsDue({
  clientId,
  only,
}: {
  clientId: ClientId;
  /** Of one consent, or of one referral's packet; all of the client without it. */
  only?: { consentId: ConsentId } | { packetIds: readonly PacketId[] };
}) {
  const list = useCall('threads.withdrawalsDue', { clientId });
  // Held here: its line is gone as soon as it has left, and the passphrase is still to be told.
  const [telling, setTelling] = useState<WithdrawalDue | null>(null);
  if (list.failure !== null) return <ErrorMessage failure={list.failure} />;
  const shown = (list.data ?? []).filter((due) => {
    if (only === undefined) return true;
    return 'consentId' in only ? due.consentId === only.consentId : only.packetIds.includes(due.packetId);
  });
  if (shown.length === 0 && telling === null) return null;
  return (
    <Stack tight>
      {shown.map((due) => (
        <Due
          key={due.packetId}
          due={due}
          onTell={() => {
            setTelling(due);
          }}
        />
      ))}
      {telling !== null && (
        <WithdrawalDialog
          due={telling}
          onClose={() => {
            setTelling(null);
          }}
        />
      )}
    </Stack>
  );
}
