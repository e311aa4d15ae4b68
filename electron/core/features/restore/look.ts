import type { ResultOf } from '#shared/contract/index.ts';
import { failure, success } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { pageSize } from '../../casefile/format.ts';
import { inspectFile, readSlots } from '../../casefile/inspect.ts';
import { copiesUnder } from '../../casefile/backup/found.ts';
import type { Answer } from '../../handlers.ts';
import { atTheDoor, backupToolsOf } from '../case-file/desk.ts';
import { displayName, isMissing, selectedPath } from '../case-file/known-files.ts';
import { copiesFor, shelfOf, wantedAt } from './copies.ts';

type FileState = NonNullable<ResultOf<'restore.look'>['file']>['state'];

/** What is wrong with a closed file, as far as it shows without its key. */
const stateOf = async (app: App, path: string): Promise<FileState> => {
  const { disk } = backupToolsOf(app);
  if (await isMissing(path)) return 'missing';
  const look = await inspectFile(disk, path);
  if (!look.ok) return look.error.code === 'not-a-case-file' ? 'not-encrypted' : 'unreadable';
  if (look.value.size === 0) return 'empty';
  if (look.value.size % pageSize !== 0) return 'cut';
  if (!look.value.looksEncrypted) return 'not-encrypted';
  const slots = await readSlots(disk, path);
  if (slots.ok) return 'looks-whole';
  return slots.error.code === 'slots-missing' ? 'slots-missing' : 'slots-damaged';
};

/** The selected file's state and every copy that can be put in its place. */
export const look = (app: App): Answer<'restore.look'> =>
  atTheDoor(app, async (): Answer<'restore.look'> => {
    if (app.caseFile() !== null) return failure('case-file-open');
    const path = await selectedPath(app);
    if (path === null) return success({ file: null, copies: [...(await copiesFor(app, null))] });
    const wanted = await wantedAt(app, path);
    return success({
      file: { name: displayName(path), state: await stateOf(app, path) },
      copies: [...(await copiesFor(app, wanted))],
    });
  });

/** Asks for a folder, on a stick or from another computer, whose copies are listed from then on. */
export const addFolder = async (app: App): Answer<'restore.addFolder'> => {
  if (app.caseFile() !== null) return failure('case-file-open');
  const folder = await app.ports.dialogs.chooseFolder({ kind: 'backup' });
  if (folder === null) return failure('cancelled');
  const shelf = shelfOf(app);
  if (!shelf.folders.includes(folder)) shelf.folders.push(folder);
  const found = await copiesUnder(backupToolsOf(app).disk, folder, await selectedPath(app));
  return success({ found: found.length });
};
