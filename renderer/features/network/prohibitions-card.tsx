import { useState } from 'react';
import { labelOf } from '#shared/codes/define.ts';
import { prohibitionKinds } from '#shared/codes/network.ts';
import type { CloseOne, Prohibition } from '#shared/contract/network.ts';
import { formatDate } from '#shared/dates/format.ts';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import type { ClientId } from '#shared/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { ProhibitionsDue } from '../packets/threads/prohibitions-due.tsx';
import { useRestoreProhibition, useWithdrawProhibition } from './mutations.ts';
import styles from './network.module.css';
import { ProhibitionDialog } from './prohibition-dialog.tsx';
import { NetworkRecord } from './record.tsx';

function ProhibitionView({ prohibition, isSought }: { prohibition: Prohibition; isSought: boolean }) {
  const t = useText();
  const language = useLanguage();
  const withdraw = useWithdrawProhibition();
  const restore = useRestoreProhibition();
  const { prohibitionId, kind, item, partnerName, closeOneName, personName, words, withdrawnAt } =
    prohibition;
  const named = [personName, partnerName, closeOneName].filter((part) => part !== '').join(', ');
  const about =
    item !== null
      ? disclosableItems[item].labels[language]
      : named === ''
        ? t('network.prohibitions.everyGuardian')
        : named;
  const takeBack = async () => {
    const answer = await withdraw.run({ prohibitionId });
    if (!answer.ok) return;
    showToast({
      text: t('network.prohibitions.withdrawn'),
      undo: () => void restore.run({ prohibitionId }),
    });
  };
  return (
    <NetworkRecord
      name={about}
      isSought={isSought}
      chips={withdrawnAt !== null && <Chip>{t('network.prohibitions.ended')}</Chip>}
      items={
        withdrawnAt !== null
          ? []
          : [
              {
                id: 'withdraw',
                icon: 'undo',
                label: t('network.prohibitions.withdraw'),
                onAction: () => void takeBack(),
              },
            ]
      }
    >
      <p>{labelOf(prohibitionKinds, kind, language)}</p>
      {words !== '' && (
        <p>
          <Private>{`”${words}”`}</Private>
        </p>
      )}
      <Quiet>{t('network.prohibitions.given', { date: formatDate(prohibition.givenOn, language) })}</Quiet>
    </NetworkRecord>
  );
}

/** What the client has forbidden; what was taken back stays behind a button. */
export function ProhibitionsCard({
  clientId,
  prohibitions,
  closeOnes,
  recordId,
}: {
  clientId: ClientId;
  prohibitions: readonly Prohibition[];
  closeOnes: readonly CloseOne[];
  recordId?: string | undefined;
}) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const [withEarlier, setWithEarlier] = useState(false);
  const inForce = prohibitions.filter(({ withdrawnAt }) => withdrawnAt === null);
  const earlier = prohibitions.length - inForce.length;
  const shown = withEarlier ? prohibitions : inForce;
  const add = (
    <Button
      icon="plus"
      onPress={() => {
        setAdding(true);
      }}
    >
      {t('network.prohibitions.add')}
    </Button>
  );
  return (
    <Card title={t('network.prohibitions.title')} actions={inForce.length === 0 ? undefined : add}>
      {inForce.length === 0 && (
        <EmptyState small title={t('network.prohibitions.empty')} action={add}>
          {t('network.prohibitions.emptyText')}
        </EmptyState>
      )}
      <ProhibitionsDue clientId={clientId} />
      {shown.map((prohibition) => (
        <ProhibitionView
          key={prohibition.prohibitionId}
          prohibition={prohibition}
          isSought={prohibition.prohibitionId === recordId}
        />
      ))}
      {earlier > 0 && !withEarlier && (
        <div className={styles.more}>
          <Button
            variant="quiet"
            size="small"
            onPress={() => {
              setWithEarlier(true);
            }}
          >
            {t('network.prohibitions.earlier', { count: earlier })}
          </Button>
        </div>
      )}
      {adding && (
        <ProhibitionDialog
          clientId={clientId}
          closeOnes={closeOnes}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Card>
  );
}
