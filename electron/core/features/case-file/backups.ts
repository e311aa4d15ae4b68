import type { Handle } from '#shared/ids.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { failure, success } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import { restoreBackup } from '../../casefile/backup/restore.ts';
import { backupFolder, backupsIn, backupsOf } from '../../casefile/backup/store.ts';
import type { Backup } from '../../casefile/backup/store.ts';
import { noteRestore } from '../../casefile/while-closed.ts';
import { atTheDoor, backupToolsOf, deskOf, handleOf } from './desk.ts';
import { selectedPath } from './known-files.ts';
import { backUpNow } from './session.ts';

/** Backups of the file that the window is about, newest first; the open file itself is not touched for it. */
const backupsHere = async (app: App, path: string): Promise<readonly Backup[]> => {
  const { disk, root } = backupToolsOf(app);
  const file = app.caseFile();
  return file === null
    ? atTheDoor(app, () => backupsOf(disk, root, path))
    : backupsIn(disk, backupFolder(root, file.caseFileId));
};

export const backupsState = async (app: App): Answer<'backups.state'> => {
  const path = await selectedPath(app);
  const backups = path === null ? [] : await backupsHere(app, path);
  return success({
    lastGoodAt: backups.find(({ manifest }) => manifest.state === 'good')?.manifest.madeAt ?? null,
    lastMadeAt: backups[0]?.manifest.madeAt ?? null,
    running: deskOf(app).backupsRunning > 0,
    count: backups.length,
    auditBrokenAt: deskOf(app).auditBrokenAt,
  });
};

/** Makes a backup because the coach asked for it. */
export const makeNow = async (app: App): Answer<'backups.make'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const made = await backUpNow(app, file, 'asked');
  return made.ok ? success(null) : listed('backups.make', made);
};

const rowOf = (app: App, { path, manifest }: Backup): ResultOf<'backups.list'>[number] => {
  const { madeAt, reason, size, state, counts } = manifest;
  return {
    handle: handleOf(app, 'backup', path),
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

export const listBackups = async (app: App): Answer<'backups.list'> => {
  const path = await selectedPath(app);
  if (path === null) return failure('case-file-not-found');
  return success((await backupsHere(app, path)).map((backup) => rowOf(app, backup)));
};

/** Puts a backup in the place of the locked case file, and keeps the replaced one beside it. */
export const restore = async (app: App, handle: Handle): Answer<'backups.restore'> => {
  if (app.caseFile() !== null) return failure('case-file-open');
  const path = await selectedPath(app);
  const backupPath = app.handles.find<string>('backup', handle);
  if (path === null || backupPath === null) return failure('backup-not-found');
  const backup = (await backupsHere(app, path)).find((each) => each.path === backupPath);
  if (backup === undefined) return failure('backup-not-found');
  const restored = await atTheDoor(app, () => restoreBackup(path, backup, backupToolsOf(app)));
  if (!restored.ok) return listed('backups.restore', restored);
  const { caseFileId, id } = backup.manifest;
  await noteRestore(app.ports.preferences, caseFileId, { backupId: id, at: app.clock.now() });
  return success({ keptAs: restored.value.keptAs ?? '' });
};
