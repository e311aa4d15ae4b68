import { forkBackupProcess } from '../../casefile/backup/helper.ts';
import { makeBackup } from '../../casefile/backup/make.ts';
import { openWithKey } from '../../casefile/open-with-key.ts';
import { systemIds } from '../../clock.ts';
import { backupsIn, pathIn, workClock } from './work.ts';
import type { Work } from './work.ts';

export const work: Work = {
  id: 'backup',
  begin: async (scene, disk) => {
    const clock = workClock();
    const opened = await openWithKey({ path: pathIn(scene), clock }, Buffer.from(scene.key, 'hex'));
    if (!opened.ok) throw new Error(opened.error.code);
    const file = opened.value;
    const tools = { root: backupsIn(scene), start: forkBackupProcess(), disk, clock, ids: systemIds };
    return {
      run: async () => {
        const made = await makeBackup(file, tools, 'asked');
        return made.ok ? 'ok' : made.error.code;
      },
      end: async () => void (await file.close()),
    };
  },
};
