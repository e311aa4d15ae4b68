import { access, constants } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Handle } from '#shared/ids.ts';
import type { App } from '../../app.ts';
import { checkPath } from '../../casefile/create.ts';
import { nodeDisk } from '../../casefile/disk.ts';
import { caseFileExtension } from '../../casefile/format.ts';
import { inspectFile } from '../../casefile/inspect.ts';
import { nameOf, rememberFile } from './known-files.ts';
import { looksSynchronised } from './synchronised.ts';

interface Place {
  readonly handle: Handle;
  readonly name: string;
  readonly folder: string;
  readonly synchronised: boolean;
}

const withExtension = (path: string): string =>
  path.toLowerCase().endsWith(caseFileExtension) ? path : `${path}${caseFileExtension}`;

/** Characters that no system takes in a file name become a space. */
const fileNameOf = (name: string): string =>
  name
    .replace(/[<>:"/\\|?*]/g, ' ')
    .trim()
    .replace(/^\.+/, '') || 'Rinnalla';

/** Asks where a new case file goes. Errors: `cancelled`, `path-too-long`, `case-file-exists`, `folder-read-only`. */
export const choosePlace = async (app: App, suggestedName: string): Promise<Result<Place>> => {
  const chosen = await app.ports.dialogs.chooseSave({
    kind: 'case-file',
    suggestedName: `${fileNameOf(suggestedName)}${caseFileExtension}`,
  });
  if (chosen === null) return failure('cancelled');
  const path = withExtension(chosen);
  const named = checkPath(path);
  if (!named.ok) return named;
  if (await nodeDisk.exists(path)) return failure('case-file-exists', { name: basename(path) });
  const writable = await access(dirname(path), constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!writable) return failure('folder-read-only');
  return success({
    handle: app.handles.keep('place', path),
    name: basename(path),
    folder: basename(dirname(path)),
    synchronised: looksSynchronised(path),
  });
};

/** Picks an existing case file for the lock screen. Errors: `cancelled`, `case-file-open` and those of looking at it. */
export const chooseExisting = async (app: App): Promise<Result<{ name: string }>> => {
  if (app.caseFile() !== null) return failure('case-file-open');
  const path = await app.ports.dialogs.chooseOpen({ kind: 'case-file' });
  if (path === null) return failure('cancelled');
  const look = await inspectFile(nodeDisk, path);
  // A damaged file is still chosen: the lock screen is where its backups are.
  if (!look.ok) return look;
  if (!path.toLowerCase().endsWith(caseFileExtension) && !look.value.looksEncrypted)
    return failure('not-a-case-file');
  await rememberFile(app, { path, practice: false });
  return success({ name: nameOf(path) });
};
