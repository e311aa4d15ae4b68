import { useState } from 'react';
import { benefits, formDecisions } from '#shared/codes/benefits.ts';
import type { FormDecision } from '#shared/codes/benefits.ts';
import type { Form } from '#shared/contract/forms.ts';
import type { ClientId, PartnerId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import { useCall } from '../../api/hooks.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useChoices } from '../codes/use-codes.ts';
import { useAddForm, useRemoveForm, useUpdateForm } from './mutations.ts';
import { needsFrom, needsText } from './needs.ts';

const none = 'none';

/** A form with everything that is known of it; a new one without `form`. */
export function FormDialog({
  clientId,
  form,
  onClose,
}: {
  clientId: ClientId;
  form?: Form | undefined;
  onClose: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const partners = useCall('partners.list', {});
  const [name, setName] = useState(form?.name ?? '');
  const [benefit, setBenefit] = useState<string>(form?.benefit ?? none);
  const [partnerId, setPartnerId] = useState<PartnerId | typeof none>(form?.partnerId ?? none);
  const [receiver, setReceiver] = useState(form?.receiver ?? '');
  const [deadline, setDeadline] = useState<PlainDate | null>(form?.deadline ?? null);
  const [submittedOn, setSubmittedOn] = useState<PlainDate | null>(form?.submittedOn ?? null);
  const [decidedOn, setDecidedOn] = useState<PlainDate | null>(form?.decidedOn ?? null);
  const [decision, setDecision] = useState<FormDecision | typeof none>(form?.decision ?? none);
  const [words, setWords] = useState(form?.words ?? '');
  const [needs, setNeeds] = useState(needsText(form?.needs ?? []));
  const choices = useChoices(benefits, form?.benefit);
  const add = useAddForm();
  const update = useUpdateForm();
  const remove = useRemoveForm();
  const code = benefits.schema.safeParse(benefit);

  const save = async () => {
    const fields = {
      name,
      benefit: code.success ? code.data : null,
      partnerId: partnerId === none ? null : partnerId,
      receiver,
      deadline,
      submittedOn,
      decidedOn,
      decision: decision === none ? null : decision,
      words,
      needs: needsFrom(needs, form?.needs ?? []),
    };
    if (form) {
      const answer = await update.run({ formId: form.formId, ...fields });
      if (answer.ok) onClose();
      return;
    }
    const answer = await add.run({ clientId, ...fields });
    if (!answer.ok) return;
    const { formId } = answer.value;
    showToast({ text: t('tasks.form.saved'), undo: () => void remove.run({ formId }) });
    onClose();
  };

  return (
    <Dialog
      title={t(form ? 'tasks.form.change' : 'tasks.form.add')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <DialogButtons
          onCancel={onClose}
          isDisabled={name.trim() === '' && !code.success}
          isPending={add.isRunning || update.isRunning}
          onPress={() => void save()}
        >
          {t('tasks.save')}
        </DialogButtons>
      }
    >
      <Stack>
        <FieldRow>
          <TextField label={t('tasks.form.name')} autoFocus maxLength={200} value={name} onChange={setName} />
          <Select
            label={t('tasks.form.benefit')}
            options={[{ id: none, label: t('tasks.form.noBenefit') }, ...choices]}
            value={benefit}
            onChange={setBenefit}
          />
        </FieldRow>
        <FieldRow>
          <Select
            label={t('tasks.form.partner')}
            options={[
              { id: none, label: t('tasks.form.noPartner') },
              ...(partners.data ?? []).map((partner) => ({
                id: partner.partnerId,
                label: partner.unit === '' ? partner.name : `${partner.name}, ${partner.unit}`,
              })),
            ]}
            value={partnerId}
            onChange={setPartnerId}
          />
          {partnerId === none && (
            <TextField
              label={t('tasks.form.receiver')}
              maxLength={200}
              value={receiver}
              onChange={setReceiver}
            />
          )}
          <DateField label={t('tasks.form.deadline')} value={deadline} onChange={setDeadline} />
        </FieldRow>
        <TextArea
          label={t('tasks.form.needs')}
          hint={t('tasks.form.needsHint')}
          rows={3}
          maxLength={4000}
          value={needs}
          onChange={setNeeds}
        />
        <FieldRow>
          <DateField
            label={t('tasks.form.submittedOn')}
            hint=""
            prefer="past"
            value={submittedOn}
            onChange={setSubmittedOn}
          />
          <DateField
            label={t('tasks.form.decidedOn')}
            hint=""
            prefer="past"
            value={decidedOn}
            onChange={setDecidedOn}
          />
          <Select
            label={t('tasks.form.decision')}
            options={[
              { id: none, label: t('tasks.form.noDecision') },
              ...formDecisions.codes.map((row) => ({ id: row.code, label: row.labels[language] })),
            ]}
            value={decision}
            onChange={setDecision}
          />
        </FieldRow>
        <TextArea
          label={t('tasks.form.words')}
          optional
          rows={2}
          maxLength={4000}
          value={words}
          onChange={setWords}
        />
        <FormError failure={update.failure ?? add.failure} />
      </Stack>
    </Dialog>
  );
}
