import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { AuditHead } from '../../casefile/audit-chain.ts';
import { attempt } from '../../casefile/failures.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { openWithKey } from '../../casefile/open-with-key.ts';
import { prepareRotation } from '../../casefile/rotation/rotate.ts';
import type { PreparedRotation, RotationStage } from '../../casefile/rotation/rotate.ts';
import { finishRotation } from '../../casefile/rotation/swap.ts';
import { carrySighting } from '../../casefile/sightings.ts';
import { substitutesOf } from '../../casefile/substitute-slots.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import { atTheDoor, backupToolsOf, deskOf } from '../case-file/desk.ts';
import { backUpNow } from '../backups/back-up-now.ts';
import { traceOf } from '../../trace.ts';
import { beginSession, endSession } from '../case-file/session.ts';
import { turnQuickOffOf } from './quick.ts';

const watchEvery = 100;
const doneAt: Record<RotationStage, number> = { backup: 0.05, rekey: 0.3, swap: 0.9 };

/** What this computer has seen of the file goes over to the new key. */
const carry = (app: App, file: OpenCaseFile, nextKey: Buffer, head: AuditHead): Promise<void> =>
  file.withDatabaseKey(async (lent) => {
    const before = Uint8Array.from(lent);
    try {
      const { caseFileId } = file;
      await carrySighting(app.ports.preferences, app.clock, { before, next: nextKey }, caseFileId, head);
    } finally {
      before.fill(0);
    }
  });

/** Closes the old file, lets the new one take its place and opens that. */
const exchange = async (
  app: App,
  file: OpenCaseFile,
  { nextKey, head }: PreparedRotation,
): Promise<Result<OpenCaseFile>> => {
  const { disk } = backupToolsOf(app);
  endSession(app);
  await carry(app, file, nextKey, head).catch((error: unknown) => {
    app.ports.log.write({ level: 'warn', event: 'sighting', detail: traceOf(error) });
  });
  const exchanged = await attempt(async () => {
    await file.close();
    for (const listener of app.lockListeners()) listener();
    await finishRotation(disk, file.path);
  });
  if (!exchanged.ok) {
    nextKey.fill(0);
    return exchanged;
  }
  const { clock } = app;
  const { preferences } = app.ports;
  return openWithKey({ path: file.path, clock, preferences }, nextKey);
};

const rotateHere = async (
  app: App,
  file: OpenCaseFile,
  passphrase: string,
): Promise<Result<OpenCaseFile>> => {
  const desk = deskOf(app);
  const wishes = desk.lockWishes;
  const cancel = new AbortController();
  const watch = setInterval(() => {
    if (desk.lockWishes !== wishes) cancel.abort();
  }, watchEvery);
  try {
    // After the writes under way; those that come later wait, and are answered that the file is locked.
    const opened = await app.exclusively(async (): Promise<Result<OpenCaseFile>> => {
      if (app.caseFile() !== file) return failure('locked');
      const onStage = (stage: RotationStage): void =>
        app.emit({ type: 'progress', work: 'rotation', done: doneAt[stage] });
      const tools = { ...backupToolsOf(app), signal: cancel.signal, onStage };
      const prepared = await prepareRotation(file, passphrase, tools);
      return prepared.ok ? exchange(app, file, prepared.value) : prepared;
    });
    if (!opened.ok) {
      if (app.caseFile() === null) app.emit({ type: 'locked', reason: 'failure' });
      return opened;
    }
    const begun = await beginSession(app, opened.value, wishes);
    if (begun.ok) return opened;
    app.emit({ type: 'locked', reason: 'user' });
    return begun;
  } finally {
    clearInterval(watch);
  }
};

/** Changes the database key, and makes a backup under the new one. */
export const rotate = (app: App, { passphrase }: ParsedArgsOf<'keys.rotate'>): Answer<'keys.rotate'> =>
  atTheDoor(app, async (): Answer<'keys.rotate'> => {
    const file = app.caseFile();
    if (file === null) return failure('locked');
    // It may have been opened by somebody else while this waited at the door.
    if (file.openedBy.role !== 'owner') return failure('substitute-may-not');
    const desk = deskOf(app);
    if (desk.backupsRunning > 0 || desk.drillRunning) return failure('conflict');
    const others = await substitutesOf(file);
    const rotated = await rotateHere(app, file, passphrase);
    if (!rotated.ok) return listed('keys.rotate', rotated);
    await turnQuickOffOf(app, file.caseFileId);
    const backup = await backUpNow(app, rotated.value, 'asked');
    app.emit({
      type: 'changed',
      calls: ['keys.state', 'keys.substitutes', 'keys.quickState', 'backups.state', 'backups.list'],
    });
    return success({ backedUp: backup.ok, dropped: others.ok ? others.value.length : 0 });
  });
