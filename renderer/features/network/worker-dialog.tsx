import { useState } from 'react';
import type { Worker, WorkerFields } from '#shared/contract/network.ts';
import type { ClientId, PartnerId } from '#shared/ids.ts';
import { Checkbox } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { useAddWorker, useUpdateWorker } from './mutations.ts';
import { partnerOptions } from './partner-options.ts';
import { usePartners } from './queries.ts';

const empty: WorkerFields = {
  name: '',
  partnerId: null,
  organisation: '',
  role: '',
  phone: '',
  email: '',
  part: '',
  isTreating: false,
  coachPart: '',
  coachReminds: false,
  coachAccompanies: false,
  validFrom: null,
  validTo: null,
};

const fieldsOfWorker = ({
  name,
  partnerId,
  organisation,
  role,
  phone,
  email,
  part,
  isTreating,
  coachPart,
  coachReminds,
  coachAccompanies,
  validFrom,
  validTo,
}: Worker): WorkerFields => ({
  name,
  partnerId,
  organisation,
  role,
  phone,
  email,
  part,
  isTreating,
  coachPart,
  coachReminds,
  coachAccompanies,
  validFrom,
  validTo,
});

interface FieldsProps {
  fields: WorkerFields;
  change: (part: Partial<WorkerFields>) => void;
}

/** The lines of text of a worker, and how each is kept. */
function Line({
  fields,
  change,
  of,
  label,
}: FieldsProps & { of: 'role' | 'phone' | 'email' | 'organisation'; label: string }) {
  return (
    <TextField
      label={label}
      optional
      value={fields[of]}
      onChange={(text) => {
        change({ [of]: text });
      }}
    />
  );
}

/** The treating party and the coach's agreed part beside it. No diagnosis is asked for. */
function Treating({ fields, change }: FieldsProps) {
  const t = useText();
  return (
    <>
      <Checkbox
        isSelected={fields.isTreating}
        onChange={(isTreating) => {
          change({ isTreating });
        }}
        hint={t('network.workers.treatingHint')}
      >
        {t('network.workers.isTreating')}
      </Checkbox>
      {fields.isTreating && (
        <>
          <TextArea
            label={t('network.workers.coachPart')}
            rows={2}
            value={fields.coachPart}
            onChange={(coachPart) => {
              change({ coachPart });
            }}
          />
          <Checkbox
            isSelected={fields.coachReminds}
            onChange={(coachReminds) => {
              change({ coachReminds });
            }}
          >
            {t('network.workers.coachReminds')}
          </Checkbox>
          <Checkbox
            isSelected={fields.coachAccompanies}
            onChange={(coachAccompanies) => {
              change({ coachAccompanies });
            }}
          >
            {t('network.workers.coachAccompanies')}
          </Checkbox>
        </>
      )}
    </>
  );
}

/** Writes down or changes a worker around the person. */
export function WorkerDialog({
  clientId,
  worker,
  onClose,
}: {
  clientId: ClientId;
  worker?: Worker | undefined;
  onClose: () => void;
}) {
  const t = useText();
  const partners = usePartners();
  const [fields, setFields] = useState(worker === undefined ? empty : fieldsOfWorker(worker));
  const add = useAddWorker();
  const update = useUpdateWorker();
  const change = (part: Partial<WorkerFields>) => {
    setFields((now) => ({ ...now, ...part }));
  };
  const save = async () => {
    const answer =
      worker === undefined
        ? await add.run({ clientId, ...fields })
        : await update.run({ workerId: worker.workerId, ...fields });
    if (!answer.ok) return;
    showToast({ text: worker === undefined ? t('network.workers.added') : t('network.closeOnes.saved') });
    onClose();
  };
  const both = { fields, change };
  return (
    <Dialog
      title={worker === undefined ? t('network.workers.newTitle') : t('network.workers.editTitle')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <DialogButtons
          onCancel={onClose}
          isDisabled={fields.name.trim() === ''}
          isPending={add.isRunning || update.isRunning}
          onPress={() => void save()}
        >
          {t('network.save')}
        </DialogButtons>
      }
    >
      <Stack>
        <FieldRow>
          <TextField
            label={t('network.workers.name')}
            isRequired
            autoFocus
            value={fields.name}
            onChange={(name) => {
              change({ name });
            }}
          />
          <Line {...both} of="role" label={t('network.workers.role')} />
        </FieldRow>
        <FieldRow>
          <Select<PartnerId | 'none'>
            label={t('network.workers.partner')}
            value={fields.partnerId ?? 'none'}
            onChange={(next) => {
              change({ partnerId: next === 'none' ? null : next });
            }}
            options={[
              { id: 'none', label: t('network.workers.partnerNone') },
              ...partnerOptions(partners.data),
            ]}
          />
          {fields.partnerId === null && (
            <Line {...both} of="organisation" label={t('network.workers.organisation')} />
          )}
        </FieldRow>
        <FieldRow>
          <Line {...both} of="phone" label={t('network.workers.phone')} />
          <Line {...both} of="email" label={t('network.workers.email')} />
        </FieldRow>
        <TextArea
          label={t('network.workers.part')}
          optional
          rows={2}
          value={fields.part}
          onChange={(part) => {
            change({ part });
          }}
        />
        <Treating {...both} />
        <FieldRow>
          <DateField
            label={t('network.workers.validFrom')}
            optional
            prefer="past"
            value={fields.validFrom}
            onChange={(validFrom) => {
              change({ validFrom });
            }}
          />
          <DateField
            label={t('network.workers.validTo')}
            optional
            value={fields.validTo}
            onChange={(validTo) => {
              change({ validTo });
            }}
          />
        </FieldRow>
        <FormError failure={add.failure ?? update.failure} />
      </Stack>
    </Dialog>
  );
}
