import { useState } from 'react';
import { ownKeyChangeReasons } from '#shared/codes/partners.ts';
import type { OwnKeyChangeReason } from '#shared/codes/partners.ts';
import { useCommand } from '../../api/hooks.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

/** Gives the own card a new key, with what becomes of the old one said before. */
export function ChangeKeyDialog({ onClose, onChanged }: { onClose: () => void; onChanged: () => void }) {
  const t = useText();
  const language = useLanguage();
  const [reason, setReason] = useState<OwnKeyChangeReason | null>(null);
  const change = useCommand('partners.changeOwnKey');
  const save = async () => {
    if (reason === null) return;
    const answer = await change.run({ reason });
    if (!answer.ok) return;
    onClose();
    onChanged();
  };
  return (
    <Dialog
      title={t('partners.changeKeyTitle')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          isDisabled={reason === null}
          isPending={change.isRunning}
          onPress={() => void save()}
        >
          {t('partners.changeKey')}
        </DialogButtons>
      }
    >
      <Stack>
        <p>{t('partners.changeKeyText')}</p>
        <RadioGroup
          label={t('partners.changeKeyWhy')}
          value={reason}
          onChange={setReason}
          options={ownKeyChangeReasons.codes.map(({ code, labels }) => ({
            id: code,
            label: labels[language],
          }))}
        />
        {reason !== null && <Notice>{t(`partners.changeKeyThen.${reason}`)}</Notice>}
        <FormError failure={change.failure} />
      </Stack>
    </Dialog>
  );
}
