import { useState } from 'react';
import { Page } from '../../app/page.tsx';
import type { ScreenParams } from '../../app/screens.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ShowMore, useGrowing } from '../../ui/growing.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Columns, Quiet, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import { PeopleScreen } from '../people/people-screen.tsx';
import { AttemptDialog } from './attempt-dialog.tsx';
import { CountsCard } from './counts-card.tsx';
import { LeadDialog } from './lead-dialog.tsx';
import { LeadRow } from './lead-row.tsx';
import { useLeads } from './queries.ts';
import type { LeadOnList } from './queries.ts';
import { ReachSwitch } from './reach-switch.tsx';
import styles from './reach.module.css';

type Over =
  | { readonly open: 'lead'; readonly lead: LeadOnList | null }
  | { readonly open: 'attempt'; readonly lead: LeadOnList }
  | null;

/** People whom somebody worries about, or who asked for contact. */
function ReachScreen({ found }: { found: string | undefined }) {
  const t = useText();
  const { data, failure, isPending, refetch } = useLeads();
  const [over, setOver] = useState<Over>(null);
  const part = useGrowing(data?.leads ?? [], ({ leadId }) => leadId === found);
  const add = (
    <Button
      variant="primary"
      icon="plus"
      onPress={() => {
        setOver({ open: 'lead', lead: null });
      }}
    >
      {t('reach.add')}
    </Button>
  );
  const close = () => {
    setOver(null);
  };
  return (
    <Page
      title={t('reach.title')}
      {...(data ? { subtitle: t('reach.count', { count: data.leads.length }) } : {})}
      actions={add}
    >
      <ReachSwitch shown="reach" />
      {isPending && <Loading />}
      {failure !== null && (
        <ErrorMessage failure={failure} actions={<Button onPress={refetch}>{t('common.tryAgain')}</Button>} />
      )}
      {data && (
        <Columns>
          <Card>
            {data.leads.length === 0 ? (
              <EmptyState
                icon="people"
                title={t('reach.empty.title')}
                action={
                  <Button
                    onPress={() => {
                      setOver({ open: 'lead', lead: null });
                    }}
                  >
                    {t('reach.empty.add')}
                  </Button>
                }
              >
                {t('reach.empty.text')}
              </EmptyState>
            ) : (
              <>
                <ul>
                  {part.shown.map((lead) => (
                    <LeadRow
                      key={lead.leadId}
                      lead={lead}
                      isFound={lead.leadId === found}
                      onAttempt={() => {
                        setOver({ open: 'attempt', lead });
                      }}
                      onEdit={() => {
                        setOver({ open: 'lead', lead });
                      }}
                    />
                  ))}
                </ul>
                <ShowMore of={part} />
              </>
            )}
          </Card>
          <Stack>
            <Card title={t('reach.rules.title')} padded>
              <div className={styles.rules}>
                <Quiet>{t('reach.rules.only')}</Quiet>
                <Quiet>{t('reach.rules.tell')}</Quiet>
                <Quiet>{t('reach.rules.gone')}</Quiet>
              </div>
            </Card>
            <CountsCard counts={data.counts} becameClients={data.becameClients} />
          </Stack>
        </Columns>
      )}
      {over?.open === 'lead' && <LeadDialog lead={over.lead} onClose={close} />}
      {over?.open === 'attempt' && <AttemptDialog lead={over.lead} onClose={close} />}
    </Page>
  );
}

/** The people screen: clients, or the reach list beside them. */
export function PeopleOrReach({ params }: { params: ScreenParams['people'] }) {
  return params.view === 'reach' ? <ReachScreen found={params.leadId} /> : <PeopleScreen />;
}
