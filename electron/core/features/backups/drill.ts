import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { drillRecordOf, holdDrill, isDrillDue, keepDrillRecord } from '../../casefile/backup/drill.ts';
import type { DrillOutcome } from '../../casefile/backup/drill.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import { backupToolsOf, deskOf } from '../case-file/desk.ts';
import { backUpNow } from './back-up-now.ts';
import { bringToSecondPlace, secondRootOf } from './second-place.ts';

/**
 * Holds a drill and remembers how it went. After one that failed a new backup is made at once, so that there is a good
 * one again; the failure stays told until a drill succeeds.
 */
const drill = async (app: App, file: OpenCaseFile): Promise<Result<readonly DrillOutcome[]>> => {
  const desk = deskOf(app);
  if (desk.drillRunning) return failure('conflict');
  desk.drillRunning = true;
  try {
    app.emit({ type: 'changed', calls: ['backups.state'] });
    const { preferences } = app.ports;
    const before = await drillRecordOf(preferences, file.caseFileId);
    const held = await holdDrill(file, backupToolsOf(app), await secondRootOf(app, file));
    const now = app.clock.now();
    if (!held.ok) {
      if (held.error.code !== 'cancelled') {
        await keepDrillRecord(preferences, file.caseFileId, { ...before, lastTriedAt: now });
      }
      return held;
    }
    const bad = held.value.find(({ intact }) => !intact);
    await keepDrillRecord(preferences, file.caseFileId, {
      lastGoodAt: bad === undefined ? now : before.lastGoodAt,
      lastTriedAt: now,
      failed: bad === undefined ? null : { at: now, place: bad.place, madeAt: bad.backup.manifest.madeAt },
    });
    if (bad !== undefined) {
      app.ports.log.write({ level: 'warn', event: 'backup:drill-failed', detail: bad.place });
      const made = await backUpNow(app, file, 'asked');
      if (made.ok) await bringToSecondPlace(app, file);
    }
    return held;
  } finally {
    desk.drillRunning = false;
    app.emit({ type: 'changed', calls: ['backups.state', 'backups.list'] });
  }
};

/** Holds the drill of the month when its time has come. */
export const drillWhenDue = async (app: App, file: OpenCaseFile): Promise<void> => {
  const record = await drillRecordOf(app.ports.preferences, file.caseFileId);
  if (app.caseFile() === file && isDrillDue(record, app.clock.now())) await drill(app, file);
};

/** Holds a drill because the coach asked for it. */
export const drillNow = async (app: App): Answer<'backups.drill'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const held = await drill(app, file);
  if (!held.ok) return listed('backups.drill', held);
  const outcomes = held.value.map(({ place, backup, intact }) => ({
    place,
    madeAt: backup.manifest.madeAt,
    intact,
  }));
  return success({ outcomes });
};
