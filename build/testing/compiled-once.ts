import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../scripts/run.ts';

/** The app's own short-lived processes, which tests start some hundreds of times from their sources. */
const entries = [
  'electron/core/casefile/backup-process.ts',
  'electron/core/print/print-process.ts',
  'electron/core/sealing/sealing-process.ts',
];

/** Lets this process's children keep what they compiled, by the hash of its source, for one another. */
export const keepCompiled = (): void => {
  process.env['NODE_COMPILE_CACHE'] ??= join(root, '.cache/compiled');
};

/**
 * Runs before all tests (vitest.config.ts). Every process that a test starts has to strip and compile the same modules: half a second of
 * processor time for a backup. Since a process that is killed writes nothing down, each is started once here and let end by itself.
 */
export const setup = async (): Promise<void> => {
  keepCompiled();
  await Promise.all(
    entries.map(async (entry) => {
      const child = fork(join(root, entry), [], { execArgv: [], serialization: 'advanced', stdio: 'ignore' });
      child.disconnect();
      await once(child, 'exit');
    }),
  );
};
