import { basename } from 'node:path';
import { channels } from '#shared/codes/channels.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { Day } from '#shared/contract/day.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { formatDate } from '#shared/dates/format.ts';
import { textFor } from '#shared/i18n/index.ts';
import type { Language } from '#shared/languages.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import type { Answer } from '../../handlers.ts';
import type { DaySheet } from '../../print/documents.ts';
import { renderPdf } from '../../print/render.ts';
import { writeChosen } from '../chosen-files.ts';
import type { WriteError } from '../chosen-files.ts';
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
  const pdf = await renderPdf(document, { language });
  if (deliver === 'view') return success({ pdf, savedAs: null });

  // What leaves does so within the transaction of its entry, so that no lock comes in between.
  const leaveBy = (leave: () => Promise<Result<null, WriteError>>) =>
    app.write(async (trx) => {
      await audit(trx, app.clock, { action: 'day-sheet.printed', recordKind: 'day', detail: day });
      return leave();
    });
  if (deliver === 'print') {
    const entered = await leaveBy(() => Promise.resolve(success(null)));
    return entered.ok ? success({ pdf, savedAs: null }) : entered;
  }
  const title = `${textFor(language)('print.daySheet.title')} ${formatDate(day, language)}`;
  const chosen = await app.ports.dialogs.chooseSave({ kind: 'pdf', suggestedName: `${title}.pdf` });
  if (chosen === null) return failure('cancelled');
  // The ending also keeps the file apart from any case file.
  const path = chosen.toLowerCase().endsWith('.pdf') ? chosen : `${chosen}.pdf`;
  const saved = await leaveBy(() => writeChosen(path, pdf));
  if (!saved.ok) return saved;
  const savedAs = basename(path);
  if (deliver === 'open' && (await app.ports.opener.open(path)) === 'unavailable') {
    return failure('cannot-open-here', { savedAs });
  }
  return success({ pdf: null, savedAs });
}
