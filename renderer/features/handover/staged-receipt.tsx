import type { StagedReceipt } from '#shared/contract/handover-receipt.ts';
import { formatDate } from '#shared/dates/format.ts';
import { dayOf } from '#shared/time.ts';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

/** What a receipt says of a handover before it is taken in, and what taking it in would do. */
export function StagedReceiptView({ receipt }: { receipt: StagedReceipt }) {
  const t = useText();
  const language = useLanguage();
  if (receipt.refusal !== null) {
    return (
      <Notice>
        <p>{t(`errors.${receipt.refusal}.happened`)}</p>
        <p>{t(`errors.${receipt.refusal}.next`)}</p>
      </Notice>
    );
  }
  const { handedOverAt, receivedAt, taken, left } = receipt;
  const of = formatDate(dayOf(handedOverAt), language);
  const day = formatDate(dayOf(receivedAt), language);
  if (taken === 0) return <Notice>{t('handover.receipt.stagedNobody', { of })}</Notice>;
  return (
    <Stack tight>
      <p>{t('handover.receipt.stagedTaken', { count: taken, of, day })}</p>
      {left.length === 0 ? (
        <p>{t('handover.receipt.stagedAll')}</p>
      ) : (
        <Notice>
          <p>
            <Private>{t('handover.receipt.stagedLeft', { names: left.join(', ') })}</Private>
          </p>
          <p>{t('handover.receipt.stagedLeftTodo')}</p>
        </Notice>
      )}
    </Stack>
  );
}
