import { useState } from 'react';
import type { IntermediateGoal } from '#shared/contract/plans.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Private } from '../../ui/private.tsx';
import { useText } from '../../ui/text.ts';
import { PlanHeading } from './plan-heading.tsx';
import { emptyStep, StepForm } from './step-form.tsx';
import { StepRow } from './step-row.tsx';
import styles from './plan.module.css';

/** An intermediate goal with its steps. */
export function IntermediateGoalView({ goal }: { goal: IntermediateGoal }) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const update = useCommand('plans.updateIntermediateGoal');
  const addStep = useCommand('plans.addStep');
  const { intermediateGoalId } = goal;
  return (
    <li className={styles.intermediate}>
      <PlanHeading
        item="intermediate-goal"
        id={intermediateGoalId}
        text={goal.text}
        status={goal.status}
        className={styles.intermediateHead}
        label={t('plan.intermediate')}
        failure={update.failure}
        onText={async (text) => (await update.run({ intermediateGoalId, text })).ok}
        onStatus={(status) => void update.run({ intermediateGoalId, status })}
      >
        <h4>
          <Private>{goal.text}</Private>
        </h4>
      </PlanHeading>
      <ul className={styles.steps}>
        {goal.steps.map((step) => (
          <StepRow
            key={step.stepId}
            step={step}
            was={goal.steps.find(({ stepId }) => stepId === step.changedFrom)?.text}
          />
        ))}
      </ul>
      {adding ? (
        <StepForm
          initial={emptyStep}
          submit={t('plan.add')}
          failure={addStep.failure}
          onSave={async (step) => (await addStep.run({ intermediateGoalId, ...step })).ok}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : (
        <Button
          variant="quiet"
          size="small"
          icon="plus"
          onPress={() => {
            setAdding(true);
          }}
        >
          {t('plan.addStep')}
        </Button>
      )}
    </li>
  );
}
