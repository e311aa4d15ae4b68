import { useEffect, useRef, useState } from 'react';
import type { PartnerKey } from '#shared/contract/partners.ts';
import { labelOf } from '#shared/codes/define.ts';
import { keyRetirements, verificationWays } from '#shared/codes/partners.ts';
import { formatDate } from '#shared/dates/format.ts';
import { midSentence } from '#shared/i18n/mid-sentence.ts';
import type { Language } from '#shared/languages.ts';
import { dayOf } from '#shared/time.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row } from '../../ui/layout.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { Words } from '../../ui/words.tsx';
import { KeyState } from './key-state.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { VerifyDialog } from './verify-dialog.tsx';
import styles from './partners.module.css';

/** Who trusts the key since when, or why it is used no more. */
function trustOf(
  { state, verifiedAt, verifiedHow, verifiedBy, retiredWhy, retiredAt, revokedByWord }: PartnerKey,
  t: ReturnType<typeof useText>,
  language: Language,
): string[] {
  const verified = state === 'verified' && verifiedAt !== null && verifiedHow !== null;
  return [
    verified
      ? t('partners.verifiedAt', {
          date: formatDate(dayOf(verifiedAt), language),
          how: midSentence(labelOf(verificationWays, verifiedHow, language), language),
        })
      : '',
    verified && verifiedBy !== null && verifiedBy !== '' ? verifiedBy : '',
    retiredWhy === null ? '' : labelOf(keyRetirements, retiredWhy, language),
    retiredWhy === null || retiredAt === null ? '' : formatDate(dayOf(retiredAt), language),
    revokedByWord === null || revokedByWord === '' ? '' : t('partners.revokedBy', { who: revokedByWord }),
  ];
}

/** One key of a partner: its words, how far it is trusted and by whom, and what can be done with it. */
export function KeyView({ partnerKey, phone }: { partnerKey: PartnerKey; phone: string }) {
  const t = useText();
  const language = useLanguage();
  const [open, setOpen] = useState<'verify' | 'revoke' | null>(null);
  const close = () => {
    setOpen(null);
  };
  const retire = useCommand('partners.retireKey');
  const keep = useCommand('partners.keepKey');
  const { state } = partnerKey;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that had the focus goes with the work that it asked for.
    if (state === 'verified' && document.activeElement === document.body) box.current?.focus();
  }, [state]);
  const revokes = (
    <Button
      variant="quiet"
      onPress={() => {
        setOpen('revoke');
      }}
    >
      {t('partners.revoke')}
    </Button>
  );
  return (
    <div ref={box} tabIndex={-1} className={styles.key}>
      <Row align="between">
        <b>{partnerKey.holder === '' ? t('partners.recipient') : partnerKey.holder}</b>
        <Row>
          {partnerKey.role === 'post' && <Chip>{t('partners.isPost')}</Chip>}
          {partnerKey.isDeputy && <Chip>{t('partners.isDeputy')}</Chip>}
          <KeyState state={partnerKey.retiredWhy === 'revoked' ? 'revoked' : state} />
        </Row>
      </Row>
      <Words label={t('partners.words')} words={partnerKey.fingerprint} line />
      {state === 'changed' && <p role="alert">{t('partners.changedText')}</p>}
      {state !== 'retired' && partnerKey.offCardSince !== null && (
        <p role="alert">
          {t(state === 'verified' ? 'partners.offCard' : 'partners.offCardWaiting', {
            date: formatDate(dayOf(partnerKey.offCardSince), language),
          })}
        </p>
      )}
      <Quiet>
        {[
          ...trustOf(partnerKey, t, language),
          partnerKey.recipientType === 'hybrid' ? t('partners.hybrid') : '',
          partnerKey.canSign ? '' : t('partners.cannotSign'),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </Quiet>
      {partnerKey.retiredWhy === 'succeeded' && <Row>{revokes}</Row>}
      {state !== 'retired' && (
        <Row>
          {state !== 'verified' && (
            <Button
              variant="primary"
              icon="phone"
              onPress={() => {
                setOpen('verify');
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
          {revokes}
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
      {open === 'verify' && <VerifyDialog partnerKey={partnerKey} phone={phone} onClose={close} />}
      {open === 'revoke' && <RevokeDialog partnerKey={partnerKey} onClose={close} />}
    </div>
  );
}
