import { mkdirSync } from 'node:fs';
import type { ArgsOf, CallName } from '#shared/contract/index.ts';
import { openWithKey } from '../../casefile/open-with-key.ts';
import { whenAllFree } from '../../casefile/open-paths.ts';
import { createCoreWithApp } from '../../core.ts';
import { testClock, testIds } from '../../testing/open-test-case-file.ts';
import { scriptedPorts } from '../../testing/scripted-ports.ts';
import type { Preferences } from '../../ports.ts';
import { pathIn } from './work.ts';
import type { Outcome, Scene } from './work.ts';

/** A whole core beside a scene, with the file open in it if asked. The same calls make the same ids and times for a seed. */
export const aCore = async (
  scene: Scene,
  { opens = true, seed = 7, preferences }: { opens?: boolean; seed?: number; preferences?: Preferences } = {},
) => {
  mkdirSync(`${scene.folder}/user-data`, { recursive: true });
  const scripted = scriptedPorts(scene.folder);
  if (preferences !== undefined) Object.assign(scripted.ports, { preferences });
  const clock = testClock('2026-11-25T10:00:00+02:00');
  const surroundings = { host: 'none', version: '0.0.0-test', language: 'fi' } as const;
  const { core, app } = createCoreWithApp({ ports: scripted.ports, clock, ids: testIds(seed), surroundings });
  if (opens) {
    const opened = await openWithKey({ path: pathIn(scene), clock }, Buffer.from(scene.key, 'hex'));
    if (!opened.ok) throw new Error(opened.error.code);
    app.setCaseFile(opened.value);
  }
  return {
    app,
    scripted,
    /** `ok`, or the code of the refusal. */
    outcome: async <N extends CallName>(name: N, args: ArgsOf<N>): Promise<Outcome> => {
      const answer = await core.dispatch(name, args);
      if (answer.ok) return 'ok';
      const told = answer.error.code;
      return told === 'internal' ? `internal: ${scripted.log.at(-1)?.detail ?? ''}` : told;
    },
    value: async (name: CallName, args: unknown): Promise<unknown> => {
      const answer = await core.dispatch(name, args);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
      return answer.value;
    },
    close: async () => {
      await core.close();
      await whenAllFree();
    },
  };
};
