import { useState } from 'react';
import type { PlanFrame } from '#shared/contract/plan-frame.ts';
import type { ClientId } from '#shared/ids.ts';
import { planPhases } from '#shared/codes/plans.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { useChoices } from '../codes/use-codes.ts';

/** Phase, pace and days of a plan. */
export function FrameDialog({
  clientId,
  frame,
  onClose,
}: {
  clientId: ClientId;
  frame: PlanFrame;
  onClose: () => void;
}) {
  const t = useText();
  const [phase, setPhase] = useState<string>(frame.phase);
  const [paceWords, setPace] = useState(frame.paceWords);
  const [reviewOn, setReview] = useState(frame.reviewOn);
  const [consentUntil, setConsent] = useState(frame.consentUntil);
  const phases = useChoices(planPhases, frame.phase);
  const set = useCommand('plans.setFrame');
  const save = async () => {
    const answer = await set.run({
      clientId,
      phase: planPhases.schema.parse(phase),
      paceWords,
      reviewOn,
      consentUntil,
    });
    if (!answer.ok) return;
    showToast({ text: t('plan.frame.saved'), undo: () => void set.run({ clientId, ...frame }) });
    onClose();
  };
  return (
    <Dialog
      title={t('plan.frame.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('plan.cancel')}</Button>
          <Button variant="primary" isPending={set.isRunning} onPress={() => void save()}>
            {t('plan.save')}
          </Button>
        </>
      }
    >
      <Stack>
        <Select
          label={t('plan.frame.phase')}
          hint={t('plan.frame.phaseHint')}
          value={phase}
          onChange={setPhase}
          options={phases}
        />
        <TextArea
          label={t('plan.frame.pace')}
          hint={t('plan.frame.paceHint')}
          value={paceWords}
          onChange={setPace}
          rows={2}
          maxLength={500}
        />
        <DateField label={t('plan.frame.review')} value={reviewOn} onChange={setReview} />
        <DateField
          label={t('plan.frame.consent')}
          hint={t('plan.frame.consentHint')}
          value={consentUntil}
          onChange={setConsent}
        />
        <FormError failure={set.failure} />
      </Stack>
    </Dialog>
  );
}
