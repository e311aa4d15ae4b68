import { useState } from 'react';
import { labelOf } from '#shared/codes/define.ts';
import { handoverConfirmations } from '#shared/codes/handover.ts';
import type { HandoverConfirmation } from '#shared/codes/handover.ts';
import type { HandoverId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useConfirmHandover } from './mutations.ts';

/** What a packet told is written down by taking it in. */
const toldInWords = handoverConfirmations.codes.filter(({ code }) => code !== 'receipt');

/** When and how it became known that the receiver has the people. */
export function ConfirmDialog({ handoverId, onClose }: { handoverId: HandoverId; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const [on, setOn] = useState<PlainDate | null>(null);
  const [how, setHow] = useState<HandoverConfirmation>('phone');
  const confirm = useConfirmHandover();
  const save = async () => {
    if (on === null) return;
    const answer = await confirm.run({ handoverId, confirmation: { on, how } });
    if (!answer.ok) return;
    onClose();
    showToast({
      text: t('handover.confirmed'),
      undo: () => void confirm.run({ handoverId, confirmation: null }),
    });
  };
  return (
    <Dialog
      title={t('handover.confirmTitle')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('handover.close')}</Button>
          <Button
            variant="primary"
            isDisabled={on === null}
            isPending={confirm.isRunning}
            onPress={() => void save()}
          >
            {t('handover.save')}
          </Button>
        </>
      }
    >
      <Stack>
        <DateField label={t('handover.confirmOn')} value={on} onChange={setOn} prefer="past" />
        <RadioGroup
          label={t('handover.confirmHow')}
          value={how}
          onChange={setHow}
          options={toldInWords.map(({ code }) => ({
            id: code,
            label: labelOf(handoverConfirmations, code, language),
          }))}
        />
        <FormError failure={confirm.failure} />
      </Stack>
    </Dialog>
  );
}
