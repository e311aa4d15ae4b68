import { useState } from 'react';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { useBackupWords } from '../settings/backup-words.ts';

/** Puts a backup in the place of the case file; what was there is kept beside it. */
export function RestoreBackup({ onBack }: { onBack: () => void }) {
  const t = useText();
  const words = useBackupWords();
  const list = useCall('backups.list', {});
  const restore = useCommand('backups.restore');
  const [chosen, setChosen] = useState<string | null>(null);
  const backup = list.data?.find(({ handle }) => handle === chosen);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!backup) return;
        void restore.run({ handle: backup.handle }).then((answer) => {
          if (!answer.ok) return;
          showToast({ text: t('firstRun.restored', { name: answer.value.keptAs }), tone: 'attention' });
          onBack();
        });
      }}
    >
      <Card title={t('firstRun.restore')} padded>
        <Stack>
          {list.isPending && <Loading />}
          {list.failure !== null && <ErrorMessage failure={list.failure} />}
          {list.data?.length === 0 && <Quiet>{t('firstRun.noBackups')}</Quiet>}
          {list.data !== undefined && list.data.length > 0 && (
            <RadioGroup
              label={t('firstRun.restoreLead')}
              value={chosen}
              onChange={setChosen}
              options={list.data.map((row) => ({
                id: String(row.handle),
                label: `${words.when(row)} · ${words.state(row)}`,
                description: [words.why(row), words.size(row), words.holds(row)].filter(Boolean).join(' · '),
                disabled: row.state === 'damaged',
              }))}
            />
          )}
          {restore.failure !== null && <ErrorMessage failure={restore.failure} />}
          <Row align="between">
            <Button variant="quiet" onPress={onBack}>
              {t('firstRun.backToPassphrase')}
            </Button>
            <Button variant="primary" type="submit" isDisabled={!backup} isPending={restore.isRunning}>
              {t('firstRun.restoreThis')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </form>
  );
}
