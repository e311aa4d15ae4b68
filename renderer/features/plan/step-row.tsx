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
import { OutcomeForm } from './outcome-form.tsx';
import { StepForm } from './step-form.tsx';
import { usePlanItem } from './use-plan-item.ts';
import styles from './plan.module.css';

/** A step with its tick, who and when, and what came of it. The tick is for done; the menu asks how it went. */
export function StepRow({ step, was }: { step: Step; was: string | undefined }) {
  const t = useText();
  const [open, setOpen] = useState<'edit' | 'outcome' | null>(null);
  const update = useCommand('plans.updateStep');
  const { actionsFor } = usePlanItem();
  const close = () => {
    setOpen(null);
  };

  if (open === 'outcome') {
    return (
      <li className={styles.stepEdit}>
        <p className={styles.asked}>
          <Private>{step.text}</Private>
        </p>
        <OutcomeForm step={step} onClose={close} />
      </li>
    );
  }
  if (open === 'edit') {
    const { stepId, text, who, due, dueText, status } = step;
    return (
      <li className={styles.stepEdit}>
        <StepForm
          initial={{ text, who, due, dueText, status }}
          submit={t('plan.save')}
          withStatus
          failure={update.failure}
          onSave={async (next) => (await update.run({ stepId, ...next })).ok}
          onClose={close}
        />
      </li>
    );
  }
  return (
    <li className={styles.step} data-status={step.status}>
      <Checkbox
        isSelected={step.status === 'done'}
        isIndeterminate={step.status === 'partly'}
        onChange={(done) => void update.run({ stepId: step.stepId, status: done ? 'done' : 'open' })}
      >
        <VisuallyHidden>{t('plan.markDone', { thing: '' })}</VisuallyHidden>
        <Private>{step.text}</Private>
      </Checkbox>
      <StepFacts step={step} />
      <Menu
        label={t('plan.more', { thing: step.text })}
        trigger={<IconButton icon="more" size="small" label={t('plan.more', { thing: step.text })} />}
        items={[
          {
            id: 'outcome',
            label: t('plan.outcome.ask'),
            icon: 'check',
            onAction: () => {
              setOpen('outcome');
            },
          },
          ...actionsFor('step', step.stepId, step.text, () => {
            setOpen('edit');
          }),
        ]}
      />
      <StepNotes step={step} was={was} />
    </li>
  );
}

function StepFacts({ step }: { step: Step }) {
  const language = useLanguage();
  const when = step.due === null ? step.dueText : formatDay(step.due, language, { today: today() });
  return (
    <>
      {step.status !== 'open' && (
        <Chip tone={step.status === 'done' || step.status === 'partly' ? 'good' : 'plain'}>
          {labelOf(stepStatuses, step.status, language)}
        </Chip>
      )}
      <span className={styles.when}>
        <Private>{[step.who, when].filter((part) => part !== '').join(' · ')}</Private>
      </span>
    </>
  );
}

function StepNotes({ step, was }: { step: Step; was: string | undefined }) {
  const t = useText();
  const language = useLanguage();
  const { outcomeWords, followUpOn } = step;
  if (was === undefined && outcomeWords === '' && followUpOn === null) return null;
  return (
    <div className={styles.stepNotes}>
      {was !== undefined && (
        <p>
          {t('plan.outcome.was')} <Private>{was}</Private>
        </p>
      )}
      {outcomeWords !== '' && (
        <p>
          <Private>{outcomeWords}</Private>
        </p>
      )}
      {followUpOn !== null && (
        <p>{t('plan.outcome.followUpOn', { date: formatDay(followUpOn, language, { today: today() }) })}</p>
      )}
    </div>
  );
}
