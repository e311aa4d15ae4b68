import type { Client } from '#shared/contract/clients.ts';
import type { Plan } from '#shared/contract/plans.ts';
import type { ClientId } from '#shared/ids.ts';
import { amend } from '../../app/router.ts';
import type { PersonTab } from '../../app/screens.ts';
import { Button } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { Trend } from '../../ui/trend.tsx';
import { ratedAreas } from '../plan/ratings-card.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import styles from './person.module.css';
import { currentGoal, stepsInView, strengthLines } from './summary.ts';

const open = (clientId: ClientId, tab: PersonTab): void => {
  amend('person', { clientId, tab });
};

/** The first strengths, and the wishes in their own words. */
export function StrengthsCard({ clientId, plan }: { clientId: ClientId; plan: Plan }) {
  const t = useText();
  const language = useLanguage();
  const lines = strengthLines(plan.strengths, language);
  return (
    <Card title={t('person.side.strengths')}>
      {lines.length === 0 ? (
        <EmptyState
          small
          title={t('person.side.strengthsEmpty')}
          action={
            <Button
              size="small"
              onPress={() => {
                open(clientId, 'strengths');
              }}
            >
              {t('person.side.strengthsAdd')}
            </Button>
          }
        />
      ) : (
        <ul>
          {lines.map((line) => (
            <CardLine as="li" key={line}>
              <Private>{line}</Private>
            </CardLine>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The goal in the person's words and its nearest steps. */
export function PlanCard({ clientId, plan }: { clientId: ClientId; plan: Plan }) {
  const t = useText();
  const moments = useMoments();
  const goal = currentGoal(plan);
  const note =
    plan.agreedOn === null
      ? undefined
      : plan.changedSinceAgreement
        ? t('person.side.planChanged')
        : t('person.side.planAgreed', { date: moments.date(plan.agreedOn) });
  return (
    <Card
      title={t('person.side.plan')}
      {...(note === undefined ? {} : { note })}
      actions={
        goal && (
          <Button
            variant="quiet"
            size="small"
            aria-label={t('person.side.planOpen')}
            onPress={() => {
              open(clientId, 'plan');
            }}
          >
            {t('person.timeline.open')}
          </Button>
        )
      }
    >
      {goal === null ? (
        <EmptyState
          small
          title={t('person.side.planEmpty')}
          action={
            <Button
              size="small"
              onPress={() => {
                open(clientId, 'plan');
              }}
            >
              {t('person.side.planOpen')}
            </Button>
          }
        />
      ) : (
        <div className={styles.goal}>
          <p className={styles.words}>
            <Private>{goal.words}</Private>
          </p>
          <ul className={styles.steps}>
            {stepsInView(goal).map((step) => (
              <li key={step.stepId} data-status={step.status}>
                <span className={styles.box} aria-hidden="true" />
                <Private>{step.text}</Private>
                <small>{step.due === null ? step.dueText : moments.plainDay(step.due)}</small>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

/** How the person has rated one area over time: the one rated most often. */
export function RatingCard({ plan }: { plan: Plan }) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const area = [...ratedAreas(plan.ratings, language)].sort((a, b) => b.ratings.length - a.ratings.length)[0];
  if (!area || area.ratings.length < 2) return null;
  const label = t('person.side.rating', { area: area.label.toLocaleLowerCase(language) });
  return (
    <Card title={label} note="0–10" padded>
      <Trend
        label={label}
        points={area.ratings.map(({ ratedOn, value }) => ({ label: moments.date(ratedOn), value }))}
      />
    </Card>
  );
}

/** How to get in touch, and how not to. */
export function ReachCard({ client }: { client: Client }) {
  const t = useText();
  const { phone, email, reach, reachSafely } = client;
  if ([phone, email, reach, reachSafely].every((text) => text === '')) return null;
  return (
    <Card title={t('person.side.facts')}>
      <div data-private="">
        <DescriptionList
          padded
          entries={[
            { term: t('person.side.factsPhone'), value: phone },
            { term: t('person.side.factsEmail'), value: email },
            { term: t('person.side.factsReach'), value: reach },
            {
              term: t('person.side.factsSafely'),
              value: reachSafely === '' ? '' : <b className={styles.careful}>{reachSafely}</b>,
            },
          ]}
        />
      </div>
    </Card>
  );
}
