import { useState } from 'react';
import { codesOn, labelOf } from '#shared/codes/define.ts';
import { pathwayStatuses, pathwayTypes, receptionWays } from '#shared/codes/pathways.ts';
import type { PathwayStatus, PathwayType, ReceptionWay } from '#shared/codes/pathways.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import type { Pathway } from '#shared/contract/pathways.ts';
import type { ClientId } from '#shared/ids.ts';
import { Checkbox } from '../../ui/choice.tsx';
import { today } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { ComboBox, Select } from '../../ui/select.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useChoices } from '../codes/use-codes.ts';
import { WatchedDateField } from '../people/watched-fields.tsx';
import type { TypedDate } from '../people/watched-fields.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { useAddPathway, useUpdatePathway } from './mutations.ts';
import { dateFields, draftOf, isMisread, withoutDates } from './pathway-draft.ts';
import type { DateKey } from './pathway-draft.ts';
import styles from './pathways.module.css';
import { ProviderField } from './provider-field.tsx';

interface Props {
  /** Whose new pathway it is; null where one is changed. */
  clientId: ClientId | null;
  pathway: Pathway | null;
  /** A new one's partner, where it begins with one. */
  partner?: Pick<Pathway, 'partnerId' | 'providerName'> | undefined;
  referrals: ResultOf<'pathways.ofClient'>['referrals'];
  onClose: () => void;
}

/** Writes down a pathway or changes one. Nothing but its kind has to be known. */
export function PathwayDialog({ clientId, pathway, partner, referrals, onClose }: Props) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const [draft, setDraft] = useState(() => draftOf(pathway, moments.date, partner));
  const [type, setType] = useState<PathwayType | null>(pathway?.type ?? null);
  const [status, setStatus] = useState<PathwayStatus>('idea');
  const [isRefused, setIsRefused] = useState(false);
  const add = useAddPathway();
  const update = useUpdatePathway();
  const types = useChoices(pathwayTypes, type);
  const change = (more: Partial<typeof draft>) => {
    setDraft((before) => ({ ...before, ...more }));
  };
  const date = (key: DateKey, prefer: 'past' | 'future') => (
    <WatchedDateField
      label={t(`pathways.field.${key}`)}
      prefer={prefer}
      value={draft[key]}
      isRefused={isRefused}
      onChange={(next: TypedDate) => {
        setIsRefused(false);
        change({ [key]: next });
      }}
    />
  );

  const save = async () => {
    if (type === null) return;
    if (dateFields.some((key) => isMisread(draft[key]))) {
      setIsRefused(true);
      return;
    }
    const fields = { type, ...withoutDates(draft) };
    if (pathway !== null) {
      if ((await update.run({ pathwayId: pathway.pathwayId, ...fields })).ok) onClose();
    } else if (clientId !== null) {
      const answer = await add.run({ clientId, status, ...fields });
      if (!answer.ok) return;
      if (answer.value.checkIns > 0) {
        showToast({ text: t('pathways.proposed', { count: answer.value.checkIns }) });
      }
      onClose();
    }
  };
  const none = 'none';
  const ways: { id: ReceptionWay | typeof none; label: string }[] = [
    { id: none, label: t('pathways.field.howNone') },
    ...codesOn(receptionWays, today()).map(({ code }) => ({
      id: code,
      label: labelOf(receptionWays, code, language),
    })),
  ];

  return (
    <Dialog
      title={pathway === null ? t('pathways.addTitle') : t('pathways.editTitle')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          isPending={add.isRunning || update.isRunning}
          isDisabled={type === null}
          onPress={() => void save()}
        >
          {t('pathways.save')}
        </DialogButtons>
      }
    >
      <form
        noValidate
        data-private=""
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <ComboBox
            label={t('pathways.field.type')}
            hint={t('pathways.field.typeHint')}
            options={types}
            value={type}
            autoFocus={pathway === null}
            onChange={(chosen) => {
              // The choices are those of the list.
              setType(chosen as PathwayType | null);
            }}
          />
          {pathway === null && (
            <Select
              label={t('pathways.field.status')}
              options={codesOn(pathwayStatuses, today()).map(({ code }) => ({
                id: code,
                label: labelOf(pathwayStatuses, code, language),
              }))}
              value={status}
              onChange={setStatus}
            />
          )}
          <ProviderField
            partnerId={draft.partnerId}
            typed={draft.providerTyped}
            onChange={(partnerId, providerTyped) => {
              change({ partnerId, providerTyped });
            }}
          />
          <TextArea
            label={t('pathways.field.words')}
            rows={2}
            maxLength={2000}
            value={draft.words}
            onChange={(words) => {
              change({ words });
            }}
          />
          <TextField
            label={t('pathways.field.reason')}
            maxLength={1000}
            autoComplete="off"
            value={draft.reason}
            onChange={(reason) => {
              change({ reason });
            }}
          />
          <FieldRow>
            {date('plannedOn', 'future')}
            {date('startedOn', 'past')}
            {date('endedOn', 'past')}
          </FieldRow>
          <Checkbox
            isSelected={draft.supportContinues}
            hint={t('pathways.field.supportHint')}
            onChange={(supportContinues) => {
              change({ supportContinues });
            }}
          >
            {t('pathways.field.support')}
          </Checkbox>
          {draft.supportContinues && date('supportUntil', 'future')}
          <fieldset className={styles.reception}>
            <legend>{t('pathways.field.reception')}</legend>
            <FieldRow>
              {date('receivedOn', 'past')}
              <Select
                label={t('pathways.field.receivedHow')}
                options={ways}
                value={draft.receivedHow ?? none}
                onChange={(how) => {
                  change({ receivedHow: how === none ? null : how });
                }}
              />
              <TextField
                label={t('pathways.field.receivedBy')}
                maxLength={200}
                autoComplete="off"
                value={draft.receivedBy}
                onChange={(receivedBy) => {
                  change({ receivedBy });
                }}
              />
            </FieldRow>
          </fieldset>
          {referrals.length > 0 && (
            <Select
              label={t('pathways.field.referral')}
              options={[
                { id: none, label: t('pathways.field.referralNone') },
                ...referrals.map(({ referralId, number, partner }) => ({
                  id: referralId as string,
                  label: t('pathways.field.referralOf', { number, partner }),
                })),
              ]}
              value={draft.referralId ?? none}
              onChange={(chosen) => {
                change({
                  referralId: referrals.find(({ referralId }) => referralId === chosen)?.referralId ?? null,
                });
              }}
            />
          )}
          <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
          <FormError failure={add.failure ?? update.failure} />
        </Stack>
      </form>
    </Dialog>
  );
}
