import { useState } from 'react';
import type { Plan } from '#shared/contract/plans.ts';
import type { ClientId } from '#shared/ids.ts';
import { formatDate } from '#shared/dates/format.ts';
import { dayOf } from '#shared/time.ts';
import { useCall } from '../../api/hooks.ts';
import { Checkbox } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { Select } from '../../ui/select.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useLabels } from '../codes/use-codes.ts';
import { ComparedItemRow } from './compared-item.tsx';
import styles from './compare.module.css';

const current = 'current';

/** Two versions beside each other, or one beside the plan as it stands. */
export function CompareDialog({
  clientId,
  versions,
  onClose,
}: {
  clientId: ClientId;
  versions: Plan['versions'];
  onClose: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const label = useLabels();
  const [before, setBefore] = useState<string>(versions[0]?.versionId ?? current);
  const [after, setAfter] = useState<string>(current);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const idOf = (chosen: string) => versions.find(({ versionId }) => versionId === chosen)?.versionId ?? null;
  const comparison = useCall('plans.compare', { clientId, before: idOf(before), after: idOf(after) });
  const options = [
    { id: current, label: t('plan.compare.current') },
    ...versions.map(({ versionId, number, madeAt, reason }) => ({
      id: String(versionId),
      label: t('plan.compare.version', {
        number,
        date: formatDate(dayOf(madeAt), language),
        reason: t(`plan.reasons.${reason}`).toLocaleLowerCase(language),
      }),
    })),
  ];
  const items = comparison.data?.items ?? [];
  const changed = items.filter(({ change, moved }) => change !== 'same' || moved);
  const shown = onlyChanges ? changed : items;
  return (
    <Dialog title={t('plan.compare.title')} isOpen onClose={onClose} size="wide" closesOutside>
      <Stack>
        <div className={styles.choose}>
          <Select
            label={t('plan.compare.sides.before')}
            value={before}
            onChange={setBefore}
            options={options}
          />
          <Select label={t('plan.compare.sides.after')} value={after} onChange={setAfter} options={options} />
        </div>
        {comparison.failure !== null && <ErrorMessage failure={comparison.failure} />}
        {comparison.isPending && <Loading />}
        {comparison.data !== undefined && (
          <>
            <Checkbox isSelected={onlyChanges} onChange={setOnlyChanges}>
              {t('plan.compare.onlyChanges')}
            </Checkbox>
            <Quiet>
              <span role="status">
                {changed.length === 0
                  ? t('plan.compare.noChanges')
                  : t('plan.compare.count', { count: changed.length })}
              </span>
            </Quiet>
            <ul className={styles.list} aria-label={t('plan.compare.title')}>
              {shown.map((item) => (
                <ComparedItemRow key={`${item.kind} ${item.id}`} item={item} words={{ t, language, label }} />
              ))}
            </ul>
          </>
        )}
      </Stack>
    </Dialog>
  );
}
