import { formatDate } from '#shared/dates/format.ts';
import type { CardSheet } from '../documents.ts';
import { qrModules } from '../qr.ts';
import { listed, workerLines } from '../view.ts';
import type { ViewOf } from '../view.ts';

export const cardSheetView: ViewOf<CardSheet> = (sheet, t, language) => ({
  title: `${t('print.cardSheet.title')}: ${listed(sheet.owner.name, sheet.owner.organisation)}`,
  shown: {
    heading: t('print.cardSheet.title'),
    day: formatDate(sheet.date, language),
    owner: { label: t('print.cardSheet.owner'), lines: workerLines(sheet.owner, t) },
    wordsHeading: t('print.cardSheet.words'),
    words: sheet.words,
    qrAlt: t('print.qr', { content: t('print.cardSheet.qrContent') }),
    qr: qrModules(sheet.fingerprint),
    howHeading: t('print.cardSheet.how'),
    how: [t('print.cardSheet.howCall'), t('print.cardSheet.howRead'), t('print.cardSheet.howRecord')],
    open: t('print.cardSheet.open'),
  },
});
