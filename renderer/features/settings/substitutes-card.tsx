import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';

/** The way to the extracts for a substitute. */
export function SubstitutesCard() {
  const t = useText();
  return (
    <Card title={t('substitutes.settingsTitle')} padded>
      <Stack>
        <p>{t('substitutes.settingsText')}</p>
        <Button onPress={() => go('substitutes')}>{t('substitutes.settingsOpen')}</Button>
      </Stack>
    </Card>
  );
}
