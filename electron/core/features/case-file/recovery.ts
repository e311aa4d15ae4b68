import type { ArgsOf, ResultOf } from '#shared/contract/index.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import {
  checkRehearsal,
  recoveryGroupCount,
  recoveryKeyOf,
  rehearsalPlaces,
} from '../../casefile/recovery-key.ts';
import { renderPdf } from '../../print/render.ts';
import { writeChosen } from '../chosen-files.ts';
import { nameOf } from './known-files.ts';
import { isRehearsed } from './state.ts';

/** Asked once for each opening of the file, so that a typing error does not move the question. */
const asked = new WeakMap<OpenCaseFile, readonly [number, number]>();

const placesFor = (file: OpenCaseFile): readonly [number, number] => {
  const known = asked.get(file);
  if (known) return known;
  const places = rehearsalPlaces();
  asked.set(file, places);
  return places;
};

export const rehearsal = async (file: OpenCaseFile): Promise<ResultOf<'caseFile.rehearsal'>> => ({
  groups: [...placesFor(file)],
  of: recoveryGroupCount,
  done: await isRehearsed(file),
});

/** Checks the two typed groups; from then on the file is in use. Error: `rehearsal-wrong` with the place. */
export const rehearse = async (
  app: App,
  file: OpenCaseFile,
  answers: readonly string[],
): Promise<Result<null>> => {
  const typed = placesFor(file).map((place, index) => ({ place, text: answers[index] ?? '' }));
  const right = file.withDatabaseKey((key) => checkRehearsal(key, typed));
  if (!right.ok) return right;
  return app.write(async (trx) => {
    const at = app.clock.now();
    await trx
      .insertInto('meta')
      .values({ key: 'rehearsed_at', value: at })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: at }))
      .execute();
    await audit(trx, app.clock, { action: 'recovery.rehearsed' });
    return success(null);
  });
};

/** The recovery sheet as a PDF: looked at in the window, saved where the user says, or printed without a clear file. */
export const recoverySheet = async (
  app: App,
  file: OpenCaseFile,
  { deliver, language }: ArgsOf<'caseFile.recoverySheet'>,
): Promise<Result<ResultOf<'caseFile.recoverySheet'>>> => {
  const pdf = await renderPdf(
    {
      kind: 'recovery-sheet',
      caseFile: nameOf(file.path),
      date: app.clock.today(),
      groups: file.recoveryGroups(),
      recoveryKey: file.withDatabaseKey(recoveryKeyOf),
      databaseKeyHex: file.databaseKeyHex(),
    },
    { language },
  );
  const logged = (how: string) =>
    app.write(async (trx) => {
      await audit(trx, app.clock, { action: 'recovery-sheet.given', detail: how });
      return success(null);
    });
  if (deliver === 'view') {
    await logged('viewed');
    return success({ pdf, savedAs: null });
  }
  if (deliver === 'print') {
    const printed = await app.ports.opener.print(pdf, nameOf(file.path));
    if (printed === 'unavailable') return failure('cannot-print-here');
    if (printed === 'cancelled') return failure('cancelled');
    await logged('printed');
    return success({ pdf: null, savedAs: null });
  }
  const path = await app.ports.dialogs.chooseSave({
    kind: 'recovery-sheet',
    suggestedName: `${nameOf(file.path)}-palautusarkki.pdf`,
  });
  if (path === null) return failure('cancelled');
  const written = await writeChosen(path, pdf);
  if (!written.ok) return written;
  await logged('saved');
  return success({ pdf: null, savedAs: nameOf(path) });
};
