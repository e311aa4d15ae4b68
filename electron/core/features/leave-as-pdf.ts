import { basename } from 'node:path';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../app.ts';
import type { WritableDb } from '../db.ts';
import { writeChosen } from './chosen-files.ts';
import type { WriteError } from './chosen-files.ts';

/** How a paper leaves the case file; `view` is only looked at and leaves nothing behind. */
export type Deliver = 'view' | 'save' | 'open' | 'print';

/**
 * Gives a paper: to the window to look at or to print, or as a file where the user says. `enter` writes what is to be
 * kept of it, within the transaction in which it leaves, so that no lock comes in between; looking enters nothing. `open`
 * saves first, since no clear file is ever written unasked. `name` is what the file is offered to be called.
 */
export async function leaveAsPdf(
  app: App,
  {
    pdf,
    name,
    deliver,
  }: { readonly pdf: Uint8Array<ArrayBuffer>; readonly name: string; readonly deliver: Deliver },
  enter: (trx: WritableDb) => Promise<unknown>,
): Promise<
  Result<
    { pdf: Uint8Array<ArrayBuffer> | null; savedAs: string | null },
    WriteError | 'cancelled' | 'cannot-open-here'
  >
> {
  if (deliver === 'view') return success({ pdf, savedAs: null });
  const leaveBy = (leave: () => Promise<Result<null, WriteError>>) =>
    app.write(async (trx) => {
      await enter(trx);
      return leave();
    });
  if (deliver === 'print') {
    // The window prints the pages itself; whether the user then cancels the system's dialog is not told to anyone.
    const entered = await leaveBy(() => Promise.resolve(success(null)));
    return entered.ok ? success({ pdf, savedAs: null }) : entered;
  }
  const chosen = await app.ports.dialogs.chooseSave({ kind: 'pdf', suggestedName: `${name}.pdf` });
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
