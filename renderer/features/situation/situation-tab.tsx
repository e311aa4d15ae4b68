import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { AssessmentsCards } from '../assessments/assessments-cards.tsx';
import type { PersonTabProps } from '../person/tabs.ts';

/** The life-situation map with its thresholds, and how things are rated. */
export function SituationTab({ clientId, recordId }: PersonTabProps) {
  const t = useText();
  return (
    <Stack>
      <Card title={t('situation.title')} />
      <AssessmentsCards clientId={clientId} recordId={recordId} />
    </Stack>
  );
}
