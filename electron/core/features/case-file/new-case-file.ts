import { basename, dirname, join } from 'node:path';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { Owner } from '#shared/contract/case-file.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Language } from '#shared/languages.ts';
import type { App } from '../../app.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import { audit } from '../../casefile/audit.ts';
import { checkPath, createCaseFile } from '../../casefile/create.ts';
import { assertWritable, makeFolder, nodeDisk } from '../../casefile/disk.ts';
import { attempt } from '../../casefile/failures.ts';
import { caseFileExtension } from '../../casefile/format.ts';
import { floorKdf } from '../../casefile/key-derivation.ts';
import { isOpenHere } from '../../casefile/open-paths.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { placeNoteOf } from '../../casefile/places/place.ts';
import { unlockCaseFile } from '../../casefile/unlock.ts';
import { writeOwner } from '../partners/own-card.ts';
import { generatePractice } from '../practice/generate.ts';
import { seedPractice } from '../practice/seed.ts';
import { isRehearsed } from './app-state.ts';
import { atTheDoor, deskOf } from './desk.ts';
import { displayName, rememberFile } from './known-files.ts';
import { beginSession, lockCaseFile } from './session.ts';

/** Of the handles of chosen places for a case file. */
export const placeKind = 'case-file-place';

/** Characters that some file system refuses in a name. */
const safeName = (text: string): string =>
  text
    .replace(/\.rinnalla$/i, '')
    .replace(/[<>:"/\\|?*\p{Cc}]+/gu, ' ')
    .replace(/[. ]+$/, '')
    .trim() || 'Rinnalla';

/** Asks where the new case file goes, and looks whether it can be there. */
export const choosePlace = async (
  app: App,
  { suggestedName }: ParsedArgsOf<'caseFile.choosePlace'>,
): Answer<'caseFile.choosePlace'> => {
  const name = `${safeName(suggestedName)}${caseFileExtension}`;
  const chosen = await app.ports.dialogs.chooseSave({ kind: 'case-file', suggestedName: name });
  if (chosen === null) return failure('cancelled');
  const path = chosen.toLowerCase().endsWith(caseFileExtension) ? chosen : `${chosen}${caseFileExtension}`;
  const free = checkPath(path);
  if (!free.ok) return listed('caseFile.choosePlace', free);
  const present = await attempt(async () => {
    await assertWritable(dirname(path));
    return isOpenHere(path) || (await nodeDisk.exists(path));
  });
  if (!present.ok) return listed('caseFile.choosePlace', present);
  if (present.value) return failure('case-file-exists');
  return success({
    handle: app.handles.keep(placeKind, path),
    name: displayName(path),
    folder: basename(dirname(path)),
    note: await placeNoteOf(path),
  });
};

/** Makes a case file at the chosen place and opens it. It stays unrehearsed until the recovery key was typed back. */
export const createNew = (app: App, args: ParsedArgsOf<'caseFile.create'>): Answer<'caseFile.create'> => {
  const wishes = deskOf(app).lockWishes;
  return atTheDoor(app, async (): Answer<'caseFile.create'> => {
    if (app.caseFile() !== null) return failure('case-file-open');
    const path = app.handles.find<string>(placeKind, args.place);
    if (path === null) return failure('staged-gone');
    const { passphrase, profile, owner } = args;
    const { clock, ids } = app;
    const created = await createCaseFile({ path, passphrase, profile, practice: false, clock, ids });
    if (!created.ok) return listed('caseFile.create', created);
    const { file } = created.value;
    await file.db.transaction().execute((trx) => writeOwner(trx, owner));
    // Another file may have been here before it; this one is no exchanged one.
    await rememberFile(app, { path, practice: false, caseFileId: file.caseFileId }).catch(() => undefined);
    const begun = await beginSession(app, file, wishes);
    return begun.ok ? success({ name: displayName(path) }) : begun;
  });
};

/** Practice holds invented people only; its passphrase protects nothing and is the same on every computer. */
const practicePassphrase = 'harjoitellaan rauhassa kuvitelluilla ihmisillä';

const practiceOwner = (language: Language): Owner =>
  Owner.parse({
    holder: 'Valma Valmentaja',
    title: { fi: 'työkykyvalmentaja', sv: 'arbetsförmågecoach', en: 'work-ability coach' }[language],
    organisation: { fi: 'Harjoitushanke', sv: 'Övningsprojektet', en: 'Practice project' }[language],
    unit: 'Posio',
    phone: '040 000 0001',
    email: 'valma@example.org',
    municipality: '614',
    setUp: 'ngo-project',
  });

const practiceFile = async (app: App, path: string): Promise<Result<OpenCaseFile>> => {
  const { clock, ids } = app;
  if (await nodeDisk.exists(path)) {
    const opened = await unlockCaseFile({ path, passphrase: practicePassphrase, clock });
    return opened.ok ? success(opened.value.file) : opened;
  }
  await makeFolder(dirname(path));
  const about = { path, passphrase: practicePassphrase, profile: 'coach', practice: true } as const;
  const created = await createCaseFile({ ...about, clock, ids, kdf: floorKdf });
  return created.ok ? success(created.value.file) : created;
};

/** Writes the invented people into a practice file that has none: a new one, or one whose making was interrupted. */
const fillPractice = async (app: App, file: OpenCaseFile, language: Language): Promise<void> => {
  if (await isRehearsed(file.db)) return;
  // The story is written through the features' own commands, which look for the open file.
  app.setCaseFile(file);
  try {
    // First the owner, in whose name the story's referrals are written.
    await file.db.transaction().execute((trx) => writeOwner(trx, practiceOwner(language)));
    await seedPractice(app, generatePractice({ today: app.clock.today() }));
    await file.db.insertInto('meta').values({ key: 'rehearsed_at', value: app.clock.now() }).execute();
  } catch (error) {
    app.setCaseFile(null);
    await file.close();
    throw error;
  }
};

/** Opens the practice case file in the app's own folder; makes it with thirty invented people at first. */
export const openPractice = (app: App, language: Language): Answer<'caseFile.openPractice'> =>
  atTheDoor(app, async (): Answer<'caseFile.openPractice'> => {
    const path = join(app.ports.places.userData, `practice${caseFileExtension}`);
    const name = displayName(path);
    if (app.caseFile()?.practice === true) return success({ name });
    await lockCaseFile(app, 'user');
    const wishes = deskOf(app).lockWishes;
    const file = await practiceFile(app, path);
    if (!file.ok) return listed('caseFile.openPractice', file);
    await fillPractice(app, file.value, language);
    const begun = await beginSession(app, file.value, wishes);
    return begun.ok ? success({ name }) : begun;
  });

export const setOwner = (app: App, owner: Owner): Answer<'caseFile.setOwner'> =>
  app.write(async (trx): Promise<Result<null, never>> => {
    await writeOwner(trx, owner);
    await audit(trx, app.clock, { action: 'owner.changed' });
    return success(null);
  });
