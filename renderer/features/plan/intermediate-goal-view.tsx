import { useState } from 'react';
import type { IntermediateGoal } from '#shared/contract/plans.ts';
import { labelOf } from '#shared/codes/define.ts';
import { goalStatuses } from '#shared/codes/plans.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { MenuAction } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { OneLineForm } from './one-line-form.tsx';
import { emptyStep, StepForm } from './step-form.tsx';
import { StepRow } from './step-row.tsx';
import { usePlanItem } from './use-plan-item.ts';
import styles from './plan.module.css';

/** An intermediate goal with its steps. */
export function IntermediateGoalView({ goal }: { goal: IntermediateGoal }) {
  const t = useText();
  const language = useLanguage();
  const [open, setOpen] = useState<'edit' | 'step' | null>(null);
  const update = useCommand('plans.updateIntermediateGoal');
  const addStep = useCommand('plans.addStep');
  const { actionsFor } = usePlanItem();
  const { intermediateGoalId } = goal;
  const close = () => {
    setOpen(null);
  };
  const statusActions: MenuAction[] = goalStatuses.codes
    .filter(({ code }) => code !== goal.status)
    .map(({ code, labels }) => ({
      id: `status-${code}`,
      label: labels[language],
      onAction: () => void update.run({ intermediateGoalId, status: code }),
    }));

  return (
    <li className={styles.intermediate}>
      {open === 'edit' ? (
        <OneLineForm
          label={t('plan.intermediate')}
          initial={goal.text}
          submit={t('plan.save')}
          failure={update.failure}
          onSave={async (text) => (await update.run({ intermediateGoalId, text })).ok}
          onClose={close}
        />
      ) : (
        <div className={styles.intermediateHead}>
          <h4>
            <Private>{goal.text}</Private>
          </h4>
          {goal.status !== 'open' && (
            <Chip tone={goal.status === 'reached' ? 'good' : 'plain'}>
              {labelOf(goalStatuses, goal.status, language)}
            </Chip>
          )}
          <Menu
            label={t('plan.more', { thing: goal.text })}
            trigger={<IconButton icon="more" size="small" label={t('plan.more', { thing: goal.text })} />}
            items={[
              ...statusActions,
              'line',
              ...actionsFor('intermediate-goal', intermediateGoalId, goal.text, () => {
                setOpen('edit');
              }),
            ]}
          />
        </div>
      )}
      <ul className={styles.steps}>
        {goal.steps.map((step) => (
          <StepRow key={step.stepId} step={step} />
        ))}
      </ul>
      {open === 'step' ? (
        <StepForm
          initial={emptyStep}
          submit={t('plan.add')}
          failure={addStep.failure}
          onSave={async (step) => (await addStep.run({ intermediateGoalId, ...step })).ok}
          onClose={close}
        />
      ) : (
        <Button
          variant="quiet"
          size="small"
          icon="plus"
          onPress={() => {
            setOpen('step');
          }}
        >
          {t('plan.addStep')}
        </Button>
      )}
    </li>
  );
}
