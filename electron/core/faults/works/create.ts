import { createCaseFile } from '../../casefile/create.ts';
import { floorKdf } from '../../casefile/key-derivation.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { systemIds } from '../../clock.ts';
import { passphrases, workClock } from './work.ts';
import type { Work } from './work.ts';

export const newPathIn = (folder: string): string => `${folder}/uusi.rinnalla`;

export const work: Work = {
  id: 'create',
  begin: (scene, disk) => {
    let file: OpenCaseFile | undefined;
    return Promise.resolve({
      run: async () => {
        const made = await createCaseFile({
          path: newPathIn(scene.folder),
          passphrase: passphrases.current,
          practice: false,
          profile: 'coach',
          clock: workClock(),
          ids: systemIds,
          kdf: floorKdf,
          disk,
        });
        if (made.ok) file = made.value.file;
        return made.ok ? 'ok' : made.error.code;
      },
      end: async () => void (await file?.close()),
    });
  },
};
