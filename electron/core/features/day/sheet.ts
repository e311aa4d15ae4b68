import { channels } from '#shared/codes/channels.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { Day } from '#shared/contract/day.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { formatDate } from '#shared/dates/format.ts';
import { textFor } from '#shared/i18n/index.ts';
import type { Language } from '#shared/languages.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import type { Answer } from '../../handlers.ts';
import type { DaySheet } from '../../print/documents.ts';
import { pdfOf } from '../pdf-of.ts';
import { leaveAsPdf } from '../leave-as-pdf.ts';
import { viewDay } from './view.ts';

/**
 * The paper of a day: initials, a way of meeting that says nothing of why, and places only where no turvakielto hides
 * them, as `day.view` gives them. What was cancelled or moved is not on it.
 */
export const sheetOf = ({ day, items, back }: Day, language: Language): DaySheet => ({
  kind: 'day-sheet',
  date: day,
  rows: items.flatMap((item) => {
    if (item.kind === 'client' && (item.status === 'cancelled' || item.status === 'moved')) return [];
    const { at, hasTime, minutes, place, road } = item;
    const common = { at, hasTime, minutes, place, roadMinutes: road.minutes };
    if (item.kind === 'own') return [{ ...common, who: item.title, how: '' }];
    const how = item.channel === null ? '' : labelOf(channels, item.channel, language);
    return [{ ...common, who: item.initials, how }];
  }),
  backMinutes: back.minutes,
});

/** The paper day sheet: to look at, or saved, opened or printed, each of which is in the audit chain. */
export async function printSheet(
  app: App,
  { day, language, deliver }: ParsedArgsOf<'day.sheet'>,
): Answer<'day.sheet'> {
  const document = sheetOf(await app.read((db) => viewDay(db, app.clock, day)), language);
  const pdf = await pdfOf(app, document, { language });
  const name = `${textFor(language)('print.daySheet.title')} ${formatDate(day, language)}`;
  return leaveAsPdf(app, { pdf, name, deliver }, (trx) =>
    audit(trx, app.clock, { action: 'day-sheet.printed', recordKind: 'day', detail: day }),
  );
}
