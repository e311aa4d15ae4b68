import type { PartOutcome } from '#shared/contract/project-end.ts';
import type { App } from '../../app.ts';
import { backupFolder } from '../../casefile/backup/store.ts';
import { isThere, rootOf } from '../../casefile/backup/second-place.ts';
import { destroyPart } from '../../casefile/destruction/destroy.ts';
import type { Doomed } from '../../casefile/destruction/destroy.ts';
import { backupToolsOf, deskOf } from '../case-file/desk.ts';
import { forgetFile } from '../case-file/known-files.ts';
import { turnQuickOffOf } from '../keys/quick.ts';
import { traceOf } from '../../trace.ts';
import { endingOf, forgetRemembered, keepEnding } from './remembered.ts';
import type { Ending } from './remembered.ts';

/** The folder of the backups in the second place, where it can be reached. */
const secondFolderOf = async (app: App, { second, caseFileId }: Ending): Promise<Doomed['second']> => {
  if (second === null) return null;
  const { disk } = backupToolsOf(app);
  const there = await isThere(disk, second);
  return { folder: there ? backupFolder(rootOf(second.folder), caseFileId) : null };
};

const forgetHere = async (app: App, { caseFileId, path }: Ending): Promise<PartOutcome> => {
  try {
    await turnQuickOffOf(app, caseFileId);
    await forgetRemembered(app.ports.preferences, caseFileId);
    await forgetFile(app, path);
    const desk = deskOf(app);
    if (desk.selected === path) desk.selected = undefined;
    return { part: 'computer', state: 'destroyed', files: 0, problem: null };
  } catch (error) {
    app.ports.log.write({ level: 'warn', event: 'project-end', detail: traceOf(error) });
    return { part: 'computer', state: 'left', files: 0, problem: 'write-failed' };
  }
};

/** What was destroyed at the first try stays so when the rest is tried again. */
const merged = (before: PartOutcome | undefined, now: PartOutcome): PartOutcome =>
  before === undefined ? now : { ...now, files: before.files + now.files };

export const tellWindow = (app: App): void =>
  app.emit({ type: 'changed', calls: ['projectEnd.outcome', 'app.state'] });

/**
 * Goes on with a destruction that was begun, by this program or by one that was ended in the middle; nothing where there is none, or
 * where all of it is done. Only at the door, while no case file is open: `again` tries also what could not be destroyed before.
 */
export async function goOnDestroying(app: App, again = false): Promise<void> {
  const { preferences } = app.ports;
  const ending = await endingOf(preferences);
  if (ending === null || app.caseFile()?.path === ending.path) return;
  if (ending.parts.length > 0 && !again) return;
  const { disk, root } = backupToolsOf(app);
  const doomed: Doomed = {
    path: ending.path,
    copies: ending.copies,
    backups: backupFolder(root, ending.caseFileId),
    second: await secondFolderOf(app, ending),
  };
  const before = (part: PartOutcome['part']) => ending.parts.find((one) => one.part === part);
  const parts: PartOutcome[] = [];
  for (const part of ['keys', 'file', 'backups', 'second-place'] as const) {
    parts.push(merged(before(part), await destroyPart(disk, part, doomed)));
  }
  parts.push(await forgetHere(app, ending));
  await keepEnding(preferences, { ...ending, parts });
  tellWindow(app);
}
