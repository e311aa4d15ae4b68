import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type {
  Dialogs,
  Installer,
  InstallerAnswer,
  LocalLog,
  Ports,
  PowerEvent,
  SecretStore,
} from '../ports.ts';

export interface ScriptedPorts {
  readonly ports: Ports;
  /** Paths that the next dialogs answer, in order; null cancels. An unscripted dialog throws. */
  readonly answers: (string | null)[];
  readonly asked: { kind: string; suggestedName?: string }[];
  readonly log: Parameters<LocalLog['write']>[0][];
  readonly opened: string[];
  /** Installers that were given to the system, and what it answers. */
  readonly installers: Parameters<Installer['run']>[0][];
  installing: InstallerAnswer;
  power(event: PowerEvent): void;
  /** Folders that are watched now. */
  readonly watched: ReadonlySet<string>;
  /** Says that something may have changed in a folder. */
  folderChanged(folder: string): void;
}

const noStore: SecretStore = {
  available: () => Promise.resolve(false),
  seal: () => Promise.reject(new Error('no secret store')),
  open: () => Promise.resolve(null),
};

/** A store as the system of one user has it: what another has sealed, it does not open. Sealed bytes hold no clear ones. */
export const aSecretStore = (): SecretStore => {
  const pad = randomBytes(256);
  const turned = (bytes: Uint8Array) => Buffer.from(bytes.map((byte, place) => byte ^ (pad[place] ?? 0)));
  const mark = pad.subarray(200, 208).toString('latin1');
  return {
    available: () => Promise.resolve(true),
    seal: (secret) => Promise.resolve(Buffer.concat([Buffer.from(mark, 'latin1'), turned(secret)])),
    open: (sealed) => {
      const isOwn = Buffer.from(sealed.subarray(0, 8)).toString('latin1') === mark;
      return Promise.resolve(isOwn ? turned(sealed.subarray(8)) : null);
    },
  };
};

/** Ports for tests, the demo and the benchmark: dialogs answer what they were told, everything else is plain and local. */
export const scriptedPorts = (folder: string): ScriptedPorts => {
  const answers: (string | null)[] = [];
  const asked: { kind: string; suggestedName?: string }[] = [];
  const log: Parameters<LocalLog['write']>[0][] = [];
  const opened: string[] = [];
  const installers: Parameters<Installer['run']>[0][] = [];
  const preferences = new Map<string, unknown>();
  const listeners = new Set<(event: PowerEvent) => void>();
  const watching = new Map<string, () => void>();
  const watched = new Set<string>();
  const answer = (request: { kind: string; suggestedName?: string }): Promise<string | null> => {
    asked.push(request);
    const next = answers.shift();
    if (next === undefined) throw new Error(`no answer is scripted for the dialog about a ${request.kind}`);
    return Promise.resolve(next);
  };
  const dialogs: Dialogs = { chooseSave: answer, chooseOpen: answer, chooseFolder: answer };
  const scripted: ScriptedPorts = {
    answers,
    asked,
    log,
    opened,
    installers,
    installing: 'started',
    watched,
    folderChanged: (folder) => watching.get(folder)?.(),
    power: (event) => {
      for (const listener of listeners) listener(event);
    },
    ports: {
      dialogs,
      opener: {
        open: (path) => {
          opened.push(path);
          return Promise.resolve('opened');
        },
      },
      installer: {
        run: (installer) => {
          installers.push(installer);
          return Promise.resolve(scripted.installing);
        },
      },
      watchFolder: (folder, maybeChanged) => {
        watching.set(folder, maybeChanged);
        watched.add(folder);
        return () => {
          watching.delete(folder);
          watched.delete(folder);
        };
      },
      secretStore: noStore,
      power: {
        subscribe: (listener) => {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
        setIdleLimit: () => Promise.resolve(),
      },
      preferences: {
        get: (key) => Promise.resolve(preferences.get(key)),
        set: (key, value) => {
          preferences.set(key, value);
          return Promise.resolve();
        },
      },
      places: { userData: join(folder, 'user-data'), documents: folder },
      log: {
        write: (entry) => void log.push(entry),
        read: () => Promise.resolve(log.map((entry) => ({ ...entry, at: '2026-11-24T07:00:00.000Z' }))),
      },
    },
  };
  return scripted;
};
