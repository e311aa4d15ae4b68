import { useState } from 'react';
import type { Goal } from '#shared/contract/plans.ts';
import { labelOf } from '#shared/codes/define.ts';
import { goalStatuses } from '#shared/codes/plans.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { MenuAction } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { IntermediateGoalView } from './intermediate-goal-view.tsx';
import { OneLineForm } from './one-line-form.tsx';
import { usePlanItem } from './use-plan-item.ts';
import styles from './plan.module.css';

/** A goal in the client's own words, with its intermediate goals. */
export function GoalView({ goal }: { goal: Goal }) {
  const t = useText();
  const language = useLanguage();
  const [open, setOpen] = useState<'edit' | 'intermediate' | null>(null);
  const update = useCommand('plans.updateGoal');
  const addIntermediate = useCommand('plans.addIntermediateGoal');
  const { actionsFor } = usePlanItem();
  const { goalId } = goal;
  const close = () => {
    setOpen(null);
  };
  const statusActions: MenuAction[] = goalStatuses.codes
    .filter(({ code }) => code !== goal.status)
    .map(({ code, labels }) => ({
      id: `status-${code}`,
      label: labels[language],
      onAction: () => void update.run({ goalId, status: code }),
    }));

  return (
    <article className={styles.goal}>
      {open === 'edit' ? (
        <OneLineForm
          label={t('plan.goalWords')}
          initial={goal.words}
          submit={t('plan.save')}
          long
          failure={update.failure}
          onSave={async (words) => (await update.run({ goalId, words })).ok}
          onClose={close}
        />
      ) : (
        <header className={styles.goalHead}>
          <h3>
            <Private>”{goal.words}”</Private>
          </h3>
          {goal.status !== 'open' && (
            <Chip tone={goal.status === 'reached' ? 'good' : 'plain'}>
              {labelOf(goalStatuses, goal.status, language)}
            </Chip>
          )}
          <Menu
            label={t('plan.more', { thing: goal.words })}
            trigger={<IconButton icon="more" size="small" label={t('plan.more', { thing: goal.words })} />}
            items={[
              ...statusActions,
              'line',
              ...actionsFor('goal', goalId, goal.words, () => {
                setOpen('edit');
              }),
            ]}
          />
        </header>
      )}
      <ul className={styles.intermediates}>
        {goal.intermediateGoals.map((intermediate) => (
          <IntermediateGoalView key={intermediate.intermediateGoalId} goal={intermediate} />
        ))}
      </ul>
      {open === 'intermediate' ? (
        <OneLineForm
          label={t('plan.intermediate')}
          submit={t('plan.add')}
          failure={addIntermediate.failure}
          onSave={async (text) => (await addIntermediate.run({ goalId, text })).ok}
          onClose={close}
        />
      ) : (
        <Button
          size="small"
          icon="plus"
          onPress={() => {
            setOpen('intermediate');
          }}
        >
          {t('plan.addIntermediate')}
        </Button>
      )}
    </article>
  );
}
