import type { Client } from '#shared/contract/clients.ts';
import { Chip } from '../../ui/chip.tsx';
import { useText } from '../../ui/text.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { useCoaching } from './queries.ts';

/** In the header: paused until when, or ended. Nothing while the coaching goes on. */
export function StatusChip({ client }: { client: Pick<Client, 'clientId' | 'status'> }) {
  const t = useText();
  const { date } = useMoments();
  const { data } = useCoaching(client.clientId);
  if (client.status === 'active') return null;
  const until = data?.status === 'paused' ? data.pausedUntil : null;
  return (
    <Chip>
      {client.status === 'paused' && until !== null
        ? t('pathways.coaching.chip', { until: date(until) })
        : t(`person.status.${client.status}`)}
    </Chip>
  );
}
