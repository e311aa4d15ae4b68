import { basename } from 'node:path';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { formatDate } from '#shared/dates/format.ts';
import { textFor } from '#shared/i18n/index.ts';
import { failure, success } from '#shared/result.ts';
import { dayOf } from '#shared/time.ts';
import type { App } from '../../app.ts';
import type { Answer } from '../../handlers.ts';
import type { DestructionRecord } from '../../print/documents.ts';
import { renderPdf } from '../../print/render.ts';
import { writeChosen } from '../chosen-files.ts';
import { tellWindow } from './finish.ts';
import { endingOf, keepEnding } from './remembered.ts';

/** The record of the destruction that was done last: as a file, or to the printer. */
export const destructionRecord = async (
  app: App,
  { deliver, language }: ParsedArgsOf<'projectEnd.record'>,
): Answer<'projectEnd.record'> => {
  const ending = await endingOf(app.ports.preferences);
  if (ending === null || ending.parts.length === 0) return failure('project-end-nothing');
  const { facts, parts } = ending;
  const document: DestructionRecord = { kind: 'destruction-record', date: dayOf(facts.at), ...facts, parts };
  // In the core itself: the print process is for what is read of an open file, and none is.
  const pdf = await renderPdf(document, { language });
  let savedAs: string | null = null;
  if (deliver === 'save') {
    const title = textFor(language)('print.destruction.title');
    const suggestedName = `${title} ${formatDate(document.date, language)}.pdf`;
    const chosen = await app.ports.dialogs.chooseSave({ kind: 'pdf', suggestedName });
    if (chosen === null) return failure('cancelled');
    const path = chosen.toLowerCase().endsWith('.pdf') ? chosen : `${chosen}.pdf`;
    const written = await writeChosen(path, pdf);
    if (!written.ok) return written;
    savedAs = basename(path);
  }
  await keepEnding(app.ports.preferences, { ...ending, recorded: true });
  tellWindow(app);
  return success({ pdf: deliver === 'print' ? pdf : null, savedAs });
};
