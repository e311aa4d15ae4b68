import { inHelsinki } from '#shared/dates/clock-time.ts';
import { formatDay, formatTime } from '#shared/dates/format.ts';
import type { DaySheet, DaySheetRow } from '../documents.ts';
import { listed, written } from '../view.ts';
import type { ViewOf } from '../view.ts';

export const daySheetView: ViewOf<DaySheet> = (sheet, t, language) => {
  const length = (row: DaySheetRow): string | undefined =>
    row.minutes === null ? undefined : t('print.daySheet.minutes', { minutes: row.minutes });
  return {
    title: `${t('print.daySheet.title')}: ${formatDay(sheet.date, language)}`,
    shown: {
      heading: t('print.daySheet.title'),
      day: formatDay(sheet.date, language),
      rows: sheet.rows.map((row) => ({
        when: row.hasTime ? formatTime(inHelsinki(row.at).time, language) : t('print.daySheet.noTime'),
        who: row.who,
        what: written(listed(row.how, row.place, length(row))),
        road: row.roadMinutes === null ? undefined : t('print.daySheet.road', { minutes: row.roadMinutes }),
      })),
      empty: t('print.daySheet.empty'),
      back: sheet.backMinutes === null ? undefined : t('print.daySheet.back', { minutes: sheet.backMinutes }),
      notesHeading: t('print.daySheet.notes'),
    },
  };
};
