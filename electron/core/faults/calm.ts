import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { keysOf, known } from './interrupted.ts';
import type { Facts, Interrupted } from './interrupted.ts';
import { backupsOfScene } from './scenes.ts';
import type { Orders } from './shim/shim.ts';
import { stateOf } from './state.ts';
import { pathIn } from './works/work.ts';
import type { Scene } from './works/work.ts';
import type { Done, Worker } from './workers.ts';

export interface Calm {
  /** A fresh copy of the scene as it was before the work. */
  readonly sceneAt: (name: string) => Promise<Scene>;
  readonly facts: Facts;
  readonly done: Done;
  /** Where the undisturbed work was done. It has been opened since. */
  readonly scene: Scene;
}

/** Does a work once without disturbing it, so that it is known what was before and what must be after. */
export const calmRun = async (
  interrupted: Interrupted,
  folder: string,
  startWorker: () => Promise<Worker>,
  orders: Omit<Orders, 'prefix'>,
  /** Looks at what lies there just before and just after the work. */
  watch: (when: 'before' | 'after', scene: Scene) => Promise<void> = () => Promise.resolve(),
): Promise<Calm> => {
  const original = await interrupted.scene(join(folder, 'original'));
  const sceneAt = async (name: string): Promise<Scene> => {
    const copy = join(folder, name);
    await mkdir(copy);
    await cp(original.folder, copy, { recursive: true });
    return { folder: copy, key: original.key };
  };
  const untouched = await sceneAt('untouched');
  const before = await stateOf(pathIn(untouched), [original.key], known);
  const scene = await sceneAt('calm');
  await watch('before', scene);
  const worker = await startWorker();
  await worker.begin(scene, orders);
  const done = await worker.done();
  await worker.kill();
  await watch('after', scene);
  if (done?.outcome !== 'ok')
    throw new Error(`${interrupted.work} does not work: ${done?.outcome ?? 'died'}`);
  const after = await stateOf(pathIn(scene), await keysOf(interrupted, scene), known);
  const contents = new Set([before.content, after.content]);
  for (const { path } of await backupsOfScene(untouched))
    contents.add((await stateOf(path, [original.key], known)).content);
  const backups = (await backupsOfScene(original)).length;
  return { sceneAt, facts: { before, after, contents, backups }, done, scene };
};
