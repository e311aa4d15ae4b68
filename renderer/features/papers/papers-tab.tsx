import { Stack } from '../../ui/layout.tsx';
import type { PersonTabProps } from '../person/tabs.ts';
import { FormsCard } from '../forms/forms-card.tsx';
import { TasksCard } from '../tasks/tasks-card.tsx';
import { PapersCard } from './papers-card.tsx';

/** Forms, tasks and papers around the person. */
export function PapersTab({ clientId, recordId }: PersonTabProps) {
  return (
    <Stack>
      <TasksCard clientId={clientId} recordId={recordId} />
      <FormsCard clientId={clientId} recordId={recordId} />
      <PapersCard clientId={clientId} recordId={recordId} />
    </Stack>
  );
}
