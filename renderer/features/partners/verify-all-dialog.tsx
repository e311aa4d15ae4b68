import { useState } from 'react';
import type { PartnerKey } from '#shared/contract/partners.ts';
import type { ChosenVerificationWay } from '#shared/codes/partners.ts';
import type { PartnerKeyId } from '#shared/ids.ts';
import { useCommand } from '../../api/hooks.ts';
import { Checkbox, CheckboxGroup } from '../../ui/choice.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { VerifyHow } from './verify-how.tsx';

/** The words of all of a unit's keys in one telephone call: each is ticked when its own words agree. */
export function VerifyAllDialog({
  keys,
  phone,
  onClose,
}: {
  keys: readonly PartnerKey[];
  phone: string;
  onClose: () => void;
}) {
  const t = useText();
  const [ticked, setTicked] = useState<readonly PartnerKeyId[]>([]);
  const [how, setHow] = useState<ChosenVerificationWay | null>(null);
  const verify = useCommand('partners.verifyKeys');
  const save = async () => {
    if (how === null) return;
    const answer = await verify.run({ partnerKeyIds: [...ticked], how });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      title={t('partners.verifyAllTitle')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          isDisabled={how === null || ticked.length === 0}
          isPending={verify.isRunning}
          onPress={() => void save()}
        >
          {t('partners.verifyAllDone', { count: ticked.length })}
        </DialogButtons>
      }
    >
      <Stack>
        <p>
          {t('partners.wordsHint')} {phone !== '' && <b>{phone}</b>}
        </p>
        <CheckboxGroup
          label={t('partners.verifyAllKeys')}
          hint={t('partners.verifyAllHint')}
          value={ticked}
          onChange={setTicked}
        >
          {keys.map(({ partnerKeyId, holder, fingerprint }) => (
            <Checkbox
              key={partnerKeyId}
              value={partnerKeyId}
              hint={<span lang="fi">{fingerprint.join(' · ')}</span>}
            >
              {holder}
            </Checkbox>
          ))}
        </CheckboxGroup>
        <VerifyHow value={how} onChange={setHow} />
        <FormError failure={verify.failure} />
      </Stack>
    </Dialog>
  );
}
