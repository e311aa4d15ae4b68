import { setTimeout } from 'node:timers/promises';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { verifyAuditChain } from '../../casefile/audit.ts';
import { backUpClosed } from '../../casefile/backup/make.ts';
import { verifyNewBackups } from '../../casefile/backup/verify.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { rememberSighting, setVerdict, verdictOf } from '../../casefile/sightings.ts';
import { traceOf } from '../../trace.ts';
import { indexWaitingPeople } from '../handover/people-to-index.ts';
import { forgetExpiredExtractsOf } from '../substitutes/received.ts';
import { forgetOldLeadsOf } from '../leads/forget.ts';
import { backUpNow } from '../backups/back-up-now.ts';
import { headsToVerifyBy } from '../backups/chain.ts';
import { lookAfterBackups } from '../backups/look-after.ts';
import { bringToSecondPlace } from '../backups/second-place.ts';
import { renewSearch } from '../search/renew.ts';
import { mendSearch } from '../restore/mend-search.ts';
import { forgetReport } from '../restore/salvage.ts';
import { startIdleWatch } from './app-state.ts';
import { inBackground } from './in-background.ts';
import { backupToolsOf, deskOf } from './desk.ts';
import { knownFiles, rememberFile } from './known-files.ts';

export type LockReason = 'user' | 'idle' | 'suspend' | 'system' | 'failure';

const lookEvery = 5 * 60 * 1000;
/** How long locking waits for the host to write down what was seen. */
const sightingMilliseconds = 300;

const checkAfterUnlock = async (app: App, file: OpenCaseFile): Promise<void> => {
  const tools = backupToolsOf(app);
  const verified = await verifyNewBackups(file, tools);
  if (app.caseFile() !== file) return;
  if (verified.ok && verified.value.damaged > 0) await backUpNow(app, file, 'hourly');
  const verdict = await verifyAuditChain(file.db, await headsToVerifyBy(app, file));
  if (app.caseFile() !== file) return;
  if (!verdict.intact) {
    app.ports.log.write({ level: 'warn', event: 'audit-broken', detail: `at ${verdict.brokenAt}` });
    deskOf(app).auditBrokenAt = verdict.brokenAt;
    app.emit({ type: 'changed', calls: ['backups.state'] });
  }
  await bringToSecondPlace(app, file);
};

/** Another case file than before lies at the known place: whole in itself, and not the one that was left here. */
const tellExchanged = async (app: App, file: OpenCaseFile): Promise<void> => {
  if (file.practice || verdictOf(file).kind !== 'fits') return;
  const before = (await knownFiles(app)).find(({ path }) => path === file.path)?.caseFileId;
  if (before === undefined || before === file.caseFileId) return;
  setVerdict(file, { kind: 'exchanged', lastSeenAt: app.clock.now() });
};

/** A list that cannot be kept must not leave a file open that nobody watches over. */
const remember = async (app: App, { path, practice, caseFileId }: OpenCaseFile): Promise<void> => {
  try {
    await rememberFile(app, { path, practice, caseFileId });
  } catch (error) {
    deskOf(app).selected = path;
    app.ports.log.write({ level: 'warn', event: 'known-files', detail: traceOf(error) });
  }
};

/**
 * Makes an unlocked file the one that the app works with, and begins what goes on beside the work. Fails with `locked`, and closes the
 * file, when locking was asked for (the lid was closed) after the `wishes` that were counted when the opening began.
 */
export const beginSession = async (
  app: App,
  file: OpenCaseFile,
  wishes: number,
): Promise<Result<null, 'locked'>> => {
  const desk = deskOf(app);
  if (desk.lockWishes !== wishes) {
    app.setCaseFile(null);
    await file.close();
    await remember(app, file);
    return failure('locked');
  }
  app.setCaseFile(file);
  desk.rehearsal = null;
  desk.activeAt = performance.now();
  desk.backedUpAt = desk.activeAt;
  desk.auditBrokenAt = null;
  desk.hourly = setInterval(() => {
    inBackground(app, 'backup:hourly', lookAfterBackups(app, file));
    inBackground(app, 'leads:forget', forgetOldLeadsOf(app));
    inBackground(app, 'sighting', rememberSighting(file, app.ports.preferences, app.clock));
  }, lookEvery);
  desk.hourly.unref();
  await tellExchanged(app, file);
  await remember(app, file);
  await rememberSighting(file, app.ports.preferences, app.clock).catch((error: unknown) => {
    app.ports.log.write({ level: 'warn', event: 'sighting', detail: traceOf(error) });
  });
  // Before the window is told: what may no longer be known must not be seen first. On a full disk the file opens all the
  // same, and what shows the list tries again.
  await forgetOldLeadsOf(app).catch((error: unknown) => {
    app.ports.log.write({ level: 'error', event: 'leads:forget', detail: traceOf(error) });
  });
  app.emit({ type: 'unlocked' });
  inBackground(app, 'unlock:extracts', forgetExpiredExtractsOf(app, file));
  forgetReport(app);
  inBackground(
    app,
    'unlock:search',
    mendSearch(app)
      .then(() => indexWaitingPeople(app))
      .then(() => renewSearch(app, file)),
  );
  inBackground(app, 'unlock:checks', checkAfterUnlock(app, file));
  await startIdleWatch(app);
  return success(null);
};

/**
 * Ends what goes on beside the work, and forgets what was held for the window; the caller closes the file. Gives whether a
 * session had begun.
 */
export const endSession = (app: App): boolean => {
  const desk = deskOf(app);
  app.setCaseFile(null);
  const begun = desk.hourly !== null;
  if (desk.hourly !== null) clearInterval(desk.hourly);
  desk.hourly = null;
  desk.rehearsal = null;
  app.handles.clear(['known-case-file', 'case-file-place']);
  return begun;
};

/**
 * Closes the case file after the writes under way, overwrites its key, and forgets what was held for the window. The
 * backup is copied afterwards, so that locking is quick; the next unlock waits for it. Nothing happens when it is
 * locked already.
 */
export const lockCaseFile = (app: App, reason: LockReason): Promise<void> => {
  const desk = deskOf(app);
  desk.lockWishes += 1;
  return app.exclusively(async () => {
    const file = app.caseFile();
    if (file === null) return;
    const begun = endSession(app);
    // Before the file is closed: a backup under way may hold that up, and the window must not show people meanwhile.
    app.emit({ type: 'locked', reason });
    // What the next opening compares with. It must not hold the lock up, and its failure must not keep the file open.
    const sighting = rememberSighting(file, app.ports.preferences, app.clock);
    inBackground(app, 'sighting', sighting);
    try {
      await Promise.race([sighting.catch(() => undefined), setTimeout(sightingMilliseconds)]);
      const closed = await file.close();
      // Practice is invented and made anew at will.
      if (begun && !file.practice) {
        inBackground(app, 'backup:lock', backUpClosed(closed, backupToolsOf(app)));
      }
    } finally {
      for (const listener of app.lockListeners()) listener();
    }
  });
};
