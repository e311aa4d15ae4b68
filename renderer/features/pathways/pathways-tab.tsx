import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';

/** Where the person is going, in parallel, and the support that goes on. */
export function PathwaysTab() {
  const t = useText();
  return (
    <Stack>
      <Card title={t('pathways.title')} />
    </Stack>
  );
}
