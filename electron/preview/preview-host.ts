import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Instant } from '#shared/time.ts';
import { connectCore } from '#core/bridge/connect-core.ts';
import type { PortAnswers } from '#core/bridge/protocol.ts';
import { createIdleTimer } from '../host-parts/idle-timer.ts';
import { openLocalLog, readLocalLog } from '../host-parts/local-log.ts';
import { openPreferencesFile } from '../host-parts/preferences-file.ts';
import { languageOf } from '../host-parts/texts.ts';
import { createFilePicker } from './file-picker.ts';
import { forkCore } from './fork-core.ts';
import { startServer } from './server.ts';

export interface PreviewOptions {
  readonly userData: string;
  readonly documents: string;
  readonly rendererFolder: string;
  readonly pickerFolder: string;
  /** The file that runs as the core's process. */
  readonly coreEntry: string;
  readonly version: string;
  /** BCP 47 tag of the system. */
  readonly locale: string;
  readonly clockStart?: Instant;
  readonly bodyLimit?: number;
  readonly requestPatienceMs?: number;
}

export interface PreviewHost {
  /** An address with fresh one-time tokens; each works once. */
  address(): string;
  /** Locks the case file, ends the core's process and the server. */
  close(): Promise<void>;
}

/** Starts the preview host: the core's process, its ports as far as a browser tab has them, and the loopback server. */
export async function startPreviewHost(options: PreviewOptions): Promise<PreviewHost> {
  const { userData, documents } = options;
  const preferences = openPreferencesFile(join(userData, 'preferences.json'));
  const logPath = join(userData, 'log', 'rinnalla.log');
  const log = openLocalLog(logPath);
  const language = () => languageOf(preferences.get('language'), options.locale);
  let dialogsChanged: () => void = () => undefined;
  const picker = createFilePicker(documents, () => dialogsChanged());
  const idle = createIdleTimer(() => core.power('idle'));

  const answers: PortAnswers = {
    ...picker.answers,
    'opener.open': async ({ path }) => openWithSystem(path),
    // It cannot end the app and hand over to an installer; the core says so, and where the checked one lies.
    'installer.run': async () => 'unavailable',
    // A tab's host has no store of its own that would be better than a file, so it says so.
    'secretStore.available': async () => false,
    'secretStore.seal': async () => {
      throw new Error('no secret store');
    },
    'secretStore.open': async () => null,
    'power.setIdleLimit': async ({ seconds }) => {
      idle.setLimit(seconds);
      return null;
    },
    'preferences.get': async ({ key }) => preferences.get(key),
    'preferences.set': async ({ key, value }) => {
      await preferences.set(key, value);
      return null;
    },
    'log.write': async (entry) => {
      log(entry);
      return null;
    },
    'log.read': async () => readLocalLog(logPath),
  };

  const core = connectCore({
    spawn: () => forkCore(options.coreEntry),
    start: {
      host: 'preview',
      version: options.version,
      places: { userData, documents },
      language: languageOf(options.locale),
      ...(options.clockStart === undefined ? {} : { clockStart: options.clockStart }),
    },
    answers,
    onCrash: ({ code, restarts }) =>
      log({
        level: 'error',
        event: 'core.crashed',
        detail: `code ${code}, ${restarts ? 'restarted' : 'given up'}`,
      }),
  });

  const server = await startServer({
    core,
    picker,
    idle,
    language,
    rendererFolder: options.rendererFolder,
    pickerFolder: options.pickerFolder,
    ...(options.bodyLimit === undefined ? {} : { bodyLimit: options.bodyLimit }),
    ...(options.requestPatienceMs === undefined ? {} : { requestPatienceMs: options.requestPatienceMs }),
  });
  dialogsChanged = server.dialogsChanged;

  return {
    address: server.address,
    async close() {
      picker.cancelAll();
      await core.close();
      await server.close();
    },
  };
}

/** Gives a file to the desktop's own program where there is one. */
async function openWithSystem(path: string): Promise<'opened' | 'unavailable'> {
  const opener = systemOpener();
  if (opener === null) return 'unavailable';
  return new Promise((resolve) => {
    const child = spawn(opener, [path], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve('unavailable'));
    child.once('spawn', () => resolve('opened'));
    child.unref();
  });
}

/** `open` on macOS, `xdg-open` on a Linux desktop; `null` elsewhere and where there is no desktop. */
export function systemOpener(env: NodeJS.ProcessEnv = process.env): string | null {
  if (process.platform === 'darwin') return '/usr/bin/open';
  if (process.platform === 'win32') return null;
  if (env['DISPLAY'] === undefined && env['WAYLAND_DISPLAY'] === undefined) return null;
  const folders = (env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'xdg-open')).find((path) => existsSync(path)) ?? null;
}
