import type { UtilityProcess } from 'electron';
import { coreEnvironment } from '#core/bridge/core-environment.ts';
import type { CoreProcess } from '#core/bridge/connect-core.ts';

type Fork = (
  path: string,
  args: string[],
  options: { serviceName: string; stdio: 'ignore'; env: NodeJS.ProcessEnv },
) => Pick<UtilityProcess, 'postMessage' | 'on' | 'kill'>;

/** Starts one of our processes as a utility process of Electron's, without a console. */
export function startUtility(fork: Fork, path: string, serviceName: string): CoreProcess {
  const child = fork(path, [], {
    serviceName,
    stdio: 'ignore',
    env: { ...process.env, ...coreEnvironment },
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: unknown) => listener(message)),
    onExit: (listener) => void child.on('exit', (code) => listener(code)),
    kill: () => void child.kill(),
  };
}
