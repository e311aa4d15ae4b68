import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';

/** The way to the code lists. */
export function ListsCard() {
  const t = useText();
  return (
    <Card
      title={t('codes.title')}
      padded
      actions={
        <Button
          icon="open"
          onPress={() => {
            go('codes');
          }}
        >
          {t('codes.open')}
        </Button>
      }
    >
      <Quiet>{t('codes.lead')}</Quiet>
    </Card>
  );
}
