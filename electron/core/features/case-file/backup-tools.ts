import { join } from 'node:path';
import type { App } from '../../app.ts';
import { forkBackupProcess } from '../../casefile/backup/helper.ts';
import type { BackupTools } from '../../casefile/backup/make.ts';
import { nodeDisk } from '../../casefile/disk.ts';

/** What making and reading backups needs; they lie in the app's own folder, one folder for each case file. */
export const backupTools = (app: App): BackupTools => ({
  root: join(app.ports.places.userData, 'backups'),
  start: app.ports.startBackupProcess ?? forkBackupProcess(),
  disk: nodeDisk,
  clock: app.clock,
  ids: app.ids,
});
