import { useState } from 'react';
import type { PartnerMatch } from '#shared/contract/pathways.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import type { PersonTabProps } from '../person/tabs.ts';
import { CoachingCard } from './coaching-card.tsx';
import { MatchesCard } from './matches-card.tsx';
import { PathwayDialog } from './pathway-dialog.tsx';
import { PathwayView } from './pathway-view.tsx';
import styles from './pathways.module.css';
import { useCoaching, usePathways } from './queries.ts';
import { ScheduleDialog } from './schedule-dialog.tsx';

/** Where the person is going, in parallel, and the support that goes on. */
export function PathwaysTab({ clientId, recordId }: PersonTabProps) {
  const t = useText();
  const { data, failure } = usePathways(clientId);
  const coaching = useCoaching(clientId);
  const [over, setOver] = useState<'add' | 'schedule' | null>(null);
  const [begun, setBegun] = useState<PartnerMatch | null>(null);
  if (failure !== null) return <ErrorMessage failure={failure} />;
  if (data === undefined) return <Loading />;
  const { pathways, referrals, isCovered } = data;
  const add = (isFirst: boolean) => (
    <Button
      icon="plus"
      variant={isFirst ? 'primary' : 'secondary'}
      size={isFirst ? 'normal' : 'small'}
      onPress={() => {
        setOver('add');
      }}
    >
      {t('pathways.add')}
    </Button>
  );
  return (
    <Stack>
      <Card
        title={t('pathways.title')}
        note={t('pathways.note')}
        actions={
          <>
            {pathways.length > 0 && add(false)}
            <Menu
              label={t('pathways.more')}
              trigger={<IconButton icon="more" size="small" label={t('pathways.more')} />}
              items={[
                {
                  id: 'schedule',
                  icon: 'today',
                  label: t('pathways.schedule.open'),
                  onAction: () => {
                    setOver('schedule');
                  },
                },
              ]}
            />
          </>
        }
      >
        {pathways.length === 0 ? (
          <EmptyState icon="plan" title={t('pathways.empty')} action={add(true)}>
            {t('pathways.emptyText')}
          </EmptyState>
        ) : (
          <>
            {!isCovered && coaching.data?.status === 'active' && (
              <p className={styles.uncovered}>{t('pathways.uncovered')}</p>
            )}
            {pathways.map((pathway) => (
              <PathwayView
                key={pathway.pathwayId}
                pathway={pathway}
                referrals={referrals}
                isSought={pathway.pathwayId === recordId}
              />
            ))}
          </>
        )}
      </Card>
      <MatchesCard
        clientId={clientId}
        onBegin={(partner) => {
          setBegun(partner);
          setOver('add');
        }}
      />
      <CoachingCard clientId={clientId} />
      {over === 'add' && (
        <PathwayDialog
          clientId={clientId}
          pathway={null}
          partner={begun === null ? undefined : { partnerId: begun.partnerId, providerName: begun.name }}
          referrals={referrals}
          onClose={() => {
            setOver(null);
            setBegun(null);
          }}
        />
      )}
      {over === 'schedule' && (
        <ScheduleDialog
          onClose={() => {
            setOver(null);
          }}
        />
      )}
    </Stack>
  );
}
