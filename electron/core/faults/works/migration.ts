import { forkBackupProcess } from '../../casefile/backup/helper.ts';
import { backUpBeforeMigration } from '../../casefile/backup/make.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { openWithKey } from '../../casefile/open-with-key.ts';
import { systemIds } from '../../clock.ts';
import { backupsIn, pathIn, workClock } from './work.ts';
import type { Work } from './work.ts';

/** Opens a file of an old form: it is backed up and brought to the newest form, step by step. */
export const work: Work = {
  id: 'migration',
  begin: (scene, disk) => {
    const clock = workClock();
    const tools = { root: backupsIn(scene), start: forkBackupProcess(), disk, clock, ids: systemIds };
    let file: OpenCaseFile | undefined;
    return Promise.resolve({
      run: async () => {
        const opened = await openWithKey(
          { path: pathIn(scene), clock, disk, beforeMigration: backUpBeforeMigration(tools) },
          Buffer.from(scene.key, 'hex'),
        );
        if (opened.ok) file = opened.value;
        return opened.ok ? 'ok' : opened.error.code;
      },
      end: async () => void (await file?.close()),
    });
  },
};
