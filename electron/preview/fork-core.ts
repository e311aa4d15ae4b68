import { fork } from 'node:child_process';
import { coreEnvironment } from '#core/bridge/core-environment.ts';
import type { CoreProcess } from '#core/bridge/connect-core.ts';

/** Starts the core's process under plain Node. `serialization: 'advanced'` keeps bytes bytes. */
export function forkCore(entry: string): CoreProcess {
  const child = fork(entry, [], {
    serialization: 'advanced',
    env: { ...process.env, ...coreEnvironment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  // A process that cannot be started or written to also exits, and is handled there.
  child.on('error', () => undefined);
  return {
    post: (message) => {
      if (child.connected) child.send(message as object, () => undefined);
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill('SIGTERM'),
  };
}
