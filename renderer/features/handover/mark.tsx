import { formatDate } from '#shared/dates/format.ts';
import type { ClientId } from '#shared/ids.ts';
import { dayOf } from '#shared/time.ts';
import { go } from '../../app/router.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useHandoverOf } from './queries.ts';

/** On the page of somebody who was handed over: to whom and when, and that the receiver does not see what is written here. */
export function HandoverMark({ clientId }: { clientId: ClientId }) {
  const t = useText();
  const language = useLanguage();
  const { data } = useHandoverOf(clientId);
  if (data === undefined || data === null) return null;
  return (
    <Notice>
      <p>{t('handover.mark', { day: formatDate(dayOf(data.at), language), name: data.partnerName })}</p>
      {data.confirmedOn === null && <p>{t('handover.markWaiting')}</p>}
      <LinkButton onPress={() => go('handover')}>{t('handover.markOpen')}</LinkButton>
    </Notice>
  );
}
