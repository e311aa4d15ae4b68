import { legalGrounds, purposes } from '#shared/codes/consents.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { ClientId, ConsentId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { itemNames } from '../consents/item-options.ts';
import { Notice } from '../../ui/notice.tsx';
import { basisKinds, basisOf, recipientKinds, recipientOf } from './disclosure-form.ts';
import type { DisclosureDraft } from './disclosure-form.ts';
import { partnerOptions } from './partner-options.ts';
import { useConsents, useNetworkOf, usePartners } from './queries.ts';

export interface DisclosureFieldsProps {
  clientId: ClientId;
  draft: DisclosureDraft;
  change: (part: Partial<DisclosureDraft>) => void;
}

/** To whom: a partner, somebody of the person's network, or a name. */
export function RecipientFields({ clientId, draft, change }: DisclosureFieldsProps) {
  const t = useText();
  const partners = usePartners();
  const network = useNetworkOf(clientId);
  const { kind } = draft;
  return (
    <>
      <RadioGroup
        label={t('network.disclosure.recipientKind')}
        across
        value={kind}
        onChange={(next) => {
          change({ kind: next });
        }}
        options={recipientKinds.map((id) => ({ id, label: t(`network.disclosure.kinds.${id}`) }))}
      />
      {kind === 'partner' && (
        <FieldRow>
          <Select
            label={t('network.disclosure.partner')}
            value={draft.partnerId}
            onChange={(partnerId) => {
              change({ partnerId });
            }}
            options={partnerOptions(partners.data)}
          />
          <TextField
            label={t('network.disclosure.person')}
            optional
            value={draft.person}
            onChange={(person) => {
              change({ person });
            }}
          />
        </FieldRow>
      )}
      {kind === 'worker' && (
        <Select
          label={t('network.disclosure.worker')}
          value={draft.workerId}
          onChange={(workerId) => {
            change({ workerId });
          }}
          options={(network.data?.workers ?? []).map(({ workerId, name, organisationName }) => ({
            id: workerId,
            label: organisationName === '' ? name : `${name}, ${organisationName}`,
          }))}
        />
      )}
      {kind === 'close-one' && (
        <Select
          label={t('network.disclosure.closeOne')}
          value={draft.closeOneId}
          onChange={(closeOneId) => {
            change({ closeOneId });
          }}
          options={(network.data?.closeOnes ?? []).map(({ closeOneId, name }) => ({
            id: closeOneId,
            label: name,
          }))}
        />
      )}
      {(kind === 'guardian' || kind === 'other') && (
        <TextField
          label={kind === 'guardian' ? t('network.disclosure.guardianName') : t('network.disclosure.name')}
          value={draft.name}
          onChange={(name) => {
            change({ name });
          }}
        />
      )}
    </>
  );
}

/** On what it stands. Consents of the chosen partner come first. */
export function BasisFields({ clientId, draft, change }: DisclosureFieldsProps) {
  const t = useText();
  const language = useLanguage();
  const consents = useConsents(clientId);
  const given = (consents.data ?? []).filter(
    ({ basis, withdrawnAt }) => basis === 'consent' && withdrawnAt === null,
  );
  return (
    <>
      <RadioGroup
        label={t('network.disclosure.basis')}
        across
        value={draft.basis}
        onChange={(basis) => {
          change({ basis });
        }}
        options={basisKinds.map((id) => ({ id, label: t(`network.disclosure.bases.${id}`) }))}
      />
      {draft.basis === 'consent' && (
        <Select<ConsentId | 'none'>
          label={t('network.disclosure.consent')}
          value={draft.consentId ?? 'none'}
          onChange={(next) => {
            change({ consentId: next === 'none' ? null : next });
          }}
          options={[
            { id: 'none', label: t('network.disclosure.consentNone') },
            ...given.map(({ consentId, partnerName, purpose, items }) => ({
              id: consentId,
              label: `${partnerName}: ${labelOf(purposes, purpose, language)}`,
              description: itemNames(items, language),
            })),
          ]}
        />
      )}
      {draft.basis === 'law' && (
        <FieldRow>
          <Select
            label={t('consents.ground')}
            value={draft.ground}
            onChange={(ground) => {
              const row = legalGrounds.codes.find(({ code }) => code === ground);
              const fill = draft.section.trim() === '' && row !== undefined && ground !== 'other-law';
              change({ ground, ...(fill ? { section: row.labels[language] } : {}) });
            }}
            options={legalGrounds.codes.map(({ code, labels }) => ({ id: code, label: labels[language] }))}
          />
          <TextField
            label={t('consents.section')}
            hint={t('consents.sectionHint')}
            isRequired
            value={draft.section}
            onChange={(section) => {
              change({ section });
            }}
          />
        </FieldRow>
      )}
    </>
  );
}

type Check = ResultOf<'disclosures.check'>;

/** What stands against it; asked anew whenever the draft changes. Undefined while the recipient is not known. */
export const useDisclosureCheck = (clientId: ClientId, draft: DisclosureDraft): Check | undefined => {
  const recipient = recipientOf(draft);
  const check = useCall(
    'disclosures.check',
    {
      clientId,
      recipient: recipient ?? { kind: 'other', name: '-' },
      items: [...draft.items],
      basis: basisOf(draft),
    },
    { enabled: recipient !== null, keepPrevious: true },
  );
  return recipient === null ? undefined : check.data;
};

/** What the client has forbidden, and what to mind. */
export function DisclosureNotices({ check }: { check: Check | undefined }) {
  const t = useText();
  const language = useLanguage();
  if (check === undefined) return null;
  const blocks = check.blocks.map((block) => {
    if (block.why === 'item')
      return t('network.disclosure.block.item', { items: itemNames(block.items, language) });
    if (block.why === 'handler') return t('network.disclosure.block.handler', { name: block.name });
    return t(`network.disclosure.block.${block.why}`);
  });
  const warnings = check.warnings.map((warning) => {
    switch (warning.about) {
      case 'may-be-told':
        return warning.mayBeTold === 'nothing' || warning.mayBeTold === 'is-client'
          ? t(`network.disclosure.warn.${warning.mayBeTold}`)
          : t('network.disclosure.warn.named', { words: warning.words });
      case 'not-covered':
      case 'turvakielto':
        return t(`network.disclosure.warn.${warning.about}`, { items: itemNames(warning.items, language) });
      case 'no-consent':
      case 'consent-not-valid':
      case 'consent-of-another':
      case 'sanctioning':
        return t(`network.disclosure.warn.${warning.about}`);
    }
  });
  return (
    <Stack tight>
      {blocks.length > 0 && (
        <Notice>
          <b>{t('network.disclosure.blocked')}</b>
          {blocks.map((line) => (
            <Private key={line}>{line}</Private>
          ))}
          {t('network.disclosure.blockedNext')}
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice>
          <b>{t('network.disclosure.mind')}</b>
          {warnings.map((line) => (
            <Private key={line}>{line}</Private>
          ))}
        </Notice>
      )}
    </Stack>
  );
}
