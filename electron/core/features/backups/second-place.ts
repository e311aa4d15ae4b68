import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import {
  chooseSecondPlace,
  copyToSecondPlace,
  isThere,
  keepSecondPlace,
  rootOf,
  secondPlaceOf,
} from '../../casefile/backup/second-place.ts';
import { lookForStrays } from '../../casefile/backup/strays.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import { backupToolsOf, deskOf } from '../case-file/desk.ts';

const told = (app: App): void => app.emit({ type: 'changed', calls: ['backups.state'] });

const entered = (app: App, detail: string) =>
  app.write(async (trx): Promise<Result<null, never>> => {
    await audit(trx, app.clock, { action: 'backup.second-place', detail });
    return success(null);
  });

/** The root of the backups in the second place while it can be reached, else `null`. */
export const secondRootOf = async (app: App, file: OpenCaseFile): Promise<string | null> => {
  const place = await secondPlaceOf(app.ports.preferences, file.caseFileId);
  return place !== null && (await isThere(backupToolsOf(app).disk, place)) ? rootOf(place.folder) : null;
};

const bringOver = async (app: App, file: OpenCaseFile): Promise<Result<number>> => {
  const { preferences } = app.ports;
  const { caseFileId } = file;
  const tools = backupToolsOf(app);
  const place = await secondPlaceOf(preferences, caseFileId);
  if (place === null || !(await isThere(tools.disk, place))) return failure('second-place-absent');
  const copied = await copyToSecondPlace(caseFileId, place, tools);
  // Afterwards, since most of them are simply copied again under their name.
  if (app.caseFile() === file) await lookForStrays(file, tools, rootOf(place.folder));
  const chosen = await secondPlaceOf(preferences, caseFileId);
  // Another place, or none, was chosen while it was copied.
  if (chosen?.placeId !== place.placeId) return copied;
  const now = app.clock.now();
  await keepSecondPlace(preferences, caseFileId, {
    ...place,
    lastSeenAt: now,
    lastCopiedAt: copied.ok && copied.value > 0 ? now : place.lastCopiedAt,
    problem: copied.ok ? null : copied.error.code,
  });
  if (!copied.ok) app.ports.log.write({ level: 'warn', event: `second-place:${copied.error.code}` });
  told(app);
  return copied;
};

/**
 * Copies to the second place what it lacks, if it is there, and notes how it went; one copying after another, so that
 * what was made during the one before is brought by the next. Goes on when the file is locked meanwhile: backups are
 * copied, for which no key is needed.
 */
export const bringToSecondPlace = (app: App, file: OpenCaseFile): Promise<Result<number>> => {
  const desk = deskOf(app);
  const turn = desk.toSecondPlace.then(() => bringOver(app, file));
  desk.toSecondPlace = turn.catch(() => undefined);
  return turn;
};

/** Asks for a folder, a USB stick for instance, and makes it the second place of this file's backups. */
export const choosePlace = async (app: App): Answer<'backups.chooseSecondPlace'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const folder = await app.ports.dialogs.chooseFolder({ kind: 'backup' });
  if (folder === null) return failure('cancelled');
  const place = await chooseSecondPlace(folder, backupToolsOf(app));
  if (!place.ok) return listed('backups.chooseSecondPlace', place);
  await keepSecondPlace(app.ports.preferences, file.caseFileId, place.value);
  const noted = await entered(app, 'chosen');
  told(app);
  void bringToSecondPlace(app, file).catch(() => undefined);
  return noted;
};

/** Forgets the second place; the copies there stay, and open with the passphrase of their time or the recovery key. */
export const forgetPlace = async (app: App): Answer<'backups.forgetSecondPlace'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  await keepSecondPlace(app.ports.preferences, file.caseFileId, null);
  const noted = await entered(app, 'forgotten');
  told(app);
  return noted;
};

/** Copies on demand, as when the stick was just put in. */
export const copyNow = async (app: App): Answer<'backups.copyToSecondPlace'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const copied = await bringToSecondPlace(app, file);
  return copied.ok ? success({ copied: copied.value }) : listed('backups.copyToSecondPlace', copied);
};
