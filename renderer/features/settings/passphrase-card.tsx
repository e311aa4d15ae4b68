import { useState } from 'react';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { PassphraseField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { NewPassphrase, noPassphrase } from '../first-run/new-passphrase.tsx';

/** Changes the passphrase; says that copies made before still open with the old one. */
export function PassphraseCard() {
  const t = useText();
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState(noPassphrase);
  // A new form after a change: the fields hold what they were given themselves.
  const [round, setRound] = useState(0);
  const change = useCommand('caseFile.changePassphrase');
  return (
    <Card title={t('settings.passphrase')} padded>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void change.run({ current, next: chosen.passphrase }).then((answer) => {
            if (!answer.ok) return;
            setCurrent('');
            setChosen(noPassphrase);
            setRound(round + 1);
            showToast({ text: t('settings.changed'), detail: t('settings.passphraseHint') });
          });
        }}
      >
        <Stack>
          <Quiet>{t('settings.passphraseHint')}</Quiet>
          <PassphraseField
            purpose="current"
            label={t('settings.current')}
            value={current}
            onChange={(text) => {
              setCurrent(text);
              change.reset();
            }}
          />
          <NewPassphrase key={round} label={t('settings.next')} onChange={setChosen} />
          <FormError failure={change.failure} />
          <Row align="end">
            <Button type="submit" isPending={change.isRunning} isDisabled={current === '' || !chosen.ready}>
              {t('settings.change')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
