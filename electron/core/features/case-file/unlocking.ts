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
import { unlockCaseFile } from '../../casefile/unlock.ts';
import { notedHeadsOf } from '../backups/chain.ts';
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
    return begun.ok ? success({ failedBefore }) : begun;
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
    return beginSession(app, opened.value, wishes);
  });
};
