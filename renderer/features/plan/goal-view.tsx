import { useState } from 'react';
import type { Goal } from '#shared/contract/plans.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Private } from '../../ui/private.tsx';
import { useText } from '../../ui/text.ts';
import { IntermediateGoalView } from './intermediate-goal-view.tsx';
import { ScaleOfGoal } from './goal-scale.tsx';
import { OneLineForm } from './one-line-form.tsx';
import { PlanHeading } from './plan-heading.tsx';
import { ProgressLine } from './progress-line.tsx';
import styles from './plan.module.css';

/** A goal in the client's own words, with its intermediate goals. */
export function GoalView({ goal }: { goal: Goal }) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const update = useCommand('plans.updateGoal');
  const addIntermediate = useCommand('plans.addIntermediateGoal');
  const { goalId } = goal;
  return (
    <article className={styles.goal}>
      <PlanHeading
        item="goal"
        id={goalId}
        text={goal.words}
        status={goal.status}
        className={styles.goalHead}
        label={t('plan.goalWords')}
        long
        failure={update.failure}
        onText={async (words) => (await update.run({ goalId, words })).ok}
        onStatus={(status) => void update.run({ goalId, status })}
      >
        <h3>
          <Private>”{goal.words}”</Private>
        </h3>
      </PlanHeading>
      <ProgressLine goal={goal} />
      <ul className={styles.intermediates}>
        {goal.intermediateGoals.map((intermediate) => (
          <IntermediateGoalView key={intermediate.intermediateGoalId} goal={intermediate} />
        ))}
      </ul>
      {adding ? (
        <OneLineForm
          label={t('plan.intermediate')}
          submit={t('plan.add')}
          failure={addIntermediate.failure}
          onSave={async (text) => (await addIntermediate.run({ goalId, text })).ok}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : (
        <Button
          size="small"
          icon="plus"
          onPress={() => {
            setAdding(true);
          }}
        >
          {t('plan.addIntermediate')}
        </Button>
      )}
      <ScaleOfGoal goal={goal} />
    </article>
  );
}
