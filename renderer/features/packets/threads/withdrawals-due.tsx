import type { WithdrawalDue } from '#shared/contract/threads.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { ClientId, ConsentId, PacketId } from '#shared/ids.ts';
import { dayOf } from '#shared/time.ts';
import { useCall, useCommand } from '../../../api/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorMessage, FormError } from '../../../ui/error-message.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { OpeningOf } from '../../partners/opening-line.tsx';
import { useLanguage, useText } from '../../../ui/text.ts';

function Due({ due }: { due: WithdrawalDue }) {
  const t = useText();
  const language = useLanguage();
  const { packetId, partnerName, number, leftAt } = due;
  const withdraw = useCommand('threads.withdraw');
  const seal = async () => {
    const answer = await withdraw.run({ packetId, language });
    if (answer.ok) showToast({ text: t('packets.thread.withdrawalSealed', { name: answer.value.fileName }) });
  };
  return (
    <Notice>
      <p>
        {t('packets.thread.withdrawalDue', {
          partner: partnerName,
          number: number ?? '',
          day: formatDate(dayOf(leftAt), language),
        })}
      </p>
      <OpeningOf partnerId={due.partnerId} />
      <Button size="small" icon="lock" isPending={withdraw.isRunning} onPress={() => void seal()}>
        {t('packets.thread.sealWithdrawal')}
      </Button>
      <FormError failure={withdraw.failure} />
    </Notice>
  );
}

/** Referrals that left on a withdrawn consent and whose receivers do not know: each offers the packet that tells them. */
export function WithdrawalsDue({
  clientId,
  only,
}: {
  clientId: ClientId;
  /** Of one consent, or of one referral's packet; all of the client without it. */
  only?: { consentId: ConsentId } | { packetIds: readonly PacketId[] };
}) {
  const list = useCall('threads.withdrawalsDue', { clientId });
  if (list.failure !== null) return <ErrorMessage failure={list.failure} />;
  const shown = (list.data ?? []).filter((due) => {
    if (only === undefined) return true;
    return 'consentId' in only ? due.consentId === only.consentId : only.packetIds.includes(due.packetId);
  });
  if (shown.length === 0) return null;
  return (
    <Stack tight>
      {shown.map((due) => (
        <Due key={due.packetId} due={due} />
      ))}
    </Stack>
  );
}
