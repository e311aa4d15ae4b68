import { aCore } from './behind-the-door.ts';
import type { Work } from './work.ts';

/** Somebody is written down. */
export const work: Work = {
  id: 'save',
  begin: async (scene) => {
    const core = await aCore(scene);
    return {
      run: () => core.outcome('clients.add', { displayName: 'Helmi Uusi', phone: '040 000 0012' }),
      end: core.close,
    };
  },
};
