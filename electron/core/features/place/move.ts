import { basename, dirname } from 'node:path';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import { withBackupWorker } from '../../casefile/backup/helper.ts';
import type { BackupWorker } from '../../casefile/backup/helper.ts';
import { checkPath } from '../../casefile/create.ts';
import { assertWritable, writeWhole } from '../../casefile/disk.ts';
import { attempt } from '../../casefile/failures.ts';
import { caseFileExtension, slotsPathOf, walPathOf } from '../../casefile/format.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { isSamePath } from '../../casefile/open-paths.ts';
import { openWithKey } from '../../casefile/open-with-key.ts';
import { placeNoteOf } from '../../casefile/places/place.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import { atTheDoor, backupToolsOf, deskOf } from '../case-file/desk.ts';
import { displayName } from '../case-file/known-files.ts';
import { beginSession, endSession } from '../case-file/session.ts';
import { keepLeftBehind } from './left-behind.ts';

const wholeName = (path: string): string =>
  path.toLowerCase().endsWith(caseFileExtension) ? path : `${path}${caseFileExtension}`;

/** Copies a closed file with its slots to a place where nothing is yet, and compares the bytes that were written. */
const copyOver = async (app: App, worker: BackupWorker, from: string, to: string): Promise<Result<null>> => {
  const { disk } = backupToolsOf(app);
  const moving = `${to}.moving`;
  await disk.remove(moving);
  const copied = await worker.copy(from, moving);
  const [before, after] = copied.ok ? [await worker.hash(from), await worker.hash(moving)] : [copied, copied];
  const isEqual =
    before.ok &&
    after.ok &&
    copied.ok &&
    before.value.sha256 === copied.value.sha256 &&
    after.value.sha256 === copied.value.sha256;
  if (!isEqual) {
    await disk.remove(moving).catch(() => undefined);
    if (!copied.ok) return copied;
    if (!before.ok) return before;
    return after.ok ? failure('backup-damaged') : after;
  }
  // The slots first: a case file must never be without its keys.
  await writeWhole(disk, slotsPathOf(to), await disk.read(slotsPathOf(from)));
  await disk.rename(moving, to);
  await disk.syncFolder(dirname(to));
  return success(null);
};

const watchEvery = 100;

/**
 * Closes the file, copies it, and opens the copy with the same key and for whoever had it open; where anything fails the old one is opened again. The
 * old file is not touched, so that whatever ends the app on the way leaves it as it was. A wish to lock ends the copying.
 */
const moveTo = async (app: App, file: OpenCaseFile, to: string): Promise<Result<null>> => {
  const from = file.path;
  const desk = deskOf(app);
  const wishes = desk.lockWishes;
  const tools = backupToolsOf(app);
  const databaseKey = file.withDatabaseKey((key) => Buffer.from(key));
  const cancel = new AbortController();
  const watch = setInterval(() => {
    if (desk.lockWishes !== wishes) cancel.abort();
  }, watchEvery);
  try {
    // After the writes under way; what comes later is answered that the file is locked.
    await app.exclusively(async () => {
      endSession(app);
      await file.close();
      for (const listener of app.lockListeners()) listener();
    });
    const copied = await attempt(() =>
      withBackupWorker(tools.start, (worker) => copyOver(app, worker, from, to), cancel.signal),
    );
    const done = copied.ok ? copied.value : copied;
    if (!done.ok) await tools.disk.remove(slotsPathOf(to)).catch(() => undefined);
    // The opening takes over the key and wipes it where it fails.
    const { openedBy } = file;
    const opening = { clock: app.clock, preferences: app.ports.preferences, openedBy };
    let opened = done.ok ? await openWithKey({ ...opening, path: to }, Buffer.from(databaseKey)) : done;
    const isMoved = opened.ok;
    if (!opened.ok) opened = await openWithKey({ ...opening, path: from }, Buffer.from(databaseKey));
    if (!opened.ok) {
      app.emit({ type: 'locked', reason: 'failure' });
      return opened;
    }
    if (isMoved) {
      await opened.value.db.transaction().execute(async (trx) => {
        await audit(trx, app.clock, { action: 'case-file.moved' });
      });
      await keepLeftBehind(app.ports.preferences, opened.value.caseFileId, from);
    }
    const begun = await beginSession(app, opened.value, wishes);
    if (!begun.ok) {
      app.emit({ type: 'locked', reason: 'user' });
      return begun;
    }
    return done;
  } finally {
    clearInterval(watch);
    databaseKey.fill(0);
  }
};

/** Asks for a new place and goes on with the file there. What was left behind is told by `place.state`. */
export const move = async (app: App): Answer<'place.move'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const chosen = await app.ports.dialogs.chooseSave({
    kind: 'case-file',
    suggestedName: basename(file.path),
  });
  if (chosen === null) return failure('cancelled');
  const to = wholeName(chosen);
  const named = checkPath(to);
  if (!named.ok) return listed('place.move', named);
  if (isSamePath(file.path, to)) return failure('same-place');
  const { disk } = backupToolsOf(app);
  const free = await attempt(async () => {
    await assertWritable(dirname(to));
    for (const each of [to, slotsPathOf(to), walPathOf(to)]) if (await disk.exists(each)) return false;
    return true;
  });
  if (!free.ok) return listed('place.move', free);
  if (!free.value) return failure('case-file-exists');
  const moved = await atTheDoor(app, () => moveTo(app, file, to));
  if (!moved.ok) return listed('place.move', moved);
  const folder = basename(dirname(to)) || dirname(to);
  return success({ name: displayName(to), folder, note: await placeNoteOf(to) });
};
