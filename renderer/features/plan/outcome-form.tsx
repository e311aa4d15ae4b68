import { useState } from 'react';
import type { Step } from '#shared/contract/plans.ts';
import { labelOf } from '#shared/codes/define.ts';
import { stepStatuses } from '#shared/codes/plans.ts';
import type { StepStatus } from '#shared/codes/plans.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

/** What came of a step, in words and without blame; what it became where it changed, and when it is taken up again. */
export function OutcomeForm({ step, onClose }: { step: Step; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const [status, setStatus] = useState<StepStatus>(step.status === 'open' ? 'done' : step.status);
  const [outcomeWords, setWords] = useState(step.outcomeWords);
  const [followUpOn, setFollowUp] = useState(step.followUpOn);
  const [instead, setInstead] = useState('');
  const update = useCommand('plans.updateStep');
  const change = useCommand('plans.changeStep');
  const remove = useCommand('plans.remove');
  const { stepId } = step;
  const becomes = status === 'changed' && instead.trim() !== '';

  const takeBack = () =>
    update.run({
      stepId,
      status: step.status,
      outcomeWords: step.outcomeWords,
      followUpOn: step.followUpOn,
    });
  const save = async () => {
    if (becomes) {
      const answer = await change.run({ stepId, text: instead, outcomeWords });
      if (!answer.ok) return;
      showToast({
        text: t('plan.outcome.saved'),
        undo: () => {
          void remove.run({ item: 'step', id: answer.value.stepId }).then(takeBack);
        },
      });
    } else {
      const answer = await update.run({ stepId, status, outcomeWords, followUpOn });
      if (!answer.ok) return;
      showToast({ text: t('plan.outcome.saved'), undo: () => void takeBack() });
    }
    onClose();
  };

  return (
    <InlineForm onSubmit={() => void save()} onGiveUp={onClose}>
      <Stack tight>
        <FieldRow>
          <Select
            label={t('plan.outcome.status')}
            value={status}
            onChange={setStatus}
            autoFocus
            options={stepStatuses.codes.map(({ code }) => ({
              id: code,
              label: labelOf(stepStatuses, code, language),
            }))}
          />
          {status !== 'changed' && (
            <DateField label={t('plan.outcome.followUp')} value={followUpOn} onChange={setFollowUp} />
          )}
        </FieldRow>
        <TextArea
          label={t('plan.outcome.words')}
          value={outcomeWords}
          onChange={setWords}
          rows={2}
          maxLength={1000}
        />
        {status === 'changed' && (
          <TextField
            label={t('plan.outcome.instead')}
            hint={t('plan.outcome.insteadHint')}
            value={instead}
            onChange={setInstead}
            maxLength={300}
          />
        )}
        <FormError failure={update.failure ?? change.failure} />
        <Row>
          <Button variant="primary" type="submit" isPending={update.isRunning || change.isRunning}>
            {t('plan.save')}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('plan.cancel')}
          </Button>
        </Row>
      </Stack>
    </InlineForm>
  );
}
