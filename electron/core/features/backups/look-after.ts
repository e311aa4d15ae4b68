import type { App } from '../../app.ts';
import { isBackupDue } from '../../casefile/backup/rotation.ts';
import { backupFolder, backupsIn } from '../../casefile/backup/store.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { isVacuumDue, vacuum } from '../../casefile/vacuum.ts';
import { backupToolsOf, deskOf } from '../case-file/desk.ts';
import { backUpNow } from './back-up-now.ts';
import { drillWhenDue } from './drill.ts';
import { bringToSecondPlace } from './second-place.ts';

/** Nobody has touched the window for this long: time for what must not be in the way. */
const idleMilliseconds = 2 * 60 * 1000;

const isIdle = (app: App): boolean => performance.now() - deskOf(app).activeAt >= idleMilliseconds;

/** Rewrites the file without its free space once a month, when nobody is working and no copy is being made. */
export const vacuumWhenIdle = async (app: App, file: OpenCaseFile): Promise<void> => {
  const desk = deskOf(app);
  if (!isIdle(app) || desk.backupsRunning > 0 || desk.drillRunning) return;
  if (!(await isVacuumDue(file, app.clock))) return;
  await app.exclusively(async () => {
    if (app.caseFile() !== file || !isIdle(app) || desk.backupsRunning > 0) return;
    const outcome = await vacuum(file, app.clock);
    app.ports.log.write({ level: 'info', event: `vacuum:${outcome}` });
  });
};

/** What the copies need from time to time: one an hour, what the second place lacks, the drill of the month. */
export const lookAfterBackups = async (app: App, file: OpenCaseFile): Promise<void> => {
  if (app.caseFile() !== file) return;
  const tools = backupToolsOf(app);
  const backups = await backupsIn(tools.disk, backupFolder(tools.root, file.caseFileId));
  if (app.caseFile() !== file) return;
  const waited = performance.now() - deskOf(app).backedUpAt;
  if (isBackupDue(backups, app.clock.now(), waited)) await backUpNow(app, file, 'hourly');
  await bringToSecondPlace(app, file);
  if (app.caseFile() !== file) return;
  await drillWhenDue(app, file);
  if (app.caseFile() === file) await vacuumWhenIdle(app, file);
};
