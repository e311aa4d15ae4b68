import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { useBackups } from './queries.ts';
import { useBackupsWords } from './words.ts';

/** The drill of the month: when it last went well, what to do when it did not, and one on demand. */
export function DrillCard() {
  const t = useText();
  const words = useBackupsWords();
  const { data } = useBackups();
  const drill = useCommand('backups.drill');
  if (data === undefined) return null;
  const trouble = words.drillTrouble(data);
  const isRunning = drill.isRunning || data.drill.running;
  return (
    <Card title={t('backups.drill')} note={words.drill(data)} padded>
      <Stack>
        {trouble !== null && (
          <div>
            <Chip tone="danger">{t('backups.railDrill')}</Chip>
            <p>{trouble}</p>
          </div>
        )}
        <Quiet>{t('backups.drillHint')}</Quiet>
        <Row>
          <Button
            isPending={isRunning}
            onPress={() =>
              void drill.run({}).then((answer) => {
                if (!answer.ok) return;
                const good = answer.value.outcomes.every(({ intact }) => intact);
                showToast({
                  text: good ? t('backups.drillGood') : t('backups.drillBad'),
                  ...(good ? {} : { tone: 'attention' as const }),
                });
              })
            }
          >
            {isRunning ? t('backups.drillRunning') : t('backups.drillNow')}
          </Button>
        </Row>
        <FormError failure={drill.failure} />
      </Stack>
    </Card>
  );
}
