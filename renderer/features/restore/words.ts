import type { ResultOf } from '#shared/contract/index.ts';
import type { RestoreRow } from '#shared/contract/restore.ts';
import { formatMoment } from '#shared/dates/format.ts';
import { useLanguage, useText } from '../../ui/text.ts';
import { useBackupWords } from '../settings/backup-words.ts';

type Checked = ResultOf<'restore.open'>;

/** A copy that can be restored, and what restoring it means, in words. */
export function useRestoreWords() {
  const t = useText();
  const language = useLanguage();
  const words = useBackupWords();
  return {
    label: (row: RestoreRow) => `${formatMoment(row.madeAt, language)} · ${words.state(row)}`,
    description: (row: RestoreRow) =>
      [
        row.isOfThisFile === false ? t('restore.otherFile', { name: row.caseFileName }) : '',
        row.isOfThisFile === null ? row.caseFileName : '',
        row.place === 'folder'
          ? t('restore.place.folder', { folder: row.folder })
          : t(`restore.place.${row.place}`),
        row.reason === null ? t('restore.byHand') : t(`settings.reasons.${row.reason}`),
        words.size(row),
        words.holds(row),
        row.givenUp ? t('restore.givenUp') : '',
      ]
        .filter(Boolean)
        .join(' · '),
    lost: ({ current }: Checked): string => {
      if (current === null) return '';
      const { lost, opens } = current;
      if (lost === null) return opens ? t('restore.lostOtherLine') : t('restore.lostUnknown');
      if (lost.entries === 0) return t('restore.lostNothing');
      const when = lost.lastAt === null ? '' : formatMoment(lost.lastAt, language);
      const { clients, contacts, notes } = lost;
      return clients === null || contacts === null || notes === null
        ? t('restore.lostEntries', { count: lost.entries, when })
        : t('restore.lostCounted', { clients, contacts, notes, when });
    },
  };
}
