import type { PartnerFields } from '#shared/contract/partners.ts';
import { intakes, partnerTypes } from '#shared/codes/partners.ts';
import { FieldRow } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useChoices } from '../codes/use-codes.ts';

export const emptyPartner: PartnerFields = {
  name: '',
  unit: '',
  type: 'county-social',
  phone: '',
  email: '',
  contactPerson: '',
  intake: 'contact',
  answersWithinDays: 14,
  services: '',
};

/** What the directory says of a partner. A type of an earlier time stays on the list while the partner has it. */
export function PartnerForm({
  partner,
  onChange,
  autoFocus = false,
}: {
  partner: PartnerFields;
  onChange: (partner: PartnerFields) => void;
  autoFocus?: boolean;
}) {
  const t = useText();
  const language = useLanguage();
  const set =
    <K extends keyof PartnerFields>(key: K) =>
    (value: PartnerFields[K]) => {
      onChange({ ...partner, [key]: value });
    };
  const types = useChoices(partnerTypes, partner.type);
  return (
    <>
      <FieldRow>
        <TextField
          label={t('partners.name')}
          value={partner.name}
          onChange={set('name')}
          isRequired
          autoFocus={autoFocus}
        />
        <TextField label={t('partners.unit')} value={partner.unit} onChange={set('unit')} />
      </FieldRow>
      <FieldRow>
        <Select
          label={t('partners.type')}
          value={partner.type}
          onChange={(type) => {
            set('type')(partnerTypes.schema.parse(type));
          }}
          options={types}
        />
        <Select
          label={t('partners.intake')}
          hint={t('partners.intakeHint')}
          value={partner.intake}
          onChange={set('intake')}
          options={intakes.codes.map(({ code, labels }) => ({ id: code, label: labels[language] }))}
        />
      </FieldRow>
      <FieldRow>
        <TextField label={t('partners.phone')} value={partner.phone} onChange={set('phone')} type="tel" />
        <TextField label={t('partners.email')} value={partner.email} onChange={set('email')} type="email" />
      </FieldRow>
      <FieldRow>
        <TextField
          label={t('partners.contactPerson')}
          value={partner.contactPerson}
          onChange={set('contactPerson')}
        />
        <TextField
          label={t('partners.answersWithin')}
          inputMode="numeric"
          value={String(partner.answersWithinDays)}
          onChange={(text) => {
            const days = Number(text.replace(/\D/g, ''));
            set('answersWithinDays')(Math.min(365, Math.max(1, days)));
          }}
        />
      </FieldRow>
      <TextArea
        label={t('partners.services')}
        hint={t('partners.servicesHint')}
        rows={2}
        maxLength={1000}
        value={partner.services}
        onChange={set('services')}
      />
    </>
  );
}
