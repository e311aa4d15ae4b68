import { useState } from 'react';
import type { Step } from '#shared/contract/plans.ts';
import { labelOf } from '#shared/codes/define.ts';
import { stepStatuses } from '#shared/codes/plans.ts';
import { formatDay } from '#shared/dates/format.ts';
import { useCommand } from '../../api/hooks.ts';
import { IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Chip } from '../../ui/chip.tsx';
import { today } from '../../ui/date-field.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { StepForm } from './step-form.tsx';
import { usePlanItem } from './use-plan-item.ts';
import styles from './plan.module.css';

/** A step with its tick, who and when. The tick is for done; other states are chosen when it is edited. */
export function StepRow({ step }: { step: Step }) {
  const t = useText();
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const update = useCommand('plans.updateStep');
  const { actionsFor } = usePlanItem();

  if (editing) {
    const { stepId, statusChangedAt: _changed, ...fields } = step;
    return (
      <li className={styles.stepEdit}>
        <StepForm
          initial={fields}
          submit={t('plan.save')}
          withStatus
          failure={update.failure}
          onSave={async (next) => (await update.run({ stepId, ...next })).ok}
          onClose={() => {
            setEditing(false);
          }}
        />
      </li>
    );
  }
  const when = step.due === null ? step.dueText : formatDay(step.due, language, { today: today() });
  return (
    <li className={styles.step}>
      <Checkbox
        isSelected={step.status === 'done'}
        isIndeterminate={step.status === 'partly'}
        onChange={(done) => void update.run({ stepId: step.stepId, status: done ? 'done' : 'open' })}
      >
        <VisuallyHidden>{t('plan.markDone', { thing: '' })}</VisuallyHidden>
        <Private>{step.text}</Private>
      </Checkbox>
      {step.status !== 'open' && (
        <Chip tone={step.status === 'done' || step.status === 'partly' ? 'good' : 'plain'}>
          {labelOf(stepStatuses, step.status, language)}
        </Chip>
      )}
      <span className={styles.when}>
        <Private>{[step.who, when].filter((part) => part !== '').join(' · ')}</Private>
      </span>
      <Menu
        label={t('plan.more', { thing: step.text })}
        trigger={<IconButton icon="more" size="small" label={t('plan.more', { thing: step.text })} />}
        items={actionsFor('step', step.stepId, step.text, () => {
          setEditing(true);
        })}
      />
    </li>
  );
}
