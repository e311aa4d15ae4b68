import { aCore } from './behind-the-door.ts';
import { passphrases, pathIn } from './work.ts';
import type { Work } from './work.ts';

/** The file is chosen and unlocked with its passphrase. */
export const work: Work = {
  id: 'unlock',
  begin: async (scene) => {
    const core = await aCore(scene, { opens: false });
    core.scripted.answers.push(pathIn(scene));
    await core.value('caseFile.chooseExisting', {});
    return {
      run: () => core.outcome('caseFile.unlock', { passphrase: passphrases.current }),
      end: core.close,
    };
  },
};
