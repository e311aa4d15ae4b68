import type { ResultOf } from '#shared/contract/index.ts';
import { Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { useRestoreWords } from './words.ts';

/** What was found in the copy, and what restoring it would lose. Read out when it appears. */
export function CheckedCopy({ checked }: { checked: ResultOf<'restore.open'> }) {
  const t = useText();
  const words = useRestoreWords();
  const { current } = checked;
  return (
    <div role="status">
      <Stack tight>
        <p>{t('restore.holds', checked.counts)}</p>
        {current !== null && (
          <>
            {current.counts !== null && <p>{t('restore.currentHolds', current.counts)}</p>}
            {!current.opens && <p>{t('restore.currentClosed')}</p>}
            <p>
              <strong>{words.lost(checked)}</strong>
            </p>
            <p>{t('restore.keeps')}</p>
          </>
        )}
      </Stack>
    </div>
  );
}
