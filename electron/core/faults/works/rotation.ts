import { forkBackupProcess } from '../../casefile/backup/helper.ts';
import { floorKdf } from '../../casefile/key-derivation.ts';
import { openWithKey } from '../../casefile/open-with-key.ts';
import { prepareRotation } from '../../casefile/rotation/rotate.ts';
import { finishRotation } from '../../casefile/rotation/swap.ts';
import { systemIds } from '../../clock.ts';
import { backupsIn, passphrases, pathIn, workClock } from './work.ts';
import type { Work } from './work.ts';

export const work: Work = {
  id: 'rotation',
  begin: async (scene, disk) => {
    const clock = workClock();
    const path = pathIn(scene);
    const opened = await openWithKey({ path, clock }, Buffer.from(scene.key, 'hex'));
    if (!opened.ok) throw new Error(opened.error.code);
    const file = opened.value;
    const tools = {
      root: backupsIn(scene),
      start: forkBackupProcess(),
      disk,
      clock,
      ids: systemIds,
      kdf: floorKdf,
    };
    return {
      run: async () => {
        const prepared = await prepareRotation(file, passphrases.current, tools);
        if (!prepared.ok) return prepared.error.code;
        prepared.value.nextKey.fill(0);
        await file.close();
        await finishRotation(disk, path);
        return 'ok';
      },
      end: async () => void (await file.close()),
    };
  },
};
