import type { Handle } from '#shared/ids.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { restoreBackup } from '../../casefile/backup/restore.ts';
import { backupFolder, backupsIn, backupsOf } from '../../casefile/backup/store.ts';
import type { Backup } from '../../casefile/backup/store.ts';
import { noteRestore } from '../../casefile/while-closed.ts';
import { backupTools } from './backup-tools.ts';
import { selectedFile } from './known-files.ts';
import { backUpNow, isBackingUp } from './session.ts';

/** Backups of the file that the window is about, newest first; an open file itself is not touched for it. */
const backupsHere = async (app: App, path: string): Promise<readonly Backup[]> => {
  const { disk, root } = backupTools(app);
  const file = app.caseFile();
  return file === null ? backupsOf(disk, root, path) : backupsIn(disk, backupFolder(root, file.caseFileId));
};

export const backupsState = async (app: App): Promise<ResultOf<'backups.state'>> => {
  const file = app.caseFile();
  const backups = file === null ? [] : await backupsHere(app, file.path);
  return {
    lastGoodAt: backups.find(({ manifest }) => manifest.state === 'good')?.manifest.madeAt ?? null,
    lastMadeAt: backups[0]?.manifest.madeAt ?? null,
    running: file !== null && isBackingUp(file),
    count: backups.length,
  };
};

/** Makes a verified backup because the coach asked for it. */
export const makeNow = async (app: App): Promise<Result<null>> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const made = await backUpNow(app, file, 'asked');
  return made.ok ? success(null) : made;
};

const rowOf = (app: App, { path, manifest }: Backup): ResultOf<'backups.list'>[number] => {
  const { madeAt, reason, size, state, counts } = manifest;
  return {
    handle: app.handles.keep('backup', path),
    madeAt,
    reason,
    size,
    state,
    counts:
      counts === null
        ? null
        : {
            clients: counts['client'] ?? 0,
            contacts: counts['contact'] ?? 0,
            notes: counts['note'] ?? 0,
          },
  };
};

/** Backups of the selected file, newest first. Works while locked, and when the file itself is gone. */
export const listBackups = async (app: App): Promise<Result<ResultOf<'backups.list'>>> => {
  const selected = await selectedFile(app);
  if (selected === null) return failure('case-file-not-found');
  return success((await backupsHere(app, selected.path)).map((backup) => rowOf(app, backup)));
};

/** Puts a backup in the place of the locked case file, and keeps the replaced one beside it. */
export const restore = async (app: App, handle: Handle): Promise<Result<{ keptAs: string }>> => {
  if (app.caseFile() !== null) return failure('case-file-open');
  const selected = await selectedFile(app);
  const chosen = app.handles.find<string>('backup', handle);
  if (selected === null || chosen === null) return failure('backup-not-found');
  const backup = (await backupsHere(app, selected.path)).find(({ path }) => path === chosen);
  if (backup === undefined) return failure('backup-not-found');
  const restored = await restoreBackup(selected.path, backup, backupTools(app));
  if (!restored.ok) return restored;
  const { caseFileId, id } = backup.manifest;
  await noteRestore(app.ports.preferences, caseFileId, { backupId: id, at: app.clock.now() });
  return success({ keptAs: restored.value.keptAs ?? '' });
};
