import { useState } from 'react';
import { mayBeTold, relations } from '#shared/codes/network.ts';
import type { CloseOne, CloseOneFields } from '#shared/contract/network.ts';
import type { ClientId } from '#shared/ids.ts';
import { Checkbox, RadioGroup } from '../../ui/choice.tsx';
import { DateField, today } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useChoices } from '../codes/use-codes.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAddCloseOne, useUpdateCloseOne } from './mutations.ts';

const empty: CloseOneFields = {
  name: '',
  relation: null,
  phone: '',
  email: '',
  isGuardian: false,
  mayAnswerPhone: false,
  mayBeTold: 'nothing',
  mayBeToldWords: '',
  permittedOn: null,
  mayBeShared: false,
  words: '',
};

const fieldsOfCloseOne = ({
  name,
  relation,
  phone,
  email,
  isGuardian,
  mayAnswerPhone,
  mayBeTold: told,
  mayBeToldWords,
  permittedOn,
  mayBeShared,
  words,
}: CloseOne): CloseOneFields => ({
  name,
  relation,
  phone,
  email,
  isGuardian,
  mayAnswerPhone,
  mayBeTold: told,
  mayBeToldWords,
  permittedOn,
  mayBeShared,
  words,
});

interface FieldsProps {
  fields: CloseOneFields;
  change: (part: Partial<CloseOneFields>) => void;
}

/** What the client lets be told: the words and the day are asked once there is something to tell. */
function Permission({ fields, change }: FieldsProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      <RadioGroup
        label={t('network.closeOnes.mayBeTold')}
        value={fields.mayBeTold}
        onChange={(next) => {
          const isNew = next !== 'nothing' && fields.permittedOn === null;
          change({ mayBeTold: next, ...(isNew ? { permittedOn: today() } : {}) });
        }}
        options={mayBeTold.codes.map(({ code, labels }) => ({ id: code, label: labels[language] }))}
      />
      {fields.mayBeTold !== 'nothing' && (
        <FieldRow>
          <TextArea
            label={t('network.closeOnes.mayBeToldWords')}
            hint={t('network.closeOnes.mayBeToldWordsHint')}
            rows={2}
            value={fields.mayBeToldWords}
            onChange={(mayBeToldWords) => {
              change({ mayBeToldWords });
            }}
          />
          <DateField
            label={t('network.closeOnes.permittedOn')}
            prefer="past"
            value={fields.permittedOn}
            onChange={(permittedOn) => {
              change({ permittedOn });
            }}
          />
        </FieldRow>
      )}
    </>
  );
}

/** Writes down or changes a close one, of a client or of one who came alone (`clientId` null). */
export function CloseOneDialog({
  clientId,
  closeOne,
  onClose,
}: {
  clientId: ClientId | null;
  closeOne?: CloseOne | undefined;
  onClose: () => void;
}) {
  const t = useText();
  const [fields, setFields] = useState(closeOne === undefined ? empty : fieldsOfCloseOne(closeOne));
  const relation = useChoices(relations, fields.relation);
  const add = useAddCloseOne();
  const update = useUpdateCloseOne();
  const change = (part: Partial<CloseOneFields>) => {
    setFields((now) => ({ ...now, ...part }));
  };
  const save = async () => {
    const answer =
      closeOne === undefined
        ? await add.run({ clientId, ...fields })
        : await update.run({ closeOneId: closeOne.closeOneId, ...fields });
    if (!answer.ok) return;
    showToast({ text: closeOne === undefined ? t('network.closeOnes.added') : t('network.closeOnes.saved') });
    onClose();
  };
  return (
    <Dialog
      title={closeOne === undefined ? t('network.closeOnes.newTitle') : t('network.closeOnes.editTitle')}
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
            label={t('network.closeOnes.name')}
            isRequired
            autoFocus
            value={fields.name}
            onChange={(name) => {
              change({ name });
            }}
          />
          <Select
            label={t('network.closeOnes.relation')}
            value={fields.relation}
            onChange={(next) => {
              const code = relations.schema.safeParse(next);
              if (code.success) change({ relation: code.data });
            }}
            options={relation}
          />
        </FieldRow>
        <FieldRow>
          <TextField
            label={t('network.closeOnes.phone')}
            optional
            value={fields.phone}
            onChange={(phone) => {
              change({ phone });
            }}
          />
          <TextField
            label={t('network.closeOnes.email')}
            optional
            value={fields.email}
            onChange={(email) => {
              change({ email });
            }}
          />
        </FieldRow>
        {clientId !== null && (
          <>
            <Checkbox
              isSelected={fields.isGuardian}
              onChange={(isGuardian) => {
                change({ isGuardian });
              }}
            >
              {t('network.closeOnes.isGuardian')}
            </Checkbox>
            <Checkbox
              isSelected={fields.mayAnswerPhone}
              onChange={(mayAnswerPhone) => {
                change({ mayAnswerPhone });
              }}
            >
              {t('network.closeOnes.mayAnswerPhone')}
            </Checkbox>
            <Permission fields={fields} change={change} />
            <Checkbox
              isSelected={fields.mayBeShared}
              onChange={(mayBeShared) => {
                change({ mayBeShared });
              }}
              hint={t('network.closeOnes.mayBeSharedHint')}
            >
              {t('network.closeOnes.mayBeShared')}
            </Checkbox>
          </>
        )}
        <TextArea
          label={t('network.closeOnes.words')}
          optional
          rows={2}
          value={fields.words}
          onChange={(words) => {
            change({ words });
          }}
        />
        <Notice>{t('network.closeOnes.careful')}</Notice>
        <FormError failure={add.failure ?? update.failure} />
      </Stack>
    </Dialog>
  );
}
