import { fork } from 'node:child_process';
import type { HelperProcess } from '../ports.ts';

/** A helper process that Node's own fork started. */
export interface ForkedHelper extends HelperProcess {
  /** The system's number of it; absent where it could not be started. */
  readonly pid: number | undefined;
}

/** Starts a helper process with Node's own fork, where the host does not start it. */
export function forkHelper(modulePath: string): ForkedHelper {
  const child = fork(modulePath, [], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    pid: child.pid,
    post: (message) => {
      // `advanced` serialisation takes any structured-cloneable value; the type knows only JSON's.
      if (typeof message === 'object' && message !== null) child.send(message, () => undefined);
    },
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => {
      child.once('exit', listener);
      child.once('error', listener);
    },
    end: () => void child.kill(),
  };
}
