import { useState } from 'react';
import type { ReactNode } from 'react';
import { labelOf } from '#shared/codes/define.ts';
import { goalStatuses } from '#shared/codes/plans.ts';
import type { GoalStatus } from '#shared/codes/plans.ts';
import type { Failure } from '#shared/result.ts';
import { IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { OneLineForm } from './one-line-form.tsx';
import { usePlanItem } from './use-plan-item.ts';

export interface PlanHeadingProps {
  item: 'goal' | 'intermediate-goal';
  id: string;
  text: string;
  status: GoalStatus;
  /** The heading as it is shown. */
  children: ReactNode;
  className: string | undefined;
  /** What the text is, for the field that changes it. */
  label: string;
  long?: boolean;
  failure: Failure | null;
  onText: (text: string) => Promise<boolean>;
  onStatus: (status: GoalStatus) => void;
}

/** A goal or an intermediate goal with its state and its menu; it is changed in its place. */
export function PlanHeading(props: PlanHeadingProps) {
  const {
    item,
    id,
    text,
    status,
    children,
    className,
    label,
    long = false,
    failure,
    onText,
    onStatus,
  } = props;
  const t = useText();
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const { actionsFor } = usePlanItem();
  if (editing) {
    return (
      <OneLineForm
        label={label}
        initial={text}
        submit={t('plan.save')}
        long={long}
        failure={failure}
        onSave={onText}
        onClose={() => {
          setEditing(false);
        }}
      />
    );
  }
  const otherStatuses = goalStatuses.codes.filter(({ code }) => code !== status);
  return (
    <div className={className}>
      {children}
      {status !== 'open' && (
        <Chip tone={status === 'reached' ? 'good' : 'plain'}>{labelOf(goalStatuses, status, language)}</Chip>
      )}
      <Menu
        label={t('plan.more', { thing: text })}
        trigger={<IconButton icon="more" size="small" label={t('plan.more', { thing: text })} />}
        items={[
          ...otherStatuses.map(({ code, labels }) => ({
            id: `status-${code}`,
            label: labels[language],
            onAction: () => {
              onStatus(code);
            },
          })),
          'line',
          ...actionsFor(item, id, text, () => {
            setEditing(true);
          }),
        ]}
      />
    </div>
  );
}
