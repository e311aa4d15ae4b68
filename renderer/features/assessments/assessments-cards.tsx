import type { PersonTabProps } from '../person/tabs.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useAssessments } from './queries.ts';
import { ResultsCard } from './results-card.tsx';
import { RoundsCard } from './rounds-card.tsx';

/** How the person rates their own life, and what instruments have said. */
export function AssessmentsCards({ clientId, recordId }: PersonTabProps) {
  const { data, failure } = useAssessments(clientId);
  if (failure !== null) return <ErrorMessage failure={failure} />;
  if (data === undefined) return <Loading />;
  return (
    <>
      <RoundsCard clientId={clientId} rounds={data.rounds} recordId={recordId} />
      <ResultsCard clientId={clientId} results={data.assessments} recordId={recordId} />
    </>
  );
}
