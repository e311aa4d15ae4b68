import { useState } from 'react';
import type { ClientId } from '#shared/ids.ts';
import { formatDate } from '#shared/dates/format.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Columns, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { AgreementCard } from './agreement-card.tsx';
import { GoalView } from './goal-view.tsx';
import { OneLineForm } from './one-line-form.tsx';
import { FrameCard } from './frame-card.tsx';
import { wishToBeginWith } from './progress.ts';
import { StrengthsLine } from './strengths-line.tsx';
import { PrintPlanDialog } from './print-dialog.tsx';
import { RatingsCard } from './ratings-card.tsx';
import styles from './plan.module.css';

/** The plan as it is written together with the client. */
export function PlanTab({ clientId }: { clientId: ClientId }) {
  const t = useText();
  const language = useLanguage();
  const plan = useCall('plans.ofClient', { clientId });
  const addGoal = useCommand('plans.addGoal');
  const [adding, setAdding] = useState(false);
  const [printing, setPrinting] = useState(false);
  if (plan.failure !== null) return <ErrorMessage failure={plan.failure} />;
  if (plan.data === undefined) return <Loading />;
  const { goals, agreedOn, ratings, strengths } = plan.data;
  const canPrint = goals.length + strengths.length + ratings.length > 0;
  const startAdding = () => {
    setAdding(true);
  };
  return (
    <Columns>
      <Card
        title={t('plan.goals')}
        note={
          agreedOn === null
            ? t('plan.notAgreed')
            : t('plan.agreedOn', { date: formatDate(agreedOn, language) })
        }
        actions={
          <>
            {canPrint && (
              <Button
                icon="print"
                onPress={() => {
                  setPrinting(true);
                }}
              >
                {t('plan.print')}
              </Button>
            )}
            {goals.length > 0 && !adding && (
              <Button icon="plus" onPress={startAdding}>
                {t('plan.addGoal')}
              </Button>
            )}
          </>
        }
      >
        {goals.length === 0 && !adding && (
          <EmptyState
            icon="plan"
            title={t('plan.empty')}
            action={
              <Button variant="primary" icon="plus" onPress={startAdding}>
                {t('plan.addGoal')}
              </Button>
            }
          >
            {t('plan.emptyText')}
          </EmptyState>
        )}
        {adding && (
          <div className={styles.form}>
            <OneLineForm
              label={t('plan.goalWords')}
              initial={wishToBeginWith(strengths, goals)}
              placeholder={t('plan.goalPlaceholder')}
              submit={t('plan.add')}
              long
              failure={addGoal.failure}
              onSave={async (words) => (await addGoal.run({ clientId, words })).ok}
              onClose={() => {
                setAdding(false);
              }}
            />
          </div>
        )}
        {goals.map((goal) => (
          <GoalView key={goal.goalId} goal={goal} />
        ))}
      </Card>
      <Stack>
        <StrengthsLine strengths={strengths} />
        <FrameCard clientId={clientId} plan={plan.data} />
        <RatingsCard clientId={clientId} ratings={ratings} />
        {canPrint && <AgreementCard clientId={clientId} plan={plan.data} />}
      </Stack>
      {printing && (
        <PrintPlanDialog
          clientId={clientId}
          onClose={() => {
            setPrinting(false);
          }}
        />
      )}
    </Columns>
  );
}
