import type { Client } from '#shared/contract/clients.ts';
import { Card } from '../../ui/card.tsx';
import { useText } from '../../ui/text.ts';
import { OverReasonsDialog } from './over-reasons.tsx';
import { useReasonsOf } from './queries.ts';
import { ReasonList } from './reason-list.tsx';
import { useReasonAction } from './use-reason-action.ts';

/** On a person's page: why they are on Today, in the same words and with the same actions. Nothing where they are not. */
export function WhyOnTodayCard({ client }: { client: Client }) {
  const t = useText();
  const { data } = useReasonsOf(client.clientId);
  const { over, run, close } = useReasonAction();
  if (data === undefined || data.reasons.length === 0) return null;
  return (
    <Card title={t('today.why.title')} padded>
      <ReasonList
        reasons={data.reasons}
        name={client.initials}
        onAction={(action) => {
          run(client.clientId, action);
        }}
      />
      <OverReasonsDialog over={over} onClose={close} />
    </Card>
  );
}
