import type { BackupCounts } from '#shared/contract/backups.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { failure, success } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { Answer } from '../../handlers.ts';
import { backupFolder, backupsIn, backupsOf } from '../../casefile/backup/store.ts';
import type { Backup } from '../../casefile/backup/store.ts';
import type { PeopleCounts } from '../../casefile/counts.ts';
import { atTheDoor, backupToolsOf, handleOf } from '../case-file/desk.ts';
import { selectedPath } from '../case-file/known-files.ts';

/** Backups of the file that the window is about, newest first; the open file itself is not touched for it. */
export const backupsHere = async (app: App, path: string): Promise<readonly Backup[]> => {
  const { disk, root } = backupToolsOf(app);
  const file = app.caseFile();
  return file === null
    ? atTheDoor(app, () => backupsOf(disk, root, path))
    : backupsIn(disk, backupFolder(root, file.caseFileId));
};

/** The rows of a file that a person recognises, under the names of the contract. */
export const countsOf = (counts: PeopleCounts): BackupCounts => ({
  clients: counts['client'] ?? 0,
  contacts: counts['contact'] ?? 0,
  notes: counts['note'] ?? 0,
  plans: counts['plan'] ?? 0,
  partners: counts['partner'] ?? 0,
  packets: counts['packet'] ?? 0,
});

const rowOf = (app: App, { path, manifest }: Backup): ResultOf<'backups.list'>[number] => {
  const { madeAt, reason, size, state, counts } = manifest;
  return {
    handle: handleOf(app, 'backup', path),
    madeAt,
    reason,
    size,
    state,
    counts: counts === null ? null : countsOf(counts),
  };
};

export const listBackups = async (app: App): Answer<'backups.list'> => {
  const path = await selectedPath(app);
  if (path === null) return failure('case-file-not-found');
  return success((await backupsHere(app, path)).map((backup) => rowOf(app, backup)));
};
