import type { App } from '../../app.ts';
import { makeBackup } from '../../casefile/backup/make.ts';
import type { BackupReason } from '../../casefile/backup/manifest.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { backupToolsOf, deskOf } from '../case-file/desk.ts';
import { inBackground } from '../case-file/in-background.ts';
import { bringToSecondPlace } from './second-place.ts';

/** Makes a backup of the open file and tells the window how it goes. */
export const backUpNow = async (
  app: App,
  file: OpenCaseFile,
  reason: BackupReason,
): ReturnType<typeof makeBackup> => {
  const desk = deskOf(app);
  desk.backupsRunning += 1;
  app.emit({ type: 'backup', state: 'running' });
  try {
    const made = await makeBackup(file, backupToolsOf(app), reason);
    app.emit({ type: 'backup', state: made.ok ? 'made' : 'failed' });
    if (made.ok) desk.backedUpAt = performance.now();
    if (made.ok) inBackground(app, 'backup:second-place', bringToSecondPlace(app, file));
    else app.ports.log.write({ level: 'warn', event: `backup:${made.error.code}` });
    return made;
  } finally {
    desk.backupsRunning -= 1;
  }
};
