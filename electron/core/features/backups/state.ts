import { basename } from 'node:path';
import type { ResultOf } from '#shared/contract/index.ts';
import { failure, success } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import { drillRecordOf } from '../../casefile/backup/drill.ts';
import { isThere, onSameDisk, secondPlaceOf } from '../../casefile/backup/second-place.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { verdictOf } from '../../casefile/sightings.ts';
import { backupToolsOf, deskOf } from '../case-file/desk.ts';
import { backUpNow } from './back-up-now.ts';
import { backupsHere } from './listed.ts';

const day = 24 * 60 * 60 * 1000;
const longAbsentDays = 14;

const secondPlaceState = async (
  app: App,
  file: OpenCaseFile,
): Promise<ResultOf<'backups.state'>['secondPlace']> => {
  const place = await secondPlaceOf(app.ports.preferences, file.caseFileId);
  if (place === null) return null;
  const { disk } = backupToolsOf(app);
  const there = await isThere(disk, place);
  const away = Date.parse(app.clock.now()) - Date.parse(place.lastSeenAt);
  const absentDays = there ? 0 : Math.max(0, Math.floor(away / day));
  return {
    folder: basename(place.folder) === '' ? place.folder : basename(place.folder),
    isThere: there,
    lastCopiedAt: place.lastCopiedAt,
    absentDays,
    isLongAbsent: absentDays >= longAbsentDays,
    isOnSameDisk: there && (await onSameDisk(app.ports.places.userData, place.folder)) === true,
    problem: place.problem,
  };
};

const alarmOf = (file: OpenCaseFile): ResultOf<'backups.state'>['alarm'] => {
  const verdict = verdictOf(file);
  if (verdict.kind === 'fits') return null;
  const { kind, lastSeenAt } = verdict;
  return { kind, lastSeenAt, missing: verdict.kind === 'older' ? verdict.missing : null };
};

/** How the copies of the open file are: the last good one, the second place, the last good drill. */
export const backupsState = async (app: App): Answer<'backups.state'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const desk = deskOf(app);
  const all = await backupsHere(app, file.path);
  const drill = await drillRecordOf(app.ports.preferences, file.caseFileId);
  return success({
    lastGoodAt: all.find(({ manifest }) => manifest.state === 'good')?.manifest.madeAt ?? null,
    lastMadeAt: all[0]?.manifest.madeAt ?? null,
    running: desk.backupsRunning > 0,
    count: all.length,
    auditBrokenAt: desk.auditBrokenAt,
    alarm: alarmOf(file),
    secondPlace: await secondPlaceState(app, file),
    drill: { lastGoodAt: drill.lastGoodAt, running: desk.drillRunning, failed: drill.failed },
  });
};

/** Makes a backup because the coach asked for it. */
export const makeNow = async (app: App): Answer<'backups.make'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const made = await backUpNow(app, file, 'asked');
  return made.ok ? success(null) : listed('backups.make', made);
};
