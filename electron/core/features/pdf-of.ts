import type { Language } from '#shared/languages.ts';
import type { App } from '../app.ts';
import type { Ports } from '../ports.ts';
import type { PrintDocument } from '../print/documents.ts';
import type { Engine } from '../print/engine.ts';
import { printProcess } from '../print/process/engine.ts';
import type { PrintProcess } from '../print/process/engine.ts';
import { renderPdf } from '../print/render.ts';
import { SessionEnded } from '../session.ts';

/** By the ports, which a call's own view of the app shares with the app. */
const processes = new WeakMap<Ports, PrintProcess>();

/** The print process of this core, where it has one; a lock ends it, with all that was on its pages. */
const processOf = (app: App): PrintProcess | null => {
  const { startPrintProcess } = app.ports;
  if (startPrintProcess === undefined) return null;
  const known = processes.get(app.ports);
  if (known !== undefined) return known;
  const made = printProcess(startPrintProcess);
  processes.set(app.ports, made);
  app.onLock(made.end);
  return made;
};

/**
 * A document as a PDF, set in the print process where there is one; see {@link renderPdf}. Throws {@link SessionEnded} once the case
 * file was locked, so that no page is set of what was read before, and `PrintStopped` when the process ended under the work.
 */
export async function pdfOf(
  app: App,
  document: PrintDocument,
  { language }: { readonly language: Language },
): Promise<Uint8Array<ArrayBuffer>> {
  const process = processOf(app);
  if (process === null) return renderPdf(document, { language });
  const engine: Engine = {
    kind: process.kind,
    compile: (...page) => {
      // A lock has ended the process; it must not be started again for what was read before.
      if (app.caseFile() === null) throw new SessionEnded();
      return process.compile(...page);
    },
  };
  return renderPdf(document, { language, engine });
}
