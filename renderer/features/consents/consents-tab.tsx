import { useState } from 'react';
import type { Consent } from '#shared/contract/consents.ts';
import type { ClientId } from '#shared/ids.ts';
import { labelOf } from '#shared/codes/define.ts';
import { purposes } from '#shared/codes/consents.ts';
import { formatDate, formatMoment } from '#shared/dates/format.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { AlertDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Columns, Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import { itemNames } from './item-options.ts';
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
  const { consentId, givenOn, until } = consent;
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
        <Chip tone={tones[consent.state]}>{t(`consents.states.${consent.state}`)}</Chip>
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
      {(consent.state === 'valid' || consent.state === 'expiring') && (
        <Row>
          <Button
            size="small"
            onPress={() => {
              setAsking(true);
            }}
          >
            {t('consents.withdraw')}
          </Button>
        </Row>
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

function DisclosuresCard({ clientId }: { clientId: ClientId }) {
  const t = useText();
  const language = useLanguage();
  const list = useCall('consents.disclosures', { clientId });
  return (
    <Card title={t('consents.disclosures')}>
      {list.isPending && <Loading />}
      {list.failure !== null && <ErrorMessage failure={list.failure} />}
      {list.data?.length === 0 && <EmptyState small title={t('consents.disclosuresEmpty')} />}
      {list.data?.map((disclosure) => (
        <CardLine
          key={disclosure.disclosureId}
          end={disclosure.state === 'sealing' ? t('consents.sealing') : t(`consents.ways.${disclosure.way}`)}
        >
          <span>
            <b>{formatMoment(disclosure.at, language)}</b>{' '}
            {t('consents.disclosedTo', {
              partner: disclosure.partnerName,
              items: itemNames([...new Set(disclosure.items.map(({ item }) => item))], language),
            })}
          </span>
        </CardLine>
      ))}
    </Card>
  );
}

/** What the client has allowed to whom, and what has been given to whom on which ground. */
export function ConsentsTab({ clientId }: { clientId: ClientId }) {
  const t = useText();
  const [giving, setGiving] = useState(false);
  const list = useCall('consents.ofClient', { clientId });
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
    <Columns halves>
      <Card title={t('consents.title')} actions={list.data?.length === 0 ? undefined : give}>
        {list.isPending && <Loading />}
        {list.failure !== null && <ErrorMessage failure={list.failure} />}
        {list.data?.length === 0 && (
          <EmptyState title={t('consents.empty')} action={give}>
            {t('consents.emptyText')}
          </EmptyState>
        )}
        {list.data?.map((consent) => (
          <ConsentView key={consent.consentId} consent={consent} />
        ))}
      </Card>
      <Stack>
        <DisclosuresCard clientId={clientId} />
      </Stack>
      {giving && (
        <ConsentDialog
          clientId={clientId}
          onClose={() => {
            setGiving(false);
          }}
        />
      )}
    </Columns>
  );
}
