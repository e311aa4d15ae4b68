import { useState } from 'react';
import type { ArgsOf } from '#shared/contract/index.ts';
import { consentWays, legalGrounds, purposes } from '#shared/codes/consents.ts';
import type { ConsentWay, LegalGround, Purpose } from '#shared/codes/consents.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId, ConsentId, PartnerId } from '#shared/ids.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, RadioGroup } from '../../ui/choice.tsx';
import { DateField, today } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Quiet, Quote, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { consentAnswers } from './answers.ts';
import { ItemsField } from './items-field.tsx';
import { useNotNow } from './use-not-now.ts';
import styles from './consents.module.css';

interface ConsentDialogProps {
  clientId: ClientId;
  /** Given where a referral has its receiver already. */
  partnerId?: PartnerId;
  items?: readonly ItemKey[];
  onClose: () => void;
  onGiven?: (consentId: ConsentId) => void;
}

/**
 * Records a consent, or a ground in law with its section. "Not now" is as large as "yes", and the words to ask with say
 * that the support continues either way.
 */
export function ConsentDialog({
  clientId,
  partnerId: fixed,
  items: suggested = [],
  onClose,
  onGiven,
}: ConsentDialogProps) {
  const t = useText();
  const language = useLanguage();
  const partners = useCall('partners.list', {});
  const give = useCommand('consents.give');
  const notNow = useNotNow(clientId);
  const [basis, setBasis] = useState<'consent' | 'law'>('consent');
  const [partnerId, setPartnerId] = useState<PartnerId | null>(fixed ?? null);
  const [purpose, setPurpose] = useState<Purpose>('assessment');
  const [purposeText, setPurposeText] = useState('');
  const [items, setItems] = useState<readonly ItemKey[]>(suggested);
  const [how, setHow] = useState<ConsentWay>('oral');
  const [givenOn, setGivenOn] = useState<ReturnType<typeof today> | null>(today());
  const [chosenUntil, setUntil] = useState<ReturnType<typeof today> | null>(null);
  // Until a day was typed, the offered one stands: some months, or the end of the agreed support.
  const offered = useCall(
    'consents.offeredUntil',
    { clientId, givenOn: givenOn ?? today() },
    { keepPrevious: true },
  );
  const until = chosenUntil ?? offered.data?.until ?? null;
  const [mayReply, setMayReply] = useState(true);
  const [ground, setGround] = useState<LegalGround>('other-law');
  const [section, setSection] = useState('');
  const [reason, setReason] = useState('');

  const shared = { clientId, purpose, purposeText, items: [...items] };
  const args = (): ArgsOf<'consents.give'> | null => {
    if (partnerId === null || items.length === 0) return null;
    if (basis === 'law') return { basis, ...shared, partnerId, ground, section, reason };
    if (givenOn === null || until === null) return null;
    return { basis, ...shared, partnerId, how, givenOn, until, mayReply };
  };
  const save = async () => {
    const ready = args();
    if (ready === null) return;
    const answer = await give.run(ready);
    if (!answer.ok) return;
    showToast({ text: basis === 'law' ? t('consents.groundRecorded') : t('consents.given') });
    onGiven?.(answer.value.consentId);
    onClose();
  };
  const sayNotNow = async () => {
    if (await notNow.run(partnerId)) onClose();
  };
  return (
    <Dialog
      title={t('consents.giveTitle')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        basis === 'law' ? (
          <DialogButtons
            onCancel={onClose}
            isDisabled={args() === null || section.trim() === ''}
            isPending={give.isRunning}
            onPress={() => void save()}
          >
            {t('consents.record')}
          </DialogButtons>
        ) : (
          <div className={styles.answers}>
            {consentAnswers.map(({ id, label, ...look }) => (
              <Button
                key={id}
                {...look}
                isDisabled={id === 'yes' && args() === null}
                isPending={id === 'yes' ? give.isRunning : notNow.isRunning}
                onPress={() => void (id === 'yes' ? save() : sayNotNow())}
              >
                {t(label)}
              </Button>
            ))}
          </div>
        )
      }
    >
      <Stack>
        <RadioGroup
          label={t('consents.basis')}
          across
          value={basis}
          onChange={setBasis}
          options={[
            { id: 'consent', label: t('consents.basisConsent') },
            { id: 'law', label: t('consents.basisLaw') },
          ]}
        />
        {basis === 'consent' && (
          <div>
            <Quiet>{t('consents.askTitle')}</Quiet>
            <Quote>{t('consents.ask')}</Quote>
          </div>
        )}
        <FieldRow>
          <Select
            label={t('consents.partner')}
            value={partnerId}
            onChange={setPartnerId}
            isDisabled={fixed !== undefined}
            options={(partners.data ?? []).map((partner) => ({
              id: partner.partnerId,
              label: partner.unit === '' ? partner.name : `${partner.name}, ${partner.unit}`,
            }))}
          />
          <Select
            label={t('consents.purpose')}
            value={purpose}
            onChange={setPurpose}
            options={purposes.codes.map(({ code, labels }) => ({ id: code, label: labels[language] }))}
          />
        </FieldRow>
        <TextField label={t('consents.purposeText')} optional value={purposeText} onChange={setPurposeText} />
        <ItemsField label={t('consents.items')} value={items} onChange={setItems} />
        {basis === 'consent' ? (
          <>
            <FieldRow>
              <Select
                label={t('consents.how')}
                value={how}
                onChange={setHow}
                options={consentWays.codes.map(({ code, labels }) => ({ id: code, label: labels[language] }))}
              />
              <DateField label={t('consents.givenOn')} value={givenOn} onChange={setGivenOn} prefer="past" />
              <DateField
                label={t('consents.until')}
                hint={
                  chosenUntil === null && offered.data?.because === 'episode'
                    ? t('network.consent.untilEpisode')
                    : t('consents.untilHint')
                }
                value={until}
                onChange={setUntil}
              />
            </FieldRow>
            <Checkbox isSelected={mayReply} onChange={setMayReply} hint={t('consents.mayReplyHint')}>
              {t('consents.mayReply')}
            </Checkbox>
          </>
        ) : (
          <>
            <FieldRow>
              <Select
                label={t('consents.ground')}
                value={ground}
                onChange={(next) => {
                  setGround(next);
                  const row = legalGrounds.codes.find(({ code }) => code === next);
                  if (section.trim() === '' && row !== undefined && next !== 'other-law')
                    setSection(row.labels[language]);
                }}
                options={legalGrounds.codes.map(({ code, labels }) => ({
                  id: code,
                  label: labels[language],
                }))}
              />
              <TextField
                label={t('consents.section')}
                hint={t('consents.sectionHint')}
                value={section}
                onChange={setSection}
                isRequired
              />
            </FieldRow>
            <TextArea label={t('consents.reason')} value={reason} onChange={setReason} rows={2} />
          </>
        )}
        <FormError failure={give.failure ?? notNow.failure} />
      </Stack>
    </Dialog>
  );
}
