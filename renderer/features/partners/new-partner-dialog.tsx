import { useState } from 'react';
import type { PartnerId } from '#shared/ids.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { emptyPartner, PartnerForm } from './partner-form.tsx';

/** A partner written into the directory by hand; keys come by card or pasting. */
export function NewPartnerDialog({
  onClose,
  onAdded,
}: {
  onClose: () => void;
  onAdded: (id: PartnerId) => void;
}) {
  const t = useText();
  const [partner, setPartner] = useState(emptyPartner);
  const add = useCommand('partners.add');
  const save = async () => {
    const answer = await add.run(partner);
    if (!answer.ok) return;
    onClose();
    onAdded(answer.value.partnerId);
  };
  return (
    <Dialog
      title={t('partners.addTitle')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <>
          <Button onPress={onClose}>{t('partners.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={partner.name.trim() === ''}
            isPending={add.isRunning}
            onPress={() => void save()}
          >
            {t('partners.save')}
          </Button>
        </>
      }
    >
      <Stack>
        <PartnerForm partner={partner} onChange={setPartner} autoFocus />
        <FormError failure={add.failure} />
      </Stack>
    </Dialog>
  );
}
