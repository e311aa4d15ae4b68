import { ErrorMessage } from '../../ui/error-message.tsx';
import { Columns, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { ConsentsCard } from '../consents/consents-card.tsx';
import type { PersonTabProps } from '../person/tabs.ts';
import { CloseOnesCard } from './close-ones-card.tsx';
import { DisclosuresCard } from './disclosures-card.tsx';
import { ProhibitionsCard } from './prohibitions-card.tsx';
import { useNetworkOf } from './queries.ts';
import { WorkersCard } from './workers-card.tsx';

/** Who is around the person, and what may be told to whom: close ones and workers; consents, prohibitions and disclosures. */
export function NetworkTab({ clientId, recordId }: PersonTabProps) {
  const { data, failure } = useNetworkOf(clientId);
  const both = { clientId, recordId };
  if (failure !== null) return <ErrorMessage failure={failure} />;
  if (data === undefined) return <Loading />;
  return (
    <Columns halves>
      <Stack>
        <CloseOnesCard {...both} closeOnes={data.closeOnes} />
        <WorkersCard {...both} workers={data.workers} />
        <ProhibitionsCard {...both} prohibitions={data.prohibitions} closeOnes={data.closeOnes} />
      </Stack>
      <Stack>
        <ConsentsCard clientId={clientId} />
        <DisclosuresCard {...both} />
      </Stack>
    </Columns>
  );
}
