import { useState } from 'react';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import { NewPassphrase, noPassphrase } from '../first-run/new-passphrase.tsx';

/** Opens the case file with the key of the recovery sheet and gives it a new passphrase. */
export function RecoveryUnlock({ onBack }: { onBack: () => void }) {
  const t = useText();
  const [recoveryKey, setRecoveryKey] = useState('');
  const [chosen, setChosen] = useState(noPassphrase);
  const unlock = useCommand('caseFile.unlockWithRecoveryKey');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void unlock.run({ recoveryKey, newPassphrase: chosen.passphrase });
      }}
    >
      <Card title={t('firstRun.useRecoveryKey')} padded>
        <Stack>
          <TextArea
            label={t('firstRun.recoveryKey')}
            hint={t('firstRun.recoveryKeyHint')}
            value={recoveryKey}
            onChange={setRecoveryKey}
            rows={3}
            spellCheck="false"
            autoComplete="off"
            autoFocus
          />
          <NewPassphrase label={t('firstRun.newPassphrase')} onChange={setChosen} />
          <FormError failure={unlock.failure} />
          <Row align="between">
            <Button variant="quiet" onPress={onBack}>
              {t('firstRun.backToPassphrase')}
            </Button>
            <Button
              variant="primary"
              type="submit"
              isPending={unlock.isRunning}
              isDisabled={!chosen.ready || recoveryKey.trim() === ''}
            >
              {t('firstRun.openAndChange')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </form>
  );
}
