import { municipalities, clientLanguages } from '#shared/codes/municipalities.ts';
import type { ClientLanguage } from '#shared/codes/municipalities.ts';
import { labelOf } from '#shared/codes/define.ts';
import { Checkbox, RadioGroup } from '../../ui/choice.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { ComboBox, Select } from '../../ui/select.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { DayField } from './day-field.tsx';
import { municipalityKept, municipalityName } from './facts.ts';
import { PlainField } from './plain-field.tsx';
import type { FieldsProps } from './plain-field.tsx';

/** The name, the one thing that must be there. */
export function NameField(props: FieldsProps & { autoFocus?: boolean }) {
  const t = useText();
  return (
    <TextField
      label={t('person.field.displayName')}
      hint={t('people.add.nameHint')}
      value={props.draft.displayName}
      maxLength={120}
      autoComplete="off"
      autoFocus={props.autoFocus === true}
      error={props.problems.displayName === undefined ? undefined : t('people.add.nameMissing')}
      onChange={(displayName) => {
        props.onChange({ displayName });
      }}
    />
  );
}

/** Names, birth date, municipality and language. */
export function BasicFields(props: FieldsProps) {
  const { draft, onChange } = props;
  const t = useText();
  const language = useLanguage();
  const languageOptions: readonly { id: ClientLanguage | 'unknown'; label: string }[] = [
    { id: 'unknown', label: t('person.field.languageUnknown') },
    ...clientLanguages.codes.map(({ code }) => ({
      id: code,
      label: labelOf(clientLanguages, code, language),
    })),
  ];
  const known = municipalities.codes.map(({ code }) => ({
    id: String(code),
    label: labelOf(municipalities, code, language),
  }));
  return (
    <>
      <FieldRow>
        <PlainField of="firstName" draft={draft} onChange={onChange} />
        <PlainField of="lastName" draft={draft} onChange={onChange} />
      </FieldRow>
      <FieldRow>
        <DayField {...props} of="birthDate" hint={t('person.field.birthDateHint')} />
        <ComboBox
          label={t('person.field.municipality')}
          options={known}
          value={known.some(({ id }) => id === draft.municipality) ? draft.municipality : null}
          {...(draft.municipality !== '' && !known.some(({ id }) => id === draft.municipality)
            ? { inputValue: municipalityName(draft.municipality, language) }
            : {})}
          onChange={(municipality) => {
            if (municipality !== null) onChange({ municipality });
          }}
          onFreeText={(typed) => {
            const municipality = municipalityKept(typed);
            if (municipality !== draft.municipality) onChange({ municipality });
          }}
        />
        <Select
          label={t('person.field.language')}
          options={languageOptions}
          value={draft.language ?? 'unknown'}
          onChange={(chosen) => {
            onChange({ language: chosen === 'unknown' ? null : chosen });
          }}
        />
      </FieldRow>
    </>
  );
}

/** How the person is reached, and how not. */
export function ContactFields({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) {
  const t = useText();
  return (
    <>
      <FieldRow>
        <PlainField of="phone" draft={draft} onChange={onChange} />
        <PlainField of="email" draft={draft} onChange={onChange} />
      </FieldRow>
      <PlainField of="reach" hint={t('person.field.reachHint')} draft={draft} onChange={onChange} />
      <PlainField
        of="reachSafely"
        hint={t('person.field.reachSafelyHint')}
        draft={draft}
        onChange={onChange}
      />
      <PlainField of="address" draft={draft} onChange={onChange} />
      <Checkbox
        isSelected={draft.turvakielto}
        hint={t('person.field.turvakieltoHint')}
        onChange={(turvakielto) => {
          onChange({ turvakielto });
        }}
      >
        {t('person.field.turvakielto')}
      </Checkbox>
    </>
  );
}

const statuses = ['active', 'paused', 'closed'] as const;

export function StatusField({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) {
  const t = useText();
  return (
    <RadioGroup
      label={t('person.field.status')}
      across
      options={statuses.map((id) => ({ id, label: t(`person.status.${id}`) }))}
      value={draft.status}
      onChange={(status) => {
        onChange({ status });
      }}
    />
  );
}
