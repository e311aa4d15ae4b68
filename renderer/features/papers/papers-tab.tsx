import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';

/** Forms, tasks and papers around the person. */
export function PapersTab() {
  const t = useText();
  return (
    <Stack>
      <Card title={t('papers.title')} />
    </Stack>
  );
}
