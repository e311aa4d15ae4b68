import { useState } from 'react';
import type { PlainDate } from '#shared/time.ts';
import { useCommand } from '../../api/hooks.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { PassphraseField, TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { NewPassphrase, noPassphrase } from '../first-run/new-passphrase.tsx';

/** Gives somebody who stands in a passphrase of their own; the owner's is asked for again. */
export function AddSubstitute({ onClose }: { onClose: () => void }) {
  const t = useText();
  const add = useCommand('keys.addSubstitute');
  const [label, setLabel] = useState('');
  const [until, setUntil] = useState<PlainDate | null>(null);
  const [own, setOwn] = useState('');
  const [chosen, setChosen] = useState(noPassphrase);
  const send = async () => {
    const { passphrase } = chosen;
    const answer = await add.run({ ownerPassphrase: own, passphrase, label, until });
    if (!answer.ok) return;
    showToast({
      text: t('keys.substitute.added', { name: label.trim() }),
      ...(answer.value.quickTurnedOff ? { detail: t('keys.substitute.addedQuick') } : {}),
    });
    onClose();
  };
  return (
    <Dialog
      title={t('keys.substitute.addTitle')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          isPending={add.isRunning}
          isDisabled={label.trim() === '' || own === '' || !chosen.ready}
          onPress={() => void send()}
        >
          {t('keys.substitute.add')}
        </DialogButtons>
      }
    >
      <Stack>
        <TextField
          label={t('keys.substitute.label')}
          hint={t('keys.substitute.labelHint')}
          value={label}
          maxLength={80}
          autoComplete="off"
          autoFocus
          onChange={setLabel}
        />
        <DateField
          label={t('keys.substitute.until')}
          optional
          hint={t('keys.substitute.untilHint')}
          value={until}
          onChange={setUntil}
        />
        <Quiet>{t('keys.substitute.passphraseHint')}</Quiet>
        <NewPassphrase label={t('keys.substitute.passphrase')} onChange={setChosen} />
        <PassphraseField
          purpose="current"
          label={t('keys.own')}
          value={own}
          onChange={(text) => {
            setOwn(text);
            add.reset();
          }}
        />
        <FormError failure={add.failure} />
      </Stack>
    </Dialog>
  );
}
