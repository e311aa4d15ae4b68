import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';

/** The way to handing people over. */
export function HandoverCard() {
  const t = useText();
  return (
    <Card title={t('handover.title')} padded>
      <Stack>
        <p>{t('handover.settingsText')}</p>
        <Button onPress={() => go('handover')}>{t('handover.settingsOpen')}</Button>
      </Stack>
    </Card>
  );
}
