import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { failure, success } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { readHead } from '../../casefile/audit-chain.ts';
import { restoreBackup } from '../../casefile/backup/restore.ts';
import { CaseFileId } from '../../casefile/format.ts';
import { acceptHead } from '../../casefile/sightings.ts';
import { noteRestore } from '../../casefile/while-closed.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import { atTheDoor, backupToolsOf } from '../case-file/desk.ts';
import { displayName, rememberFile, selectedPath } from '../case-file/known-files.ts';
import { placeKind } from '../case-file/new-case-file.ts';
import { shelfOf } from './copies.ts';
import { ofSecret } from './open.ts';
import { keyFor } from './secret.ts';

/**
 * Puts a copy in the place of the selected file, or in a chosen place where there is none. The copy is opened with the
 * secret and read through first; until then nothing is replaced. What this computer remembers of the file's chain is set
 * to that of the copy, so that the restore itself is no alarm.
 */
export const run = (
  app: App,
  { handle, secret, place }: ParsedArgsOf<'restore.run'>,
): Answer<'restore.run'> =>
  atTheDoor(app, async (): Answer<'restore.run'> => {
    if (app.caseFile() !== null) return failure('case-file-open');
    const found = shelfOf(app).byHandle.get(handle);
    if (found === undefined) return failure('backup-not-found');
    const chosen = place === null ? null : app.handles.find<string>(placeKind, place);
    if (place !== null && chosen === null) return failure('staged-gone');
    const path = chosen ?? (await selectedPath(app));
    if (path === null) return failure('staged-gone');
    const { copy } = found;
    const key = await keyFor(app, copy, path, secret);
    if (!key.ok) return listed('restore.run', key);
    const { databaseKey, opensSlotsInUse } = key.value;
    const { preferences } = app.ports;
    let restoredId: CaseFileId | null = null;
    try {
      const restored = await restoreBackup(path, copy, backupToolsOf(app), {
        databaseKey,
        opensSlotsInUse,
        beforeReplacing: async (content) => {
          restoredId = CaseFileId.parse(content.caseFileId);
          const head = readHead(content.auditHead) ?? { sequence: 0, hash: '' };
          await acceptHead(preferences, app.clock, databaseKey, restoredId, head);
        },
      });
      const told = ofSecret(secret.kind, copy.manifest !== null, restored);
      if (!told.ok) return listed('restore.run', told);
      if (restoredId !== null && copy.manifest !== null) {
        await noteRestore(preferences, restoredId, { backupId: copy.manifest.id, at: app.clock.now() });
      }
      await rememberFile(app, {
        path,
        practice: false,
        ...(restoredId === null ? {} : { caseFileId: restoredId }),
      });
      return success({ name: displayName(path), keptAs: told.value.keptAs });
    } finally {
      databaseKey.fill(0);
    }
  });
