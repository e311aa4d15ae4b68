import { openWithKey } from '../../casefile/open-with-key.ts';
import { removeSubstitute, substitutesOf } from '../../casefile/substitute-slots.ts';
import { pathIn, workClock } from './work.ts';
import type { Work } from './work.ts';

export const work: Work = {
  id: 'substitute-end',
  begin: async (scene, disk) => {
    const clock = workClock();
    const opened = await openWithKey({ path: pathIn(scene), clock }, Buffer.from(scene.key, 'hex'));
    if (!opened.ok) throw new Error(opened.error.code);
    const file = opened.value;
    const known = await substitutesOf(file);
    const id = known.ok ? known.value[0]?.id : undefined;
    if (id === undefined) throw new Error('the scene has no substitute');
    return {
      run: async () => {
        const removed = await removeSubstitute(file, id, { clock, disk });
        return removed.ok ? 'ok' : removed.error.code;
      },
      end: async () => void (await file.close()),
    };
  },
};
