import { useState } from 'react';
import type { Code, CodeList } from '#shared/codes/define.ts';
import { listTitle } from '#shared/codes/titles.ts';
import { languages } from '#shared/languages.ts';
import { Checkbox, RadioGroup } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { draftOf, keptOfDraft, hasAges, hasSanctions } from './code-form.ts';
import type { CodeDraft } from './code-form.ts';
import { useAddCode, useUpdateCode } from './mutations.ts';
import { SuccessorField } from './successor-field.tsx';

const sensitivities = ['open', 'personal', 'sensitive'] as const;

/** Adds a code of the user's own, or changes one. */
export function CodeDialog({
  list,
  code,
  label,
  onClose,
}: {
  list: CodeList;
  code: Code | null;
  label: string;
  onClose: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const [draft, setDraft] = useState(() => draftOf(code));
  const add = useAddCode();
  const update = useUpdateCode();
  const set = (part: Partial<CodeDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const hasName = languages.some((each) => draft.labels[each].trim() !== '');
  const save = async () => {
    if (!hasName) return;
    const fields = keptOfDraft(draft);
    const answer =
      code === null
        ? await add.run({ list: list.name, ...fields, labels: draft.labels })
        : await update.run({ list: list.name, code: code.code, ...fields });
    if (!answer.ok) return;
    const { labels } = draft;
    showToast({ text: t('codes.saved', { label: labels[language] || labels.fi || labels.sv || labels.en }) });
    onClose();
  };
  return (
    <Dialog
      title={
        code === null
          ? t('codes.addTitle', { list: listTitle(list)?.[language] ?? list.name })
          : t('codes.editTitle', { label })
      }
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          isPending={add.isRunning || update.isRunning}
          isDisabled={!hasName}
          onPress={() => void save()}
        >
          {t('codes.save')}
        </DialogButtons>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          {languages.map((each, index) => (
            <TextField
              key={each}
              label={t(`codes.label.${each}`)}
              value={draft.labels[each]}
              maxLength={120}
              autoComplete="off"
              autoFocus={index === 0}
              onChange={(text) => {
                set({ labels: { ...draft.labels, [each]: text } });
              }}
            />
          ))}
          <Quiet>{t('codes.labelHint')}</Quiet>
          {hasAges(list) && (
            <FieldRow>
              {(['agesFrom', 'agesTo'] as const).map((end) => (
                <TextField
                  key={end}
                  label={t(`codes.${end}`)}
                  {...(end === 'agesFrom' ? { hint: t('codes.agesHint') } : {})}
                  inputMode="numeric"
                  maxLength={3}
                  value={draft[end]}
                  onChange={(text) => {
                    set({ [end]: text.replaceAll(/\D/g, '') });
                  }}
                />
              ))}
            </FieldRow>
          )}
          {hasSanctions(list) && (
            <Checkbox
              isSelected={draft.canSanction}
              hint={t('codes.canSanctionHint')}
              onChange={(canSanction) => {
                set({ canSanction });
              }}
            >
              {t('codes.canSanction')}
            </Checkbox>
          )}
          <RadioGroup
            label={t('codes.sensitivity')}
            options={sensitivities.map((id) => ({ id, label: t(`codes.sensitivities.${id}`) }))}
            value={draft.sensitivity}
            onChange={(sensitivity) => {
              set({ sensitivity });
            }}
          />
          <FieldRow>
            <DateField
              label={t('codes.validFrom')}
              prefer="past"
              value={draft.validFrom}
              onChange={(validFrom) => {
                set({ validFrom });
              }}
            />
            <DateField
              label={t('codes.validTo')}
              value={draft.validTo}
              onChange={(validTo) => {
                set({ validTo });
              }}
            />
          </FieldRow>
          <SuccessorField
            list={list}
            code={code?.code ?? null}
            value={draft.successor}
            onChange={(successor) => {
              set({ successor });
            }}
          />
          <FormError failure={add.failure ?? update.failure} />
          {/* Lets Enter save from any field. */}
          <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        </Stack>
      </form>
    </Dialog>
  );
}
