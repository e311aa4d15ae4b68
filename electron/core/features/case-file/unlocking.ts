import { failure, success } from '#shared/result.ts';
import type { Handle } from '#shared/ids.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { App } from '../../app.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import { backUpBeforeMigration } from '../../casefile/backup/make.ts';
import { nodeDisk } from '../../casefile/disk.ts';
import { caseFileExtension } from '../../casefile/format.ts';
import type { CaseFileId } from '../../casefile/format.ts';
import { inspectFile } from '../../casefile/inspect.ts';
import { openWithRecoveryKey } from '../../casefile/recover.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { unlockCaseFile, unlockFromStore } from '../../casefile/unlock.ts';
import { traceOf } from '../../trace.ts';
import { notedHeadsOf } from '../backups/chain.ts';
import { quickKeyFor, refreshQuick, turnQuickOffOf } from '../keys/quick.ts';
import { atTheDoor, backupToolsOf, deskOf } from './desk.ts';
import { displayName, isMissing, rememberFile, selectedPath } from './known-files.ts';
import { beginSession } from './session.ts';

const openingOf = (app: App, path: string) => ({
  path,
  clock: app.clock,
  preferences: app.ports.preferences,
  beforeMigration: backUpBeforeMigration(backupToolsOf(app)),
  notedHeads: (caseFileId: CaseFileId) => notedHeadsOf(app, caseFileId),
});

/** Picks a case file on the disk; the unlock screen asks for it then. */
export const chooseExisting = async (app: App): Answer<'caseFile.chooseExisting'> => {
  if (app.caseFile() !== null) return failure('case-file-open');
  const path = await app.ports.dialogs.chooseOpen({ kind: 'case-file' });
  if (path === null) return failure('cancelled');
  const look = await atTheDoor(app, () => inspectFile(nodeDisk, path));
  if (!look.ok) return listed('caseFile.chooseExisting', look);
  // A damaged case file can be chosen all the same: its backups are found from the unlock screen.
  if (!path.toLowerCase().endsWith(caseFileExtension) && !look.value.looksEncrypted) {
    return failure('not-a-case-file');
  }
  await rememberFile(app, { path, practice: false });
  return success({ name: displayName(path) });
};

/** Shows one of the known files on the unlock screen. */
export const selectKnown = async (app: App, handle: Handle): Answer<'caseFile.select'> => {
  if (app.caseFile() !== null) return failure('case-file-open');
  const path = app.handles.find<string>('known-case-file', handle);
  if (path === null) return failure('staged-gone');
  deskOf(app).selected = path;
  // A file that is gone can still be chosen, so that a backup of it can be restored.
  return (await isMissing(path)) ? failure('case-file-not-found') : success(null);
};

/** Opens the selected case file with its passphrase. */
export const unlock = (
  app: App,
  { passphrase }: ParsedArgsOf<'caseFile.unlock'>,
): Answer<'caseFile.unlock'> => {
  const wishes = deskOf(app).lockWishes;
  return atTheDoor(app, async (): Answer<'caseFile.unlock'> => {
    if (app.caseFile() !== null) return success({ failedBefore: 0 });
    const path = await selectedPath(app);
    if (path === null) return failure('case-file-not-found');
    const opened = await unlockCaseFile({ ...openingOf(app, path), passphrase });
    if (!opened.ok) return listed('caseFile.unlock', opened);
    const { file, failedBefore } = opened.value;
    const begun = await beginSession(app, file, wishes);
    if (!begun.ok) return begun;
    await afterPassphrase(app, file);
    return success({ failedBefore });
  });
};

/** The days of the system's store begin anew for the owner; where a substitute comes in, it is turned off. Neither holds the work up. */
const afterPassphrase = async (app: App, file: OpenCaseFile): Promise<void> => {
  try {
    if (file.openedBy.role === 'owner') await refreshQuick(app, file);
    else await turnQuickOffOf(app, file.caseFileId);
  } catch (error) {
    app.ports.log.write({ level: 'warn', event: 'quick-unlock', detail: traceOf(error) });
  }
};

/** Opens the selected case file with the key that the system's store keeps; as its owner. */
export const unlockQuickly = (app: App): Answer<'caseFile.unlockQuickly'> => {
  const wishes = deskOf(app).lockWishes;
  return atTheDoor(app, async (): Answer<'caseFile.unlockQuickly'> => {
    if (app.caseFile() !== null) return success(null);
    const path = await selectedPath(app);
    if (path === null) return failure('case-file-not-found');
    const key = await quickKeyFor(app, path);
    if (!key.ok) return key;
    const opened = await unlockFromStore(openingOf(app, path), key.value);
    if (!opened.ok) return listed('caseFile.unlockQuickly', opened);
    return beginSession(app, opened.value.file, wishes);
  });
};

/** Opens the selected case file with the recovery key and sets a new passphrase; lost slots are written again. */
export const unlockWithRecoveryKey = (
  app: App,
  args: ParsedArgsOf<'caseFile.unlockWithRecoveryKey'>,
): Answer<'caseFile.unlockWithRecoveryKey'> => {
  const wishes = deskOf(app).lockWishes;
  return atTheDoor(app, async (): Answer<'caseFile.unlockWithRecoveryKey'> => {
    if (app.caseFile() !== null) return success(null);
    const path = await selectedPath(app);
    if (path === null) return failure('case-file-not-found');
    const opened = await openWithRecoveryKey({ ...openingOf(app, path), ...args });
    if (!opened.ok) return listed('caseFile.unlockWithRecoveryKey', opened);
    await turnQuickOffOf(app, opened.value.caseFileId);
    return beginSession(app, opened.value, wishes);
  });
};
