import { useEffect, useRef, useState } from 'react';
import type { Partner, PartnerKey } from '#shared/contract/partners.ts';
import { labelOf } from '#shared/codes/define.ts';
import { verificationWays } from '#shared/codes/partners.ts';
import { formatDate } from '#shared/dates/format.ts';
import { dayOf } from '#shared/time.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { Words } from '../../ui/words.tsx';
import { KeyState } from './key-state.tsx';
import { OpeningOf } from './opening-line.tsx';
import { VerifyAllDialog } from './verify-all-dialog.tsx';
import { VerifyDialog } from './verify-dialog.tsx';
import styles from './partners.module.css';

function KeyView({ partnerKey, phone }: { partnerKey: PartnerKey; phone: string }) {
  const t = useText();
  const language = useLanguage();
  const [verifying, setVerifying] = useState(false);
  const retire = useCommand('partners.retireKey');
  const keep = useCommand('partners.keepKey');
  const { state, verifiedAt, verifiedHow } = partnerKey;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that had the focus goes with the work that it asked for.
    if (state === 'verified' && document.activeElement === document.body) box.current?.focus();
  }, [state]);
  return (
    <div ref={box} tabIndex={-1} className={styles.key}>
      <Row align="between">
        <b>{partnerKey.holder === '' ? t('partners.recipient') : partnerKey.holder}</b>
        <Row>
          {partnerKey.role === 'post' && <Chip>{t('partners.isPost')}</Chip>}
          {partnerKey.isDeputy && <Chip>{t('partners.isDeputy')}</Chip>}
          <KeyState state={state} />
        </Row>
      </Row>
      <Words label={t('partners.words')} words={partnerKey.fingerprint} line />
      {state === 'changed' && <p role="alert">{t('partners.changedText')}</p>}
      {state !== 'retired' && partnerKey.offCardSince !== null && (
        <p role="alert">
          {t('partners.offCard', { date: formatDate(dayOf(partnerKey.offCardSince), language) })}
        </p>
      )}
      <Quiet>
        {[
          verifiedAt !== null && verifiedHow !== null && state === 'verified'
            ? t('partners.verifiedAt', {
                date: formatDate(dayOf(verifiedAt), language),
                how: labelOf(verificationWays, verifiedHow, language).toLocaleLowerCase(language),
              })
            : '',
          partnerKey.recipientType === 'hybrid' ? t('partners.hybrid') : '',
          partnerKey.canSign ? '' : t('partners.cannotSign'),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </Quiet>
      {state !== 'retired' && (
        <Row>
          {state !== 'verified' && (
            <Button
              variant="primary"
              icon="phone"
              onPress={() => {
                setVerifying(true);
              }}
            >
              {t('partners.verify')}
            </Button>
          )}
          <Button
            variant="quiet"
            onPress={() =>
              void retire.run({ partnerKeyId: partnerKey.partnerKeyId }).then((answer) => {
                if (answer.ok) showToast({ text: t('partners.retired') });
              })
            }
          >
            {t('partners.retire')}
          </Button>
          {partnerKey.offCardSince !== null && (
            <Button
              variant="quiet"
              onPress={() =>
                void keep.run({ partnerKeyId: partnerKey.partnerKeyId }).then((answer) => {
                  if (answer.ok) showToast({ text: t('partners.keptKey') });
                })
              }
            >
              {t('partners.keepKey')}
            </Button>
          )}
        </Row>
      )}
      <FormError failure={retire.failure ?? keep.failure} />
      {verifying && (
        <VerifyDialog
          partnerKey={partnerKey}
          phone={phone}
          onClose={() => {
            setVerifying(false);
          }}
        />
      )}
    </div>
  );
}

function PasteForm({ partner, onClose }: { partner: Partner; onClose: () => void }) {
  const t = useText();
  const [recipient, setRecipient] = useState('');
  const [holder, setHolder] = useState(partner.contactPerson);
  const paste = useCommand('partners.pasteRecipient');
  return (
    <InlineForm
      onGiveUp={onClose}
      onSubmit={() =>
        void paste.run({ partnerId: partner.partnerId, recipient, holder }).then((answer) => {
          if (!answer.ok) return;
          showToast({ text: t('partners.pasteDone') });
          onClose();
        })
      }
    >
      <Stack tight>
        <TextArea
          label={t('partners.recipient')}
          hint={t('partners.pasteHint')}
          value={recipient}
          onChange={setRecipient}
          rows={2}
          spellCheck="false"
          autoFocus
        />
        <TextField label={t('partners.holder')} value={holder} onChange={setHolder} />
        <FormError failure={paste.failure} />
        <Row>
          <Button
            variant="primary"
            type="submit"
            isDisabled={recipient.trim() === ''}
            isPending={paste.isRunning}
          >
            {t('partners.save')}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('partners.cancel')}
          </Button>
        </Row>
      </Stack>
    </InlineForm>
  );
}

/** A partner's keys with their words and trust; pasting a stock age recipient. */
export function KeysCard({ partner }: { partner: Partner }) {
  const t = useText();
  const [pasting, setPasting] = useState(false);
  const [comparing, setComparing] = useState(false);
  const waiting = partner.keys.filter(({ state }) => state === 'unverified');
  return (
    <Card
      title={t('partners.keys')}
      actions={
        <Button
          size="small"
          icon="key"
          onPress={() => {
            setPasting(true);
          }}
        >
          {t('partners.paste')}
        </Button>
      }
    >
      {pasting && (
        <div className={styles.key}>
          <PasteForm
            partner={partner}
            onClose={() => {
              setPasting(false);
            }}
          />
        </div>
      )}
      {partner.keys.length === 0 && !pasting && (
        <EmptyState small icon="key" title={t('partners.keysEmpty')}>
          {t('partners.keysEmptyText')}
        </EmptyState>
      )}
      {waiting.length > 1 && (
        <div className={styles.key}>
          <Row>
            <Button
              variant="primary"
              icon="phone"
              onPress={() => {
                setComparing(true);
              }}
            >
              {t('partners.verifyAll')}
            </Button>
          </Row>
        </div>
      )}
      {partner.keys.length > 1 && partner.keyState === 'verified' && (
        <div className={styles.key}>
          <OpeningOf partnerId={partner.partnerId} />
        </div>
      )}
      {comparing && (
        <VerifyAllDialog
          keys={waiting}
          phone={partner.phone}
          onClose={() => {
            setComparing(false);
          }}
        />
      )}
      {partner.keys.map((key) => (
        <KeyView key={key.partnerKeyId} partnerKey={key} phone={partner.phone} />
      ))}
    </Card>
  );
}
