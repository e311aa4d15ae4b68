import { PlainDate } from '#shared/time.ts';
import { aCore } from './behind-the-door.ts';
import { keptPreferences } from './kept-preferences.ts';
import { passphrases } from './work.ts';
import type { Work } from './work.ts';

/** A project ends: the case file, its keys, its backups here and in the second place are destroyed. */
export const work: Work = {
  id: 'project-end',
  begin: async (scene) => {
    const core = await aCore(scene, { preferences: keptPreferences(scene) });
    return {
      run: () =>
        core.outcome('projectEnd.destroy', {
          passphrase: passphrases.current,
          fileName: 'työ',
          decidedBy: 'Posion kunta, hyvinvointijohtaja',
          decidedOn: PlainDate.parse('2026-11-20'),
          reference: '12/2026',
          hereSeen: true,
        }),
      end: core.close,
    };
  },
};
