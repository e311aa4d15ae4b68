import { useState } from 'react';
import { prohibitionKinds } from '#shared/codes/network.ts';
import type { ProhibitionKind } from '#shared/codes/network.ts';
import type { CloseOne, ProhibitionSubject } from '#shared/contract/network.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId, CloseOneId, PartnerId } from '#shared/ids.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { DateField, today } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { itemOptions } from '../consents/item-options.ts';
import { useProhibit } from './mutations.ts';
import { partnerOptions } from './partner-options.ts';
import { usePartners } from './queries.ts';

/** Writes down what the client forbids. In force at once. */
export function ProhibitionDialog({
  clientId,
  closeOnes,
  onClose,
}: {
  clientId: ClientId;
  closeOnes: readonly CloseOne[];
  onClose: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const partners = usePartners();
  const prohibit = useProhibit();
  const [kind, setKind] = useState<ProhibitionKind>('partner');
  const [partnerId, setPartnerId] = useState<PartnerId | null>(null);
  const [item, setItem] = useState<ItemKey | null>(null);
  const [guardian, setGuardian] = useState<CloseOneId | 'every'>('every');
  const [personName, setPersonName] = useState('');
  const [words, setWords] = useState('');
  const [givenOn, setGivenOn] = useState<ReturnType<typeof today> | null>(today());
  const organisations = partnerOptions(partners.data);

  const subjectOf = (): ProhibitionSubject | null => {
    switch (kind) {
      case 'partner':
        return partnerId === null ? null : { kind, partnerId };
      case 'item':
        return item === null ? null : { kind, item };
      case 'guardian':
        return { kind, closeOneId: guardian === 'every' ? null : guardian };
      case 'handler':
        return personName.trim() === '' && partnerId === null ? null : { kind, personName, partnerId };
    }
  };
  const subject = subjectOf();
  const save = async () => {
    if (subject === null || givenOn === null) return;
    const answer = await prohibit.run({ clientId, subject, words, givenOn });
    if (!answer.ok) return;
    showToast({ text: t('network.prohibitions.added') });
    onClose();
  };
  return (
    <Dialog
      title={t('network.prohibitions.newTitle')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          isDisabled={subject === null || givenOn === null}
          isPending={prohibit.isRunning}
          onPress={() => void save()}
        >
          {t('network.prohibitions.add')}
        </DialogButtons>
      }
    >
      <Stack>
        <RadioGroup
          label={t('network.prohibitions.kind')}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setPartnerId(null);
          }}
          options={prohibitionKinds.codes.map(({ code, labels }) => ({ id: code, label: labels[language] }))}
        />
        {kind === 'partner' && (
          <Select
            label={t('network.prohibitions.partner')}
            value={partnerId}
            onChange={setPartnerId}
            options={organisations}
          />
        )}
        {kind === 'item' && (
          <Select
            label={t('network.prohibitions.item')}
            value={item}
            onChange={setItem}
            options={itemOptions(language)}
          />
        )}
        {kind === 'guardian' && (
          <>
            <Select<CloseOneId | 'every'>
              label={t('network.prohibitions.guardian')}
              value={guardian}
              onChange={setGuardian}
              options={[
                { id: 'every', label: t('network.prohibitions.everyGuardian') },
                ...closeOnes
                  .filter(({ isGuardian }) => isGuardian)
                  .map(({ closeOneId, name }) => ({ id: closeOneId, label: name })),
              ]}
            />
            <Quiet>{t('network.prohibitions.guardianHint')}</Quiet>
          </>
        )}
        {kind === 'handler' && (
          <FieldRow>
            <TextField
              label={t('network.prohibitions.handlerName')}
              hint={t('network.prohibitions.handlerHint')}
              value={personName}
              onChange={setPersonName}
            />
            <Select<PartnerId | 'none'>
              label={t('network.prohibitions.handlerPartner')}
              value={partnerId ?? 'none'}
              onChange={(next) => {
                setPartnerId(next === 'none' ? null : next);
              }}
              options={[{ id: 'none', label: t('network.prohibitions.nobody') }, ...organisations]}
            />
          </FieldRow>
        )}
        <TextArea
          label={t('network.prohibitions.words')}
          optional
          rows={2}
          value={words}
          onChange={setWords}
        />
        <DateField
          label={t('network.prohibitions.givenOn')}
          prefer="past"
          value={givenOn}
          onChange={setGivenOn}
        />
        <FormError failure={prohibit.failure} />
      </Stack>
    </Dialog>
  );
}
