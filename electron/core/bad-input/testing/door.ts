import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CallName } from '#shared/contract/index.ts';
import { contract } from '#shared/contract/index.ts';
import { whenAllFree } from '../../casefile/open-paths.ts';
import { createCoreWithApp } from '../../core.ts';
import { testClock, testIds } from '../../testing/open-test-case-file.ts';
import { scriptedPorts } from '../../testing/scripted-ports.ts';

/** A core as it stands after the start, without a case file, with its own data in `folder`/user-data. */
export const aDoor = (folder: string, seed = 0) => {
  mkdirSync(join(folder, 'user-data'), { recursive: true });
  const scripted = scriptedPorts(folder);
  const clock = testClock('2026-11-25T09:00:00+02:00');
  const surroundings = { host: 'none', version: '0.0.0-test', language: 'fi' } as const;
  const { core, app } = createCoreWithApp({ ports: scripted.ports, clock, ids: testIds(seed), surroundings });
  const call = async (name: CallName, args: unknown = {}): Promise<unknown> => {
    const answer = await core.dispatch(name, args);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${JSON.stringify(scripted.log.at(-1))}`);
    return contract[name].result.parse(answer.value);
  };
  /** `ok`, or the code of the refusal. */
  const outcome = async (name: CallName, args: unknown = {}): Promise<string> => {
    const answer = await core.dispatch(name, args);
    return answer.ok ? 'ok' : answer.error.code;
  };
  return {
    app,
    clock,
    scripted,
    call,
    outcome,
    /** Chooses a file in the dialog and tries the passphrase: the answer of the first that refuses. */
    open: async (path: string, passphrase: string): Promise<string> => {
      scripted.answers.push(path);
      const chosen = await outcome('caseFile.chooseExisting');
      return chosen === 'ok' ? outcome('caseFile.unlock', { passphrase }) : chosen;
    },
    close: async () => {
      await core.close();
      await whenAllFree();
    },
  };
};
export type Door = ReturnType<typeof aDoor>;

/** What lies in a folder, but for the app's own data: each name with a hash of its bytes. */
export const lookOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    (existsSync(folder) ? readdirSync(folder, { recursive: true }) : [])
      .map(String)
      .filter((name) => !name.startsWith('user-data'))
      .sort()
      .map((name) => {
        const path = join(folder, name);
        return [
          name,
          statSync(path).isDirectory()
            ? 'folder'
            : createHash('sha256').update(readFileSync(path)).digest('hex'),
        ];
      }),
  );
