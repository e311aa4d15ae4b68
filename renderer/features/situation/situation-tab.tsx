import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';

/** The life-situation map with its thresholds, and how things are rated. */
export function SituationTab() {
  const t = useText();
  return (
    <Stack>
      <Card title={t('situation.title')} />
    </Stack>
  );
}
