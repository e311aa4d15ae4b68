import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A program of the tests in a process of its own, which talks by messages. */
export interface Program {
  readonly child: ChildProcess;
  readonly messages: unknown[];
  /** The next message, or `null` when the process ended. */
  next(): Promise<unknown>;
  tell(message: object): void;
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
  gone(): Promise<void>;
}

export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** In a process group of its own, so that `kill` ends its helpers with it. */
  readonly group?: boolean;
  /** Leaves what it says in complaint unsaid: a program that is killed on purpose complains in vain. */
  readonly quiet?: boolean;
}

/** Starts `<folder>/<name>.ts` next to the caller with arguments as JSON. */
export const startProgram = (url: URL, args: object, options: ProgramOptions = {}): Program => {
  const { env = {}, group = false, quiet = false } = options;
  const child = fork(fileURLToPath(url), [JSON.stringify(args)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', quiet ? 'ignore' : 'inherit', 'ipc'],
    detached: group,
    env: { ...process.env, ...env },
  });
  const messages: unknown[] = [];
  const waiting: ((message: unknown) => void)[] = [];
  let read = 0;
  let ended = false;
  child.on('message', (message) => {
    messages.push(message);
    const first = waiting.shift();
    if (first !== undefined) {
      read += 1;
      first(message);
    }
  });
  child.once('exit', () => {
    ended = true;
    for (const each of waiting.splice(0)) each(null);
  });
  const gone = async (): Promise<void> => {
    if (!ended) await once(child, 'exit');
  };
  return {
    child,
    messages,
    next: () => {
      if (read < messages.length) return Promise.resolve(messages[read++]);
      return ended ? Promise.resolve(null) : new Promise((resolve) => waiting.push(resolve));
    },
    tell: (message) => void (child.connected && child.send(message, () => undefined)),
    kill: async () => {
      if (group && child.pid !== undefined) killGroup(child.pid);
      else child.kill('SIGKILL');
      await gone();
    },
    gone,
  };
};

/** Ends a process group; one that is gone already is as good. */
const killGroup = (leader: number): void => {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ESRCH') throw error;
  }
};

/** In a program: its arguments and its way of telling the test something. */
export const programArguments = <T>(parse: (value: unknown) => T): T =>
  parse(JSON.parse(process.argv[2] ?? '{}'));
export const tell = (message: object): void => void process.send?.(message);
