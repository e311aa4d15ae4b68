import { aCore } from './behind-the-door.ts';
import type { Work } from './work.ts';

/** Somebody is written down and the file is locked at once. */
export const work: Work = {
  id: 'lock',
  begin: async (scene) => {
    const core = await aCore(scene);
    await core.value('clients.add', { displayName: 'Helmi Uusi' });
    return { run: () => core.outcome('caseFile.lock', {}), end: core.close };
  },
};
