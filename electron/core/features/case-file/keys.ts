import { basename } from 'node:path';
import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { textFor } from '#shared/i18n/index.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import { audit } from '../../casefile/audit.ts';
import { changePassphrase } from '../../casefile/change-passphrase.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { nodeDisk } from '../../casefile/disk.ts';
import { readSlots } from '../../casefile/inspect.ts';
import { isPassphraseOf, theOwner } from '../../casefile/key-slots.ts';
import { checkRehearsal, recoveryGroupCount, rehearsalPlaces } from '../../casefile/recovery-key.ts';
import { pdfOf } from '../pdf-of.ts';
import { writeChosen } from '../chosen-files.ts';
import { turnQuickOffOf } from '../keys/quick.ts';
import { isRehearsed } from './app-state.ts';
import { deskOf } from './desk.ts';
import { displayName } from './known-files.ts';

const opened = (app: App): OpenCaseFile => {
  const file = app.caseFile();
  if (file === null) throw new Error('no case file is open');
  return file;
};

/** The two groups of the recovery key to type back; the same two until it is done or locked. */
export const rehearsal = async (app: App): Answer<'caseFile.rehearsal'> => {
  const desk = deskOf(app);
  desk.rehearsal ??= rehearsalPlaces();
  const rotated = await app.read((db) =>
    db
      .selectFrom('auditEntry')
      .select('detail')
      .where('action', '=', 'case-file.key-rotated')
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
  return success({
    groups: [...desk.rehearsal],
    of: recoveryGroupCount,
    done: await app.read(isRehearsed),
    renewed: rotated !== undefined,
    dropped: Number(/^dropped=(\d+)$/.exec(rotated?.detail ?? '')?.[1] ?? 0),
  });
};

/** Checks the typed groups; with both right, the case file is ready for use. */
export const rehearse = async (
  app: App,
  { answers }: ParsedArgsOf<'caseFile.rehearse'>,
): Answer<'caseFile.rehearse'> => {
  const desk = deskOf(app);
  desk.rehearsal ??= rehearsalPlaces();
  const typed = desk.rehearsal.map((place, index) => ({ place, text: answers[index] ?? '' }));
  const right = opened(app).withDatabaseKey((key) => checkRehearsal(key, typed));
  if (!right.ok) return listed('caseFile.rehearse', right);
  return app.write(async (trx): Promise<Result<null, never>> => {
    if (await isRehearsed(trx)) return success(null);
    await trx.insertInto('meta').values({ key: 'rehearsed_at', value: app.clock.now() }).execute();
    await audit(trx, app.clock, { action: 'recovery-key.rehearsed' });
    return success(null);
  });
};

const audited = (app: App, deliver: string) =>
  app.write(async (trx): Promise<Result<null, never>> => {
    await audit(trx, app.clock, { action: 'recovery-sheet.given', detail: deliver });
    return success(null);
  });

/** At first the passphrase has just been chosen; afterwards whoever sits at the open window has to know it. */
const askOwner = async (
  app: App,
  file: OpenCaseFile,
  passphrase: string | undefined,
): Promise<Result<null>> => {
  if (!(await app.read(isRehearsed))) return success(null);
  const beside = await readSlots(nodeDisk, file.path);
  if (!beside.ok) return beside;
  const known = await isPassphraseOf(beside.value, theOwner, passphrase ?? '');
  if (known.ok) return known;
  const noted = await app.write(async (trx): Promise<Result<null, never>> => {
    await audit(trx, app.clock, { action: 'recovery-sheet.refused' });
    return success(null);
  });
  return noted.ok ? known : noted;
};

/** The recovery sheet as a PDF: to look at, saved where the coach chooses, or to the printer. */
export const recoverySheet = async (
  app: App,
  args: ParsedArgsOf<'caseFile.recoverySheet'>,
): Answer<'caseFile.recoverySheet'> => {
  const file = opened(app);
  const asked = await askOwner(app, file, args.passphrase);
  if (!asked.ok) return listed('caseFile.recoverySheet', asked);
  const name = displayName(file.path);
  const groups = file.recoveryGroups();
  const title = `${textFor(args.language)('print.recoverySheet.title')}: ${name}`;
  const pdf = await pdfOf(
    app,
    {
      kind: 'recovery-sheet',
      caseFile: name,
      date: app.clock.today(),
      groups,
      recoveryKey: groups.join(''),
      databaseKeyHex: file.databaseKeyHex(),
    },
    { language: args.language },
  );
  const given = (what: ResultOf<'caseFile.recoverySheet'>) => success(what);
  switch (args.deliver) {
    case 'view':
      await audited(app, 'view');
      return given({ pdf, savedAs: null });
    case 'print':
      // The window prints the pages itself, so that no clear file is written.
      await audited(app, 'print');
      return given({ pdf, savedAs: null });
    case 'save': {
      const suggestedName = `${title.replaceAll(':', '')}.pdf`;
      const path = await app.ports.dialogs.chooseSave({ kind: 'recovery-sheet', suggestedName });
      if (path === null) return failure('cancelled');
      // Within the transaction of its entry, so that no lock comes in between and no sheet is out without one.
      const written = await app.write(async (trx) => {
        await audit(trx, app.clock, { action: 'recovery-sheet.given', detail: 'save' });
        return writeChosen(path, pdf);
      });
      if (!written.ok) return listed('caseFile.recoverySheet', written);
      return given({ pdf: null, savedAs: basename(path) });
    }
  }
};

/** A new passphrase; the recovery sheet stays valid. */
export const newPassphrase = async (
  app: App,
  args: ParsedArgsOf<'caseFile.changePassphrase'>,
): Answer<'caseFile.changePassphrase'> => {
  const file = opened(app);
  const changed = await changePassphrase(file, args, { clock: app.clock });
  if (changed.ok && file.openedBy.role === 'owner') await turnQuickOffOf(app, file.caseFileId);
  if (changed.ok || changed.error.code !== 'slots-weakened')
    return listed('caseFile.changePassphrase', changed);
  return failure('slots-damaged');
};
