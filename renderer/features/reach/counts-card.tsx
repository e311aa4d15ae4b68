import { firstContacts } from '#shared/codes/client-record.ts';
import { labelOf } from '#shared/codes/define.ts';
import { leadStatuses } from '#shared/codes/reach.ts';
import type { LeadCount } from '#shared/contract/leads.ts';
import { Card, CardLine } from '../../ui/card.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useLabels } from '../codes/use-codes.ts';

/** `11/2026`, as months are written in figures. */
const monthWords = (month: string): string => `${Number(month.slice(5))}/${month.slice(0, 4)}`;

/** What is left of entries whose names are gone: numbers of a month. */
export function CountsCard({
  counts,
  becameClients,
}: {
  counts: readonly LeadCount[];
  becameClients: number;
}) {
  const t = useText();
  const language = useLanguage();
  const label = useLabels();
  if (counts.length === 0 && becameClients === 0) return null;
  return (
    <Card title={t('reach.counts.title')} note={t('reach.counts.note')}>
      <ul>
        {becameClients > 0 && (
          <CardLine as="li">{t('reach.counts.clients', { count: becameClients })}</CardLine>
        )}
        {counts.map(({ month, notifierKind, status, attempts, count }) => (
          <CardLine
            as="li"
            key={`${month} ${notifierKind} ${status}`}
            end={t('reach.counts.attempts', { count: attempts })}
          >
            <b>{count}</b>
            <span>
              {`${monthWords(month)} · ${labelOf(leadStatuses, status, language)} · ${label(firstContacts, notifierKind)}`}
            </span>
          </CardLine>
        ))}
      </ul>
    </Card>
  );
}
