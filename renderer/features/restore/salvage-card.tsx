import { useState } from 'react';
import type { ResultOf } from '#shared/contract/index.ts';
import type { RestoreSecret } from '#shared/contract/restore.ts';
import { salvageLines } from '#shared/salvage/lines.ts';
import { useCommand, useEvent } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { Progress } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { noPassphrase } from '../first-run/new-passphrase.tsx';
import { isGiven, noSecret, SecretFields } from './secret-fields.tsx';

/** What a salvage read and what not, line by line, and the way into the new file. */
function SalvageResult({ salvaged, onOpen }: { salvaged: ResultOf<'restore.salvage'>; onOpen: () => void }) {
  const t = useText();
  const language = useLanguage();
  const save = useCommand('restore.saveReport', { invalidates: [] });
  return (
    <Card title={t('restore.salvage.title')} padded>
      <div role="status">
        <Stack>
          <p>{t('restore.salvage.done', { name: salvaged.name })}</p>
          <ul>
            {salvageLines(salvaged.report, t).map((line) => (
              <li key={line}>
                <Private>{line}</Private>
              </li>
            ))}
          </ul>
          <Row align="between">
            <Button
              isPending={save.isRunning}
              onPress={() =>
                void save.run({ language }).then((answer) => {
                  if (answer.ok) {
                    showToast({ text: t('restore.salvage.saved', { name: answer.value.savedAs }) });
                  }
                })
              }
            >
              {t('restore.salvage.save')}
            </Button>
            <Button variant="primary" onPress={onOpen}>
              {t('restore.salvage.open')}
            </Button>
          </Row>
          <FormError failure={save.failure} />
        </Stack>
      </div>
    </Card>
  );
}

/** How far the reading is, and the way to end it. */
function UnderWay() {
  const t = useText();
  const [done, setDone] = useState<number | null>(null);
  useEvent('progress', (event) => {
    if (event.work === 'salvage') setDone(event.done);
  });
  const stop = useCommand('restore.stopSalvage', { invalidates: [] });
  return (
    <Progress
      label={t('restore.salvage.running')}
      done={done}
      action={
        <Button size="small" isPending={stop.isRunning} onPress={() => void stop.run({})}>
          {t('restore.salvage.stop')}
        </Button>
      }
    />
  );
}

/** For a damaged file of which no copy is new enough: reads it page by page into a new one. */
export function SalvageCard({ onDone }: { onDone: () => void }) {
  const t = useText();
  const language = useLanguage();
  const salvage = useCommand('restore.salvage', { invalidates: [] });
  const unlock = useCommand('caseFile.unlock');
  const recover = useCommand('caseFile.unlockWithRecoveryKey');
  const [secret, setSecret] = useState<RestoreSecret>(noSecret);
  const [next, setNext] = useState(noPassphrase);
  const [salvaged, setSalvaged] = useState<ResultOf<'restore.salvage'> | null>(null);
  const isReady = isGiven(secret) && (secret.kind === 'passphrase' || next.ready);

  if (salvaged !== null) {
    return (
      <SalvageResult
        salvaged={salvaged}
        onOpen={() => {
          const opening =
            secret.kind === 'passphrase'
              ? unlock.run({ passphrase: secret.passphrase })
              : recover.run({ recoveryKey: secret.recoveryKey, newPassphrase: next.passphrase });
          void opening.then((answer) => {
            if (!answer.ok) onDone();
          });
        }}
      />
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void salvage.run({ secret, language }).then((answer) => {
          if (answer.ok) setSalvaged(answer.value);
        });
      }}
    >
      <Card title={t('restore.salvage.offer')} padded>
        <Stack>
          <Quiet>{t('restore.salvage.offerHint')}</Quiet>
          <SecretFields secret={secret} onChange={setSecret} onNewPassphrase={setNext} />
          <FormError failure={salvage.failure?.code === 'cancelled' ? null : salvage.failure} />
          {salvage.isRunning && <UnderWay />}
          {salvage.failure?.code === 'cancelled' && <p role="status">{t('restore.salvage.stopped')}</p>}
          <Row align="end">
            <Button type="submit" isDisabled={!isReady} isPending={salvage.isRunning}>
              {t('restore.salvage.run')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </form>
  );
}
