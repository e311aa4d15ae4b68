import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';

/** The way to the end of a project. */
export function ProjectEndCard() {
  const t = useText();
  return (
    <Card title={t('projectEnd.title')} padded>
      <Stack>
        <p>{t('projectEnd.settingsText')}</p>
        <Button onPress={() => go('project-end')}>{t('projectEnd.settingsOpen')}</Button>
      </Stack>
    </Card>
  );
}
