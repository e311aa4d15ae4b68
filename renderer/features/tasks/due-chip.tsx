import type { PlainDate } from '#shared/time.ts';
import { Chip } from '../../ui/chip.tsx';
import { useText } from '../../ui/text.ts';
import { useMoments } from '../timeline/use-moments.ts';

/** When it is due: today, some day ahead, or a day that has passed, which is said and not blamed. */
export function DueChip({ dueOn }: { dueOn: PlainDate }) {
  const t = useText();
  const moments = useMoments();
  const day = moments.plainDay(dueOn);
  if (dueOn === moments.today) return <Chip tone="attention">{t('tasks.dueToday')}</Chip>;
  return dueOn < moments.today ? (
    <Chip tone="attention">{t('tasks.wasDue', { day })}</Chip>
  ) : (
    <Chip>{day}</Chip>
  );
}
