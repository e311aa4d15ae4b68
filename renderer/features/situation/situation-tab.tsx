import { ErrorMessage } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { AssessmentsCards } from '../assessments/assessments-cards.tsx';
import type { PersonTabProps } from '../person/tabs.ts';
import { useSituation } from './queries.ts';
import { ThemesCard } from './themes-card.tsx';
import { ThresholdsCard } from './thresholds-card.tsx';

/** The life-situation map with its thresholds, and how things are rated. */
export function SituationTab({ clientId, recordId }: PersonTabProps) {
  const { data, failure } = useSituation(clientId);
  if (failure !== null) return <ErrorMessage failure={failure} />;
  if (data === undefined) return <Loading />;
  return (
    <Stack>
      <ThemesCard clientId={clientId} cards={data.cards} soughtId={recordId} />
      <ThresholdsCard clientId={clientId} thresholds={data.thresholds} soughtId={recordId} />
      <AssessmentsCards clientId={clientId} recordId={recordId} />
    </Stack>
  );
}
