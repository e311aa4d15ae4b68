import type { AuditAction } from '#shared/codes/audit-words.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import { byKey } from '../../casefile/backup/other-key.ts';
import { backupFolder, backupsIn, removeBackup } from '../../casefile/backup/store.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import type { Answer } from '../../handlers.ts';
import { secondRootOf } from '../backups/second-place.ts';
import { backupToolsOf } from '../case-file/desk.ts';

const backupsUnder = async (app: App, file: OpenCaseFile, root: string) => {
  const { disk } = backupToolsOf(app);
  return byKey(file, disk, await backupsIn(disk, backupFolder(root, file.caseFileId)));
};

const placesOf = async (app: App, file: OpenCaseFile) => {
  const second = await secondRootOf(app, file);
  return {
    first: await backupsUnder(app, file, backupToolsOf(app).root),
    second: second === null ? null : await backupsUnder(app, file, second),
  };
};

/** When the key was changed, and how many copies only an earlier one opens. */
export const keysState = async (app: App): Answer<'keys.state'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const { first, second } = await placesOf(app, file);
  const last = await app.read((db) =>
    db
      .selectFrom('auditEntry')
      .select('at')
      .where('action', '=', 'case-file.key-rotated')
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
  return success({
    rotatedAt: last === undefined ? null : Instant.parse(last.at),
    older: { first: first.other.length, second: second === null ? null : second.other.length },
    hasVerified: first.own.some(({ manifest }) => manifest.state === 'good'),
  });
};

const entered = (app: App, action: AuditAction, count: number) =>
  app.write(async (trx): Promise<Result<null, never>> => {
    await audit(trx, app.clock, { action, detail: `count=${count}` });
    return success(null);
  });

/** Removes the copies of earlier keys, wherever they can be reached, once one of the key in use was read through. */
export const removeOlderBackups = async (app: App): Answer<'keys.removeOlderBackups'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const { disk } = backupToolsOf(app);
  const { first, second } = await placesOf(app, file);
  if (!first.own.some(({ manifest }) => manifest.state === 'good')) return failure('backup-not-found');
  // The one in the second place is all there is when this computer is lost.
  const secondMayGo = second !== null && second.own.some(({ manifest }) => manifest.state === 'good');
  const going = [...first.other, ...(secondMayGo ? second.other : [])];
  if (going.length === 0) return success({ removed: 0 });
  // First that they will go: a copy that is gone must never be one that nobody has asked to remove.
  const intended = await entered(app, 'backup.older-keys-removing', going.length);
  if (!intended.ok) return intended;
  let removed = 0;
  try {
    for (const backup of going) {
      await removeBackup(disk, backup);
      removed += 1;
    }
  } finally {
    app.emit({ type: 'changed', calls: ['keys.state', 'backups.state', 'backups.list'] });
    await entered(app, 'backup.older-keys-removed', removed);
  }
  return success({ removed });
};
