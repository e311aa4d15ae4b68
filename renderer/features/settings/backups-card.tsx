import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { useBackupWords } from './backup-words.ts';

const shown = 8;

/** The newest backups with what they hold, and one more on demand. */
export function BackupsCard() {
  const t = useText();
  const words = useBackupWords();
  const list = useCall('backups.list', {});
  const make = useCommand('backups.make');
  const failure = list.failure ?? make.failure;
  return (
    <Card
      title={t('settings.backups')}
      actions={
        <Button
          icon="save"
          isPending={make.isRunning}
          onPress={() =>
            void make.run({}).then((answer) => {
              if (answer.ok) showToast({ text: t('settings.backupMade') });
            })
          }
        >
          {make.isRunning ? t('settings.backupRunning') : t('settings.backupNow')}
        </Button>
      }
    >
      {failure !== null && <ErrorMessage failure={failure} />}
      {list.data?.slice(0, shown).map((row) => (
        <CardLine
          key={row.handle}
          end={
            <Chip tone={row.state === 'good' ? 'good' : row.state === 'damaged' ? 'danger' : 'plain'}>
              {words.state(row)}
            </Chip>
          }
        >
          <span>
            {words.when(row)}
            <Quiet>{[words.why(row), words.size(row), words.holds(row)].filter(Boolean).join(' · ')}</Quiet>
          </span>
        </CardLine>
      ))}
      <CardLine>
        <Quiet>
          {t('settings.backupsHint')} {t('settings.restoreHowTo')}
        </Quiet>
      </CardLine>
    </Card>
  );
}
