import type { BackupRow } from '#shared/contract/backups.ts';
import { formatMoment } from '#shared/dates/format.ts';
import { useLanguage, useText } from '../../ui/text.ts';

const stateKeys = {
  good: 'settings.backupStateGood',
  unverified: 'settings.backupStateUnverified',
  damaged: 'settings.backupStateDamaged',
} as const;

/** A backup in words: when, why, how large, what it holds and whether it was checked. */
export function useBackupWords() {
  const t = useText();
  const language = useLanguage();
  const megabytes = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return {
    when: (row: BackupRow) => formatMoment(row.madeAt, language),
    why: (row: BackupRow) => t(`settings.reasons.${row.reason}`),
    size: (row: Pick<BackupRow, 'size'>) =>
      t('settings.megabytes', { size: megabytes.format(row.size / 1_000_000) }),
    holds: (row: Pick<BackupRow, 'counts'>) =>
      row.counts === null ? '' : t('settings.backupCounts', row.counts),
    state: (row: Pick<BackupRow, 'state'>) => t(stateKeys[row.state]),
  };
}
