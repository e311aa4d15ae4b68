import type { Owner } from '#shared/contract/case-file.ts';
import { SetUp } from '#shared/contract/case-file.ts';
import { labelOf } from '#shared/codes/define.ts';
import { municipalities } from '#shared/codes/municipalities.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { SetUpWords } from '../settings/set-up-words.tsx';

export const emptyOwner: Owner = {
  holder: '',
  title: '',
  organisation: '',
  unit: '',
  phone: '',
  email: '',
  municipality: '',
  setUp: 'ngo-project',
  role: 'person',
};

/** The name of each set-up. */
export const setUpKeys = {
  'ngo-project': 'firstRun.setUpNgo',
  'purchased-service': 'firstRun.setUpPurchased',
  'youth-work': 'firstRun.setUpYouth',
  'employment-service': 'firstRun.setUpEmployment',
} as const;

/** Who works with this file: on letters, on the client's papers and on the own card. */
export function OwnerForm({
  owner,
  onChange,
  forPartner = false,
  withoutSetUp = false,
  autoFocus = false,
}: {
  owner: Owner;
  onChange: (owner: Owner) => void;
  /** A partner only receives and answers: the set-up of a coach's work is not asked. */
  forPartner?: boolean;
  /** Where the set-up has a card of its own. */
  withoutSetUp?: boolean;
  autoFocus?: boolean;
}) {
  const t = useText();
  const language = useLanguage();
  const set =
    <K extends keyof Owner>(key: K) =>
    (value: Owner[K]) => {
      onChange({ ...owner, [key]: value });
    };
  return (
    <>
      <FieldRow>
        <TextField
          label={t('firstRun.holder')}
          value={owner.holder}
          onChange={set('holder')}
          autoComplete="name"
          autoFocus={autoFocus}
        />
        <TextField
          label={t('firstRun.title')}
          value={owner.title}
          onChange={set('title')}
          placeholder={forPartner ? '' : t('firstRun.titleSuggestion')}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label={t('firstRun.organisation')}
          value={owner.organisation}
          onChange={set('organisation')}
        />
        <TextField label={t('firstRun.unit')} value={owner.unit} onChange={set('unit')} />
      </FieldRow>
      <FieldRow>
        <TextField label={t('firstRun.phone')} value={owner.phone} onChange={set('phone')} type="tel" />
        <TextField label={t('firstRun.email')} value={owner.email} onChange={set('email')} type="email" />
      </FieldRow>
      <FieldRow>
        <Select
          label={t('firstRun.municipality')}
          options={municipalities.codes.map(({ code }) => ({
            id: code,
            label: labelOf(municipalities, code, language),
          }))}
          value={municipalities.codes.find(({ code }) => code === owner.municipality)?.code ?? null}
          onChange={set('municipality')}
        />
        {!forPartner && !withoutSetUp && (
          <Select
            label={t('firstRun.setUp')}
            hint={t('firstRun.setUpHint')}
            options={SetUp.options.map((id) => ({ id, label: t(setUpKeys[id]) }))}
            value={owner.setUp}
            onChange={set('setUp')}
          />
        )}
      </FieldRow>
      <RadioGroup
        label={t('firstRun.role')}
        value={owner.role}
        onChange={set('role')}
        options={[
          { id: 'person', label: t('firstRun.rolePerson') },
          { id: 'post', label: t('firstRun.rolePost') },
        ]}
      />
      {!forPartner && !withoutSetUp && <SetUpWords setUp={owner.setUp} />}
    </>
  );
}
