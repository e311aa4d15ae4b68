import { floorKdf } from '../../casefile/key-derivation.ts';
import { openWithKey } from '../../casefile/open-with-key.ts';
import { addSubstitute } from '../../casefile/substitute-slots.ts';
import { passphrases, pathIn, workClock } from './work.ts';
import type { Work } from './work.ts';

export const substitutePassphrase = 'viisi villasukkaa kuivuu narulla';

export const work: Work = {
  id: 'substitute',
  begin: async (scene, disk) => {
    const clock = workClock();
    const opened = await openWithKey({ path: pathIn(scene), clock }, Buffer.from(scene.key, 'hex'));
    if (!opened.ok) throw new Error(opened.error.code);
    const file = opened.value;
    const wanted = {
      ownerPassphrase: passphrases.current,
      passphrase: substitutePassphrase,
      label: 'Sanni',
      until: null,
    };
    return {
      run: async () => {
        const added = await addSubstitute(file, wanted, { clock, kdf: floorKdf, disk });
        return added.ok ? 'ok' : added.error.code;
      },
      end: async () => void (await file.close()),
    };
  },
};
