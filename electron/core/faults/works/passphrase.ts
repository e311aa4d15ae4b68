import { changePassphrase } from '../../casefile/change-passphrase.ts';
import { floorKdf } from '../../casefile/key-derivation.ts';
import { openWithKey } from '../../casefile/open-with-key.ts';
import { passphrases, pathIn, workClock } from './work.ts';
import type { Work } from './work.ts';

export const work: Work = {
  id: 'passphrase',
  begin: async (scene, disk) => {
    const clock = workClock();
    const opened = await openWithKey({ path: pathIn(scene), clock }, Buffer.from(scene.key, 'hex'));
    if (!opened.ok) throw new Error(opened.error.code);
    const file = opened.value;
    return {
      run: async () => {
        const changed = await changePassphrase(file, passphrases, { clock, kdf: floorKdf, disk });
        return changed.ok ? 'ok' : changed.error.code;
      },
      end: async () => void (await file.close()),
    };
  },
};
