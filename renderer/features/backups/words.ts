import type { BackupsState } from '#shared/contract/backups.ts';
import { formatMoment } from '#shared/dates/format.ts';
import type { Instant } from '#shared/time.ts';
import { useLanguage, useText } from '../../ui/text.ts';
import { useMoments } from '../timeline/use-moments.ts';

/** The state of the copies in words: the second place, the drill, and what is wrong with either; `briefly` for a narrow card. */
export function useBackupsWords({ briefly = false }: { briefly?: boolean } = {}) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const moment = (at: Instant): string => (briefly ? moments.lately(at) : formatMoment(at, language));
  return {
    moment,
    lastGood: ({ lastGoodAt }: BackupsState) =>
      lastGoodAt === null ? t('backups.noneYet') : moment(lastGoodAt),
    drill: ({ drill }: BackupsState) =>
      drill.lastGoodAt === null ? t('backups.drillNone') : moment(drill.lastGoodAt),
    drillTrouble: ({ drill: { failed } }: BackupsState): string | null =>
      failed === null
        ? null
        : t(`backups.drillFailed.${failed.place}`, {
            when: moment(failed.at),
            madeAt: moment(failed.madeAt),
          }),
    secondPlace: ({ secondPlace: place }: BackupsState): string => {
      if (place === null) return t('backups.secondPlaceNone');
      const { folder, lastCopiedAt } = place;
      if (place.isLongAbsent) {
        return t('backups.secondPlaceLongAway', { folder, count: place.absentDays });
      }
      if (!place.isThere) return t('backups.secondPlaceAway', { folder });
      if (place.problem === 'disk-full') return t('backups.secondPlaceFull', { folder });
      if (place.problem !== null) return t('backups.secondPlaceFailed', { folder });
      return lastCopiedAt === null
        ? t('backups.secondPlaceThereEmpty', { folder })
        : t('backups.secondPlaceThere', { folder, when: moment(lastCopiedAt) });
    },
  };
}

/** Whether something about the second place wants doing; an absent stick does only after a fortnight. */
export const hasPlaceTrouble = ({ secondPlace: place }: BackupsState): boolean =>
  place !== null && (place.isLongAbsent || (place.isThere && place.problem !== null));
