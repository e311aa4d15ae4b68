import { useState } from 'react';
import { Card } from '../../ui/card.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { PassphraseField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import { RecoverySheetButtons } from '../first-run/recovery-sheet.tsx';

/** The recovery sheet, shown, saved or printed again, to whoever knows the passphrase. */
export function RecoveryCard() {
  const t = useText();
  const [passphrase, setPassphrase] = useState('');
  return (
    <Card title={t('settings.recovery')} padded>
      <Stack>
        <p>{t('settings.recoveryHint')}</p>
        <Quiet>{t('settings.recoveryAsks')}</Quiet>
        <PassphraseField
          purpose="current"
          label={t('keys.own')}
          value={passphrase}
          onChange={setPassphrase}
        />
        <RecoverySheetButtons passphrase={passphrase} />
      </Stack>
    </Card>
  );
}
