import { presentKinds } from '#shared/codes/channels.ts';
import type { PresentKind } from '#shared/codes/channels.ts';
import { coachingForms, coachRoles } from '#shared/codes/contacts.ts';
import { labelOf } from '#shared/codes/define.ts';
import { midSentence } from '#shared/i18n/mid-sentence.ts';
import { PartnerId } from '#shared/ids.ts';
import { CheckboxGroup } from '../../ui/choice.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useChoices } from '../codes/use-codes.ts';
import type { ContactFieldsProps } from './contact-fields.tsx';
import { MeasuresField } from './measures-field.tsx';
import { usePartnerChoices } from './queries.ts';

/** Kinds of whom an organisation can be told. */
const ofOrganisation: ReadonlySet<PresentKind> = new Set<PresentKind>(['worker-pair', 'partner-worker']);

/** Who was there besides the coach, by name, and of which organisation a pair or a worker of the network was. */
function PresentFields({ draft, onChange }: Omit<ContactFieldsProps, 'problems'>) {
  const t = useText();
  const language = useLanguage();
  const partners = usePartnerChoices();
  const change = (kind: PresentKind, more: { name?: string; partnerId?: PartnerId | null }) => {
    onChange({
      present: draft.present.map((one) => (one.kind === kind ? { ...one, ...more } : one)),
    });
  };
  return (
    <>
      <CheckboxGroup
        label={t('person.contact.present')}
        across
        options={presentKinds.codes.map(({ code }) => ({
          id: code,
          label: labelOf(presentKinds, code, language),
        }))}
        value={draft.present.map(({ kind }) => kind)}
        onChange={(kinds) => {
          onChange({
            present: kinds.map(
              (kind) => draft.present.find((one) => one.kind === kind) ?? { kind, name: '', partnerId: null },
            ),
          });
        }}
      />
      {draft.present
        .filter(({ kind }) => kind !== 'client')
        .map(({ kind, name, partnerId }) => {
          const label = midSentence(labelOf(presentKinds, kind, language), language);
          return (
            <FieldRow key={kind}>
              <TextField
                label={t('person.contact.presentName', { kind: label })}
                value={name}
                maxLength={120}
                autoComplete="off"
                onChange={(next) => {
                  change(kind, { name: next });
                }}
              />
              {ofOrganisation.has(kind) && partners.length > 0 && (
                <Select
                  label={t('contacts.form.partnerOf', { kind: label })}
                  options={[{ id: 'none', label: t('contacts.form.partnerNone') }, ...partners]}
                  value={partnerId ?? 'none'}
                  onChange={(chosen) => {
                    const parsed = PartnerId.safeParse(chosen);
                    change(kind, { partnerId: parsed.success ? parsed.data : null });
                  }}
                />
              )}
            </FieldRow>
          );
        })}
    </>
  );
}

/** What was done, how long it took, and where. */
export function WorkFields({ draft, onChange, problems }: ContactFieldsProps) {
  const t = useText();
  return (
    <>
      <MeasuresField
        value={draft.measures}
        hasProblem={problems.measures !== undefined}
        onChange={(measures) => {
          onChange({ measures });
        }}
      />
      <FieldRow>
        <TextField
          label={t('person.contact.minutes')}
          inputMode="numeric"
          value={draft.minutes}
          maxLength={20}
          autoComplete="off"
          error={problems.minutes === undefined ? undefined : t('person.contact.minutesWrong')}
          onChange={(minutes) => {
            onChange({ minutes });
          }}
        />
        <TextField
          label={t('person.contact.place')}
          value={draft.place}
          maxLength={200}
          autoComplete="off"
          onChange={(place) => {
            onChange({ place });
          }}
        />
      </FieldRow>
    </>
  );
}

/** In which role and form, the way there, and who was there. */
export function RestFields({ draft, onChange, problems }: ContactFieldsProps) {
  const t = useText();
  const roles = useChoices(coachRoles, draft.coachRole);
  const forms = useChoices(coachingForms, draft.coachingForm);
  return (
    <>
      <FieldRow>
        <Select
          label={t('contacts.form.role')}
          options={[{ id: 'open', label: t('contacts.form.roleOpen') }, ...roles]}
          value={draft.coachRole ?? 'open'}
          onChange={(chosen) => {
            const parsed = coachRoles.schema.safeParse(chosen);
            onChange({ coachRole: parsed.success ? parsed.data : null });
          }}
        />
        <Select
          label={t('contacts.form.form')}
          options={[{ id: 'open', label: t('contacts.form.formOpen') }, ...forms]}
          value={draft.coachingForm ?? 'open'}
          onChange={(chosen) => {
            const parsed = coachingForms.schema.safeParse(chosen);
            onChange({ coachingForm: parsed.success ? parsed.data : null });
          }}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label={t('contacts.form.travelMinutes')}
          hint={t('contacts.form.travelMinutesHint')}
          inputMode="numeric"
          value={draft.travelMinutes}
          maxLength={20}
          autoComplete="off"
          error={problems.travelMinutes === undefined ? undefined : t('person.contact.minutesWrong')}
          onChange={(travelMinutes) => {
            onChange({ travelMinutes });
          }}
        />
        <TextField
          label={t('contacts.form.travelKm')}
          inputMode="numeric"
          value={draft.travelKm}
          maxLength={20}
          autoComplete="off"
          error={problems.travelKm === undefined ? undefined : t('contacts.form.travelKmWrong')}
          onChange={(travelKm) => {
            onChange({ travelKm });
          }}
        />
      </FieldRow>
      <PresentFields draft={draft} onChange={onChange} />
    </>
  );
}
