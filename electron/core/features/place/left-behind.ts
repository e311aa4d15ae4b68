import type { AuditAction } from '#shared/codes/audit-words.ts';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import type { ResultOf } from '#shared/contract/index.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import { slotsPathOf, walPathOf } from '../../casefile/format.ts';
import type { CaseFileId } from '../../casefile/format.ts';
import { readSlots } from '../../casefile/inspect.ts';
import { isOpenHere } from '../../casefile/open-paths.ts';
import { placeNoteOf } from '../../casefile/places/place.ts';
import type { Answer } from '../../handlers.ts';
import type { Preferences } from '../../ports.ts';
import { backupToolsOf } from '../case-file/desk.ts';
import { forgetFile, selectedPath } from '../case-file/known-files.ts';

const LeftBehind = z.object({ path: z.string() });

const preferenceOf = (caseFileId: CaseFileId): string => `leftBehind.${caseFileId}`;

export const leftBehindOf = async (
  preferences: Preferences,
  caseFileId: CaseFileId,
): Promise<string | null> =>
  LeftBehind.safeParse(await preferences.get(preferenceOf(caseFileId))).data?.path ?? null;

export const keepLeftBehind = (
  preferences: Preferences,
  caseFileId: CaseFileId,
  path: string | null,
): Promise<void> => preferences.set(preferenceOf(caseFileId), path === null ? null : { path });

const folderOf = (path: string): string => basename(dirname(path)) || dirname(path);

/** Where the file lies, in words that hold no path. */
export const placeState = async (app: App): Answer<'place.state'> => {
  const path = await selectedPath(app);
  if (path === null) return failure('case-file-not-found');
  const file = app.caseFile();
  const old = file === null ? null : await leftBehindOf(app.ports.preferences, file.caseFileId);
  const isStill =
    old !== null &&
    (await backupToolsOf(app)
      .disk.exists(old)
      .catch(() => false));
  const leftBehind: ResultOf<'place.state'>['leftBehind'] = isStill
    ? { folder: folderOf(old), note: await placeNoteOf(old) }
    : null;
  return success({ folder: folderOf(path), note: await placeNoteOf(path), leftBehind });
};

const noted = (app: App, action: AuditAction): Answer<'place.removeOld'> =>
  app.write(async (trx): Promise<Result<null, never>> => {
    await audit(trx, app.clock, { action });
    return success(null);
  });

/**
 * Removes what a move has left behind: only a closed file that is by its slots the same case file as the open one, which
 * lies somewhere else.
 */
export const removeOld = async (app: App): Answer<'place.removeOld'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const { preferences } = app.ports;
  const { disk } = backupToolsOf(app);
  const old = await leftBehindOf(preferences, file.caseFileId);
  if (old === null || isOpenHere(old)) return success(null);
  const slots = await readSlots(disk, old);
  if (slots.ok && slots.value.caseFileId === file.caseFileId) {
    // The slots last: without them a file that a crash leaves would need the recovery key.
    for (const part of [walPathOf(old), old, slotsPathOf(old)]) await disk.remove(part);
    await disk.syncFolder(dirname(old));
  }
  await forgetFile(app, old);
  await keepLeftBehind(preferences, file.caseFileId, null);
  app.emit({ type: 'changed', calls: ['place.state', 'app.state'] });
  return noted(app, 'case-file.old-place-removed');
};

/** The old file stays on purpose. */
export const keepOld = async (app: App): Answer<'place.keepOld'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  await keepLeftBehind(app.ports.preferences, file.caseFileId, null);
  app.emit({ type: 'changed', calls: ['place.state'] });
  return noted(app, 'case-file.old-place-kept');
};
