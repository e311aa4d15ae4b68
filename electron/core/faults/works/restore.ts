import { forkBackupProcess } from '../../casefile/backup/helper.ts';
import { restoreBackup } from '../../casefile/backup/restore.ts';
import { backupsOf } from '../../casefile/backup/store.ts';
import { nodeDisk } from '../../casefile/disk.ts';
import { systemIds } from '../../clock.ts';
import { backupsIn, pathIn, workClock } from './work.ts';
import type { Work } from './work.ts';

export const work: Work = {
  id: 'restore',
  begin: async (scene, disk) => {
    const path = pathIn(scene);
    const root = backupsIn(scene);
    const [backup] = await backupsOf(nodeDisk, root, path);
    if (backup === undefined) throw new Error('there is no backup to restore');
    const tools = { root, start: forkBackupProcess(), disk, clock: workClock(), ids: systemIds };
    return {
      run: async () => {
        const restored = await restoreBackup(path, backup, tools, {
          databaseKey: Buffer.from(scene.key, 'hex'),
          opensSlotsInUse: true,
          beforeReplacing: () => Promise.resolve(),
        });
        return restored.ok ? 'ok' : restored.error.code;
      },
      end: () => Promise.resolve(),
    };
  },
};
