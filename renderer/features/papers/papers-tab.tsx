import { Stack } from '../../ui/layout.tsx';
import type { PersonTabProps } from '../person/tabs.ts';
import { PapersCard } from './papers-card.tsx';

/** Forms, tasks and papers around the person. */
export function PapersTab({ clientId, recordId }: PersonTabProps) {
  return (
    <Stack>
      <PapersCard clientId={clientId} recordId={recordId} />
    </Stack>
  );
}
