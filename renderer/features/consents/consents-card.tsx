import { useState } from 'react';
import type { Consent } from '#shared/contract/consents.ts';
import type { ClientId } from '#shared/ids.ts';
import { labelOf } from '#shared/codes/define.ts';
import { purposes } from '#shared/codes/consents.ts';
import { formatDate } from '#shared/dates/format.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { AlertDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet, Row } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { WithdrawalsDue } from '../packets/threads/withdrawals-due.tsx';
import { ConsentDialog } from './consent-dialog.tsx';
import { itemNames } from './item-options.ts';
import { RenewDialog } from './renew-dialog.tsx';
import styles from './consents.module.css';

const tones = {
  valid: 'good',
  expiring: 'attention',
  expired: 'plain',
  withdrawn: 'plain',
  'not-yet': 'plain',
} as const;

function ConsentView({ consent }: { consent: Consent }) {
  const t = useText();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const withdraw = useCommand('consents.withdraw');
  const restore = useCommand('consents.restore');
  const [renewing, setRenewing] = useState(false);
  const { consentId, givenOn, until } = consent;
  const canRenew =
    consent.basis === 'consent' &&
    consent.renewedBy === null &&
    (consent.state === 'expiring' || consent.state === 'expired');
  const run = async () => {
    const answer = await withdraw.run({ consentId });
    setAsking(false);
    if (!answer.ok) return;
    const sent = answer.value.packetsAlreadySent;
    showToast({
      text: t('consents.withdrawn'),
      ...(sent > 0 ? { detail: t('consents.withdrawnSent', { count: sent }) } : {}),
      undo: () => void restore.run({ consentId }),
    });
  };
  return (
    <article className={styles.consent}>
      <Row align="between">
        <h3>{consent.partnerName}</h3>
        {consent.renewedBy !== null ? (
          <Chip>{t('network.consent.renewedState')}</Chip>
        ) : (
          <Chip tone={tones[consent.state]}>{t(`consents.states.${consent.state}`)}</Chip>
        )}
      </Row>
      <p>
        {labelOf(purposes, consent.purpose, language)}
        {consent.purposeText !== '' && `: ${consent.purposeText}`}
      </p>
      <Quiet>
        {consent.basis === 'law'
          ? `${t('consents.basisLaw')}: ${consent.section}`
          : until === null
            ? t('consents.from', { from: formatDate(givenOn, language) })
            : t('consents.period', {
                from: formatDate(givenOn, language),
                until: formatDate(until, language),
              })}
      </Quiet>
      <Quiet>{itemNames(consent.items, language)}</Quiet>
      {(consent.state === 'valid' || consent.state === 'expiring' || canRenew) && (
        <Row>
          {canRenew && (
            <Button
              size="small"
              onPress={() => {
                setRenewing(true);
              }}
            >
              {t('network.consent.renew')}
            </Button>
          )}
          {consent.state !== 'expired' && (
            <Button
              size="small"
              onPress={() => {
                setAsking(true);
              }}
            >
              {t('consents.withdraw')}
            </Button>
          )}
        </Row>
      )}
      {renewing && (
        <RenewDialog
          consent={consent}
          onClose={() => {
            setRenewing(false);
          }}
        />
      )}
      {withdraw.failure !== null && <ErrorMessage failure={withdraw.failure} />}
      <AlertDialog
        title={t('consents.withdrawTitle', { partner: consent.partnerName })}
        isOpen={asking}
        onClose={() => {
          setAsking(false);
        }}
        confirm={t('consents.withdraw')}
        isPending={withdraw.isRunning}
        onConfirm={() => void run()}
      >
        {t('consents.withdrawText')}
      </AlertDialog>
    </article>
  );
}

/** When consent was asked for, and what was answered. */
function Questions({ clientId }: { clientId: ClientId }) {
  const t = useText();
  const language = useLanguage();
  const { data } = useCall('consents.questions', { clientId });
  // A "yes" is the consent itself; what would be asked again by mistake is the "not now".
  const shown = (data ?? []).filter(({ answer }) => answer === 'not-now');
  if (shown.length === 0) return null;
  return (
    <div className={styles.consent}>
      <h3>{t('network.consent.questions')}</h3>
      {shown.map((question) => (
        <Quiet key={question.consentQuestionId}>
          {`${formatDate(question.askedOn, language)} · ${question.partnerName || t('network.consent.general')} · ${t('network.consent.notNow')}`}
        </Quiet>
      ))}
    </div>
  );
}

/** What the client has allowed to whom; what has ended or was renewed stays behind a button. */
export function ConsentsCard({ clientId }: { clientId: ClientId }) {
  const t = useText();
  const [giving, setGiving] = useState(false);
  const [withEarlier, setWithEarlier] = useState(false);
  const list = useCall('consents.ofClient', { clientId });
  const all = list.data ?? [];
  const current = all.filter(
    ({ state, renewedBy }) => renewedBy === null && state !== 'expired' && state !== 'withdrawn',
  );
  const shown = withEarlier ? all : current;
  const earlier = all.length - current.length;
  const give = (
    <Button
      variant="primary"
      icon="plus"
      onPress={() => {
        setGiving(true);
      }}
    >
      {t('consents.give')}
    </Button>
  );
  return (
    <Card title={t('consents.title')} actions={current.length === 0 ? undefined : give}>
      {list.isPending && <Loading />}
      {list.failure !== null && <ErrorMessage failure={list.failure} />}
      {list.data !== undefined && current.length === 0 && (
        <EmptyState small title={t('consents.empty')} action={give}>
          {t('consents.emptyText')}
        </EmptyState>
      )}
      {shown.map((consent) => (
        <ConsentView key={consent.consentId} consent={consent} />
      ))}
      <WithdrawalsDue clientId={clientId} />
      <Questions clientId={clientId} />
      {earlier > 0 && !withEarlier && (
        <div className={styles.more}>
          <Button
            variant="quiet"
            size="small"
            onPress={() => {
              setWithEarlier(true);
            }}
          >
            {t('network.consent.earlier', { count: earlier })}
          </Button>
        </div>
      )}
      {giving && (
        <ConsentDialog
          clientId={clientId}
          onClose={() => {
            setGiving(false);
          }}
        />
      )}
    </Card>
  );
}
