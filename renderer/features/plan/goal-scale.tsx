import { useState } from 'react';
import type { Goal } from '#shared/contract/plans.ts';
import { formatDate } from '#shared/dates/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Row } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { Trend } from '../../ui/trend.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { DescribeScaleDialog } from './describe-scale-dialog.tsx';
import { RateGoalDialog } from './rate-goal-dialog.tsx';
import { levelLabel, levelsDown } from './scale-levels.ts';
import styles from './plan.module.css';

/** A goal's own scale as a ladder of the client's words, where the client is on it, and the way there. */
export function GoalScale({ goal, onDescribe }: { goal: Goal; onDescribe: () => void }) {
  const t = useText();
  const language = useLanguage();
  const [rating, setRating] = useState(false);
  const { levels, goalRatings } = goal;
  if (levels.length + goalRatings.length === 0) return null;
  const now = goalRatings.at(-1);
  return (
    <section className={styles.scale}>
      <h4>{t('plan.scale.title')}</h4>
      <ol className={styles.ladder}>
        {levelsDown
          .filter((level) => level === now?.level || levels.some((one) => one.level === level))
          .map((level) => {
            const words = levels.find((one) => one.level === level)?.words;
            return (
              <li key={level} data-here={level === now?.level ? '' : undefined}>
                <span className={styles.rung} aria-hidden="true" />
                <span>
                  {words !== undefined && <Private>{words}</Private>}
                  <small>{levelLabel(level, language)}</small>
                </span>
                {now?.level === level && (
                  <Chip tone="good">{t('plan.scale.here', { date: formatDate(now.ratedOn, language) })}</Chip>
                )}
              </li>
            );
          })}
      </ol>
      {now !== undefined && now.words !== '' && (
        <p>
          <Private>”{now.words}”</Private>
        </p>
      )}
      {goalRatings.length > 1 && (
        <Trend
          label={t('plan.scale.title')}
          range={[-2, 2]}
          points={goalRatings.map(({ level, ratedOn }) => ({
            label: formatDate(ratedOn, language),
            value: level,
            words: levelLabel(level, language),
          }))}
          showTable
        />
      )}
      <Row>
        <Button
          size="small"
          onPress={() => {
            setRating(true);
          }}
        >
          {t('plan.scale.rate')}
        </Button>
        <Button size="small" variant="quiet" onPress={onDescribe}>
          {t('plan.scale.describe')}
        </Button>
      </Row>
      {rating && (
        <RateGoalDialog
          goal={goal}
          onClose={() => {
            setRating(false);
          }}
        />
      )}
    </section>
  );
}

/** The button that gives a goal its scale where it has none yet, and the dialog in which it is described. */
export function ScaleOfGoal({ goal }: { goal: Goal }) {
  const t = useText();
  const [describing, setDescribing] = useState(false);
  const describe = () => {
    setDescribing(true);
  };
  return (
    <>
      <GoalScale goal={goal} onDescribe={describe} />
      {goal.levels.length + goal.goalRatings.length === 0 && (
        <Button variant="quiet" size="small" icon="plus" onPress={describe}>
          {t('plan.scale.add')}
        </Button>
      )}
      {describing && (
        <DescribeScaleDialog
          goal={goal}
          onClose={() => {
            setDescribing(false);
          }}
        />
      )}
    </>
  );
}
