import { useState } from 'react';
import type { Partner, PartnerKey } from '#shared/contract/partners.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { KeyView } from './key-view.tsx';
import { OpeningOf } from './opening-line.tsx';
import { VerifyAllDialog } from './verify-all-dialog.tsx';
import styles from './partners.module.css';

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

const inUseFirst = (a: PartnerKey, b: PartnerKey): number =>
  Number(a.state === 'retired') - Number(b.state === 'retired');

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
      {partner.keys.toSorted(inUseFirst).map((key) => (
        <KeyView key={key.partnerKeyId} partnerKey={key} phone={partner.phone} />
      ))}
    </Card>
  );
}
