import { useText } from '../../ui/text.ts';
import { grouped } from './groups.ts';

/** "muistiinpanot 12, paperit 2". */
export function useCounts(): (
  counts: readonly { readonly table: string; readonly count: number }[],
) => string {
  const t = useText();
  return (counts) =>
    grouped(counts)
      .map(({ group, count }) => t('handover.receive.what', { group: t(`handover.groups.${group}`), count }))
      .join(', ');
}
