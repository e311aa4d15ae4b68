import { useState } from 'react';
import type { PartnerKey } from '#shared/contract/partners.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';

/** Somebody told that a partner's key is in wrong hands: it is never used again. */
export function RevokeDialog({ partnerKey, onClose }: { partnerKey: PartnerKey; onClose: () => void }) {
  const t = useText();
  const [saidBy, setSaidBy] = useState('');
  const revoke = useCommand('partners.revokeKey');
  const save = async () => {
    const answer = await revoke.run({ partnerKeyId: partnerKey.partnerKeyId, saidBy });
    if (!answer.ok) return;
    showToast({ text: t('partners.revokeDone') });
    onClose();
  };
  return (
    <Dialog
      title={t('partners.revokeTitle')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('partners.cancel')}</Button>
          <Button variant="dangerFirm" isPending={revoke.isRunning} onPress={() => void save()}>
            {t('partners.revokeDo')}
          </Button>
        </>
      }
    >
      <Stack>
        <p>
          <b>{partnerKey.holder === '' ? t('partners.recipient') : partnerKey.holder}</b>
        </p>
        <p>{t('partners.revokeText')}</p>
        <TextField
          label={t('partners.revokeSaidBy')}
          hint={t('partners.revokeSaidByHint')}
          optional
          autoFocus
          maxLength={120}
          value={saidBy}
          onChange={setSaidBy}
        />
        <FormError failure={revoke.failure} />
      </Stack>
    </Dialog>
  );
}
