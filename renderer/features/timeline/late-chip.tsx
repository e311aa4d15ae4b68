import { isLateEntry } from '#shared/dates/late-entry.ts';
import type { Instant } from '#shared/time.ts';
import { Chip } from '../../ui/chip.tsx';
import { useText } from '../../ui/text.ts';
import { useMoments } from './use-moments.ts';

/** Says when something was written down, where that was long after it happened. */
export function LateChip({ happenedAt, enteredAt }: { happenedAt: Instant; enteredAt: Instant }) {
  const t = useText();
  const moments = useMoments();
  if (!isLateEntry(happenedAt, enteredAt)) return null;
  return <Chip>{t('contacts.row.late', { when: moments.at(enteredAt) })}</Chip>;
}
