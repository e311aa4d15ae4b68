import { readFile } from 'node:fs/promises';
import type { ResultOf } from '#shared/contract/index.ts';
import { aCore } from './behind-the-door.ts';
import type { Scene, Work } from './work.ts';

/** The packet that another coach has sealed for the one of the scene. */
export const handedOverIn = ({ folder }: Scene): string => `${folder}/siirto.tar.age`;

/** Does what is left to do after people were taken in, as the next search does: whoever came is found by it. */
export const searched = async (scene: Scene): Promise<void> => {
  const core = await aCore(scene, { seed: 9 });
  await core.value('search.find', { text: 'Siiri' });
  const open = core.app.caseFile();
  core.app.setCaseFile(null);
  await open?.close();
  await core.close();
};

/** People whom another coach hands over are taken in, and the search finds them. */
export const work: Work = {
  id: 'handover',
  begin: async (scene) => {
    const core = await aCore(scene);
    const bytes = new Uint8Array(await readFile(handedOverIn(scene)));
    // What the calls give is what the contract says.
    const { handle } = (await core.value('packets.stage', { bytes })) as ResultOf<'packets.stage'>;
    const explained = (await core.value('handover.explain', { handle })) as ResultOf<'handover.explain'>;
    const { fingerprint } = explained;
    return {
      run: async () => {
        const taken = await core.outcome('handover.receive', {
          handle,
          fingerprint,
          people: [],
          acceptOlder: false,
        });
        return taken === 'ok' ? core.outcome('search.find', { text: 'Siiri' }) : taken;
      },
      end: core.close,
    };
  },
};
