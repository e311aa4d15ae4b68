import type { RecoverySheet } from '../documents.ts';
import { formatDate } from '#shared/dates/format.ts';
import { qrModules } from '../qr.ts';
import type { ViewOf } from '../view.ts';

export const recoverySheetView: ViewOf<RecoverySheet> = (sheet, t, language) => ({
  title: `${t('print.recoverySheet.title')}: ${sheet.caseFile}`,
  shown: {
    heading: t('print.recoverySheet.title'),
    facts: [
      { label: t('print.recoverySheet.caseFile'), text: sheet.caseFile },
      { label: t('print.recoverySheet.made'), text: formatDate(sheet.date, language) },
    ],
    secret: t('print.recoverySheet.secret'),
    key: t('print.recoverySheet.key'),
    keyHow: t('print.recoverySheet.keyHow'),
    qrAlt: t('print.qr', { content: t('print.recoverySheet.qrContent') }),
    qr: qrModules(sheet.recoveryKey),
    sections: [
      { heading: t('print.recoverySheet.purpose'), text: t('print.recoverySheet.purposeText') },
      { heading: t('print.recoverySheet.keep'), text: t('print.recoverySheet.keepText') },
      { heading: t('print.recoverySheet.lost'), text: t('print.recoverySheet.lostText') },
    ],
    without: t('print.recoverySheet.without'),
    withoutText: t('print.recoverySheet.withoutText'),
    withoutKey: t('print.recoverySheet.withoutKey'),
  },
  verbatim: {
    groups: sheet.groups,
    // The form in which SQLCipher takes a raw key, so that no key is derived from it.
    command: sheet.databaseKeyHex && `PRAGMA key = "x'${sheet.databaseKeyHex}'";`,
  },
});
