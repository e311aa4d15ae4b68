import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { Owner, Profile } from '#shared/contract/case-file.ts';
import type { Language } from '#shared/languages.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import { backUpBeforeMigration } from '../../casefile/backup/make.ts';
import { createCaseFile } from '../../casefile/create.ts';
import { slotsPathOf } from '../../casefile/format.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { openWithRecoveryKey } from '../../casefile/recover.ts';
import { unlockCaseFile } from '../../casefile/unlock.ts';
import type { WritableDb } from '../../db.ts';
import { defaultPeople, defaultSeed, generatePractice } from '../practice/generate.ts';
import { seedPractice } from '../practice/seed.ts';
import { backupTools } from './backup-tools.ts';
import { isMissing, nameOf, practicePath, rememberFile, selectedFile } from './known-files.ts';
import { beginSession, lockSession } from './session.ts';

/** The practice file is no secret: everything in it is invented and made from a fixed seed. */
const practicePassphrase = 'harjoitus keksittyjen ihmisten kanssa';

const opening = (app: App, path: string) => ({
  path,
  clock: app.clock,
  preferences: app.ports.preferences,
  beforeMigration: backUpBeforeMigration(backupTools(app)),
});

export const writeOwner = async (trx: WritableDb, app: Pick<App, 'clock'>, owner: Owner): Promise<void> => {
  const value = JSON.stringify(owner);
  await trx
    .insertInto('setting')
    .values({ key: 'owner', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  await audit(trx, app.clock, { action: 'setting.changed', recordKind: 'setting', detail: 'owner' });
};

const markRehearsed = (app: App, file: OpenCaseFile): Promise<unknown> =>
  file.db.insertInto('meta').values({ key: 'rehearsed_at', value: app.clock.now() }).execute();

/** Creates a case file at a chosen place and opens it, still unrehearsed. */
export const create = async (
  app: App,
  path: string,
  about: { passphrase: string; profile: Profile; owner: Owner },
): Promise<Result<{ name: string }>> => {
  if (app.caseFile() !== null) return failure('case-file-open');
  const { clock, ids } = app;
  const made = await createCaseFile({
    path,
    passphrase: about.passphrase,
    practice: false,
    profile: about.profile,
    clock,
    ids,
  });
  if (!made.ok) return made;
  const { file } = made.value;
  await file.db.transaction().execute((trx) => writeOwner(trx, app, about.owner));
  await rememberFile(app, { path, practice: false });
  beginSession(app, file);
  return success({ name: nameOf(path) });
};

/** Opens the selected file with its passphrase. */
export const unlock = async (app: App, passphrase: string): Promise<Result<{ failedBefore: number }>> => {
  if (app.caseFile() !== null) return failure('case-file-open');
  const selected = await selectedFile(app);
  if (selected === null) return failure('case-file-not-found');
  const opened = await unlockCaseFile({ ...opening(app, selected.path), passphrase });
  if (!opened.ok) return opened;
  beginSession(app, opened.value.file);
  return success({ failedBefore: opened.value.failedBefore });
};

/** Opens the selected file with the recovery key and gives it a new passphrase. */
export const recover = async (
  app: App,
  args: ArgsOf<'caseFile.unlockWithRecoveryKey'>,
): Promise<Result<null>> => {
  if (app.caseFile() !== null) return failure('case-file-open');
  const selected = await selectedFile(app);
  if (selected === null) return failure('case-file-not-found');
  const { recoveryKey, newPassphrase } = args;
  const opened = await openWithRecoveryKey({ ...opening(app, selected.path), recoveryKey, newPassphrase });
  if (!opened.ok) return opened;
  beginSession(app, opened.value);
  return success(null);
};

const practiceOwner: Readonly<Record<Language, Owner>> = {
  fi: {
    holder: 'Valma Valmentaja',
    title: 'työkykyvalmentaja',
    organisation: 'Harjoitushanke',
    unit: 'Posio',
    phone: '040 000 0001',
    email: 'valma@example.org',
    municipality: '614',
    setUp: 'ngo-project',
  },
  sv: {
    holder: 'Valma Valmentaja',
    title: 'arbetsförmågecoach',
    organisation: 'Övningsprojektet',
    unit: 'Posio',
    phone: '040 000 0001',
    email: 'valma@example.org',
    municipality: '614',
    setUp: 'ngo-project',
  },
  en: {
    holder: 'Valma Valmentaja',
    title: 'work-ability coach',
    organisation: 'Practice project',
    unit: 'Posio',
    phone: '040 000 0001',
    email: 'valma@example.org',
    municipality: '614',
    setUp: 'ngo-project',
  },
};

const makePractice = async (app: App, path: string, language: Language): Promise<Result<OpenCaseFile>> => {
  await mkdir(dirname(path), { recursive: true });
  const made = await createCaseFile({
    path,
    passphrase: practicePassphrase,
    practice: true,
    profile: 'coach',
    clock: app.clock,
    ids: app.ids,
  });
  if (!made.ok) return made;
  const { file } = made.value;
  try {
    await file.db.transaction().execute((trx) => writeOwner(trx, app, practiceOwner[language]));
    // The story is written through the features' own commands, which look for the open file.
    app.setCaseFile(file);
    await seedPractice(
      app,
      generatePractice({ people: defaultPeople, seed: defaultSeed, today: app.clock.today() }),
    );
    await markRehearsed(app, file);
    return success(file);
  } catch (error) {
    app.setCaseFile(null);
    await file.close();
    // Half a story is worth nothing, and nobody has written into it yet.
    for (const part of [path, slotsPathOf(path)]) await rm(part, { force: true });
    throw error;
  }
};

/** Opens the practice case file, and makes it with thirty invented people where it is not there yet. */
export const openPractice = async (app: App, language: Language): Promise<Result<{ name: string }>> => {
  if (app.caseFile() !== null) await lockSession(app, 'user');
  const path = practicePath(app);
  const opened = isMissing(path)
    ? await makePractice(app, path, language)
    : await unlockCaseFile({ ...opening(app, path), passphrase: practicePassphrase }).then(
        (unlocked): Result<OpenCaseFile> => (unlocked.ok ? success(unlocked.value.file) : unlocked),
      );
  if (!opened.ok) return opened;
  await rememberFile(app, { path, practice: true });
  beginSession(app, opened.value);
  return success({ name: nameOf(path) });
};

export { markRehearsed };
