import { useState } from 'react';
import type { StepFields } from '#shared/contract/plans.ts';
import { codesOn, labelOf } from '#shared/codes/define.ts';
import { stepStatuses } from '#shared/codes/plans.ts';
import type { Failure } from '#shared/result.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, today } from '../../ui/date-field.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

export const emptyStep: StepFields = { text: '', who: '', due: null, dueText: '', status: 'open' };

/** A small step: what, who, and when as a day or in words. */
export function StepForm({
  initial,
  submit,
  failure,
  withStatus = false,
  onSave,
  onClose,
}: {
  initial: StepFields;
  submit: string;
  failure: Failure | null;
  withStatus?: boolean;
  onSave: (step: StepFields) => Promise<boolean>;
  onClose: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const [step, setStep] = useState(initial);
  const set =
    <K extends keyof StepFields>(key: K) =>
    (value: StepFields[K]) => {
      setStep({ ...step, [key]: value });
    };
  return (
    <InlineForm
      onSubmit={() => {
        if (step.text.trim() === '') return;
        void onSave(step).then((saved) => {
          if (saved) onClose();
        });
      }}
      onGiveUp={onClose}
    >
      <Stack tight>
        <TextField
          label={t('plan.step')}
          value={step.text}
          onChange={set('text')}
          placeholder={t('plan.stepPlaceholder')}
          autoFocus
        />
        <FieldRow>
          <TextField
            label={t('plan.who')}
            value={step.who}
            onChange={set('who')}
            placeholder={t('plan.whoPlaceholder')}
          />
          <DateField label={t('plan.due')} value={step.due} onChange={set('due')} />
          <TextField
            label={t('plan.dueText')}
            value={step.dueText}
            onChange={set('dueText')}
            placeholder={t('plan.dueTextPlaceholder')}
          />
          {withStatus && (
            <Select
              label={t('plan.status')}
              value={step.status}
              onChange={set('status')}
              options={codesOn(stepStatuses, today()).map(({ code }) => ({
                id: code,
                label: labelOf(stepStatuses, code, language),
              }))}
            />
          )}
        </FieldRow>
        <FormError failure={failure} />
        <Row>
          <Button variant="primary" type="submit" isDisabled={step.text.trim() === ''}>
            {submit}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('plan.cancel')}
          </Button>
        </Row>
      </Stack>
    </InlineForm>
  );
}
