import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../build/scripts/run.ts';

/** The folders of one test's computer, gone when the test ends. */
export interface Folders {
  readonly userData: string;
  readonly documents: string;
  remove(): void;
}

export function makeFolders(): Folders {
  const home = mkdtempSync(join(tmpdir(), 'rinnalla-e2e-'));
  const folders = { userData: join(home, 'data'), documents: join(home, 'Asiakirjat') };
  mkdirSync(folders.documents, { recursive: true });
  return { ...folders, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }) };
}

export interface RunningPreview {
  readonly address: string;
  /** Ends the host, and waits: it locks the case file first. */
  stop(signal?: 'SIGTERM' | 'SIGINT'): Promise<void>;
  /** Ends a killable host and its core as a power cut would, in the middle of whatever they do. */
  kill(): Promise<void>;
}

const builtCore = join(root, 'out/main/core-process.js');

/**
 * Starts the preview host as a child. `now` is where its clock begins (ISO 8601 with an offset). A `killable` one leads a group of
 * processes of its own, so that its core is ended with it.
 */
export async function startPreview(
  folders: Folders,
  now?: string,
  coreEntry = builtCore,
  killable = false,
): Promise<RunningPreview> {
  const child = spawn(process.execPath, [join(root, 'electron/preview/main.ts'), '--no-open'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: killable,
    env: {
      ...process.env,
      // The language of the computer, which the app begins with.
      LC_ALL: 'fi_FI.UTF-8',
      RINNALLA_USER_DATA: folders.userData,
      RINNALLA_DOCUMENTS: folders.documents,
      RINNALLA_CORE_ENTRY: coreEntry,
      ...(now === undefined ? {} : { RINNALLA_NOW: now }),
    },
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(said);
      if (found !== null) resolve(found[0]);
    });
    child.once('exit', (code) =>
      reject(new Error(`The preview host ended with ${code} before it had an address.`)),
    );
  });
  return {
    address,
    async kill() {
      if (killable && child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await ended;
    },
  };
}
