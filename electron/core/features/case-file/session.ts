import type { App } from '../../app.ts';
import { verifyAuditChain } from '../../casefile/audit.ts';
import { backUpClosed, makeBackup } from '../../casefile/backup/make.ts';
import type { BackupReason } from '../../casefile/backup/manifest.ts';
import { isBackupDue } from '../../casefile/backup/rotation.ts';
import { backupFolder, backupsIn } from '../../casefile/backup/store.ts';
import { headsInBackups, verifyNewBackups } from '../../casefile/backup/verify.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { backupTools } from './backup-tools.ts';

export type LockReason = 'user' | 'idle' | 'suspend' | 'system' | 'failure';

const lookEvery = 5 * 60 * 1000;

/** What goes on beside an open file. A file that was opened past these calls, by a test, has none. */
interface Session {
  readonly clock: NodeJS.Timeout;
  backupsRunning: number;
}
const sessions = new WeakMap<OpenCaseFile, Session>();

export const isBackingUp = (file: OpenCaseFile): boolean => (sessions.get(file)?.backupsRunning ?? 0) > 0;

/** Makes a backup of the open file and tells the window how it goes. */
export const backUpNow = async (
  app: App,
  file: OpenCaseFile,
  reason: BackupReason,
): ReturnType<typeof makeBackup> => {
  const session = sessions.get(file);
  if (session !== undefined) session.backupsRunning += 1;
  app.emit({ type: 'backup', state: 'running' });
  try {
    const made = await makeBackup(file, backupTools(app), reason);
    app.emit({ type: 'backup', state: made.ok ? 'made' : 'failed' });
    if (!made.ok) app.ports.log.write({ level: 'warn', event: `backup:${made.error.code}` });
    return made;
  } finally {
    if (session !== undefined) session.backupsRunning -= 1;
  }
};

const backUpWhenDue = async (app: App, file: OpenCaseFile): Promise<void> => {
  const tools = backupTools(app);
  const backups = await backupsIn(tools.disk, backupFolder(tools.root, file.caseFileId));
  if (app.caseFile() === file && isBackupDue(backups, app.clock.now())) await backUpNow(app, file, 'hourly');
};

/** A fault of work in the background goes to the local log; the coach's call was answered long ago. */
const inBackground = (app: App, file: OpenCaseFile, event: string, work: Promise<unknown>): void => {
  void work.catch((error: unknown) => {
    // A file that was locked meanwhile ends its background work; that is no fault.
    if (app.caseFile() !== file) return;
    const detail = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 4).join('\n') : '';
    app.ports.log.write({ level: 'error', event, detail });
  });
};

/** Verifies the backup that was made at the last lock, and the audit chain against what the backups noted. */
const checkAfterUnlock = async (app: App, file: OpenCaseFile): Promise<void> => {
  const tools = backupTools(app);
  const verified = await verifyNewBackups(file, tools);
  if (app.caseFile() !== file) return;
  if (verified.ok && verified.value.damaged > 0) await backUpNow(app, file, 'hourly');
  if (app.caseFile() !== file) return;
  const verdict = await verifyAuditChain(file.db, await headsInBackups(file, tools));
  if (!verdict.intact)
    app.ports.log.write({ level: 'warn', event: 'audit-broken', detail: `at ${verdict.brokenAt}` });
};

/** Makes an unlocked file the one that the app works with, and begins what goes on beside the work. */
export const beginSession = (app: App, file: OpenCaseFile): void => {
  app.setCaseFile(file);
  const clock = setInterval(
    () => inBackground(app, file, 'backup:hourly', backUpWhenDue(app, file)),
    lookEvery,
  );
  clock.unref();
  sessions.set(file, { clock, backupsRunning: 0 });
  app.emit({ type: 'unlocked' });
  inBackground(app, file, 'unlock:checks', checkAfterUnlock(app, file));
};

/**
 * Closes the case file after the writes under way, overwrites its key, and forgets what was held for the window. The
 * backup is copied afterwards, so that locking is quick; the next unlock waits for it. Nothing happens when it is
 * locked already.
 */
export const lockSession = (app: App, reason: LockReason): Promise<void> =>
  app.exclusively(async () => {
    const file = app.caseFile();
    if (file === null) return;
    app.setCaseFile(null);
    const session = sessions.get(file);
    clearInterval(session?.clock);
    try {
      const closed = await file.close();
      // Practice is invented and made anew at will.
      if (session !== undefined && !file.practice) {
        void backUpClosed(closed, backupTools(app)).then(
          (made) => {
            if (!made.ok) app.ports.log.write({ level: 'warn', event: `backup:${made.error.code}` });
          },
          () => app.ports.log.write({ level: 'error', event: 'backup:lock' }),
        );
      }
    } finally {
      app.handles.clear(['known-file', 'place']);
      for (const listener of app.lockListeners()) listener();
      app.emit({ type: 'locked', reason });
    }
  });
