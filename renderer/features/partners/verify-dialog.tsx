import { useState } from 'react';
import type { PartnerKey } from '#shared/contract/partners.ts';
import type { ChosenVerificationWay } from '#shared/codes/partners.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { Words } from '../../ui/words.tsx';
import { VerifyHow } from './verify-how.tsx';

/** The eight words, to be read aloud both ways; who and when is recorded. */
export function VerifyDialog({
  partnerKey,
  phone,
  onClose,
}: {
  partnerKey: PartnerKey;
  phone: string;
  onClose: () => void;
}) {
  const t = useText();
  const [how, setHow] = useState<ChosenVerificationWay | null>(null);
  const verify = useCommand('partners.verifyKey');
  const save = async () => {
    if (how === null) return;
    const answer = await verify.run({ partnerKeyId: partnerKey.partnerKeyId, how });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      title={t('partners.verifyTitle')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('partners.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={how === null}
            isPending={verify.isRunning}
            onPress={() => void save()}
          >
            {t('partners.verifyDone')}
          </Button>
        </>
      }
    >
      <Stack>
        <p>
          {t('partners.wordsHint')}
          {phone !== '' && (
            <>
              {' '}
              <b>{phone}</b>
            </>
          )}
        </p>
        <Words label={t('partners.words')} words={partnerKey.fingerprint} />
        <VerifyHow value={how} onChange={setHow} />
        <FormError failure={verify.failure} />
      </Stack>
    </Dialog>
  );
}
