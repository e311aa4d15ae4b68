import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BaseWindow, Dialog, PowerMonitor, SafeStorage, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import type { FileKind, PowerEvent } from '#core/ports.ts';
import { pinned as ownPins } from '#core/updates/pinned.ts';
import { systemDialogs } from './dialogs.ts';
import { systemOpener } from './opener.ts';
import { watchInput, watchPower } from './power.ts';
import { systemSecretStore } from './secret-store.ts';
import { emitter } from './testing/double.ts';
import { checkForUpdates } from './updates.ts';
import { as, folder, usePortsFolder } from './testing/ports-folder.ts';

usePortsFolder();

describe('the system’s dialogs', () => {
  function dialogs(paths: (string | null)[], handedOver: (kind: FileKind) => string | null = () => null) {
    const asked: {
      title: string;
      defaultPath: string;
      filters: { name: string; extensions: string[] }[];
      properties: string[];
    }[] = [];
    const next = (options: (typeof asked)[number]) => {
      asked.push(options);
      return paths.shift() ?? null;
    };
    const dialog = {
      showSaveDialog: async (_window: unknown, options: (typeof asked)[number]) => {
        const path = next(options);
        return { canceled: path === null, filePath: path ?? '' };
      },
      showOpenDialog: async (_window: unknown, options: (typeof asked)[number]) => {
        const path = next(options);
        return { canceled: path === null, filePaths: path === null ? [] : [path] };
      },
    };
    const answers = systemDialogs({
      dialog: as<Dialog>(dialog),
      window: () => as<BaseWindow>({}),
      language: () => 'sv',
      documents: folder,
      handedOver,
    });
    return { answers, asked };
  }

  test('saving asks in the user’s language, in the documents, and about replacing', async () => {
    const { answers, asked } = dialogs([join(folder, 'plan.pdf')]);
    expect(await answers['dialogs.chooseSave']({ kind: 'pdf', suggestedName: 'polku.pdf' })).toBe(
      join(folder, 'plan.pdf'),
    );
    expect(asked[0]).toMatchObject({
      title: 'Spara som PDF',
      defaultPath: join(folder, 'polku.pdf'),
      filters: [{ name: 'PDF-filer', extensions: ['pdf'] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
  });

  test('a name without its extension gets it, and is asked again when that file is there', async () => {
    writeFileSync(join(folder, 'kortti.rinnalla-card'), 'x');
    const { answers, asked } = dialogs([join(folder, 'uusi'), join(folder, 'kortti'), null]);
    const request = { kind: 'card', suggestedName: 'kortti' } as const;
    expect(await answers['dialogs.chooseSave'](request)).toBe(join(folder, 'uusi.rinnalla-card'));
    expect(await answers['dialogs.chooseSave'](request)).toBeNull();
    expect(asked.map(({ defaultPath }) => defaultPath)).toEqual([
      join(folder, 'kortti'),
      join(folder, 'kortti'),
      join(folder, 'kortti.rinnalla-card'),
    ]);
  });

  test('a suggested name cannot lead out of the folder', async () => {
    const { answers, asked } = dialogs([null]);
    await answers['dialogs.chooseSave']({ kind: 'pdf', suggestedName: '../../etc/x.pdf' });
    expect(asked[0]?.defaultPath).toBe(join(folder, 'x.pdf'));
  });

  test('opening begins with the file that was double-clicked, and then where the last choice was', async () => {
    const handed: (string | null)[] = ['/muualla/oma.rinnalla'];
    const { answers, asked } = dialogs(['/muualla/oma.rinnalla', null], () => handed.shift() ?? null);
    expect(await answers['dialogs.chooseOpen']({ kind: 'case-file' })).toBe('/muualla/oma.rinnalla');
    expect(await answers['dialogs.chooseOpen']({ kind: 'case-file' })).toBeNull();
    expect(asked.map(({ defaultPath }) => defaultPath)).toEqual(['/muualla/oma.rinnalla', '/muualla']);
    expect(asked[0]?.filters.map(({ extensions }) => extensions)).toEqual([['rinnalla'], ['*']]);
  });

  test('a folder is chosen as a folder', async () => {
    const { answers, asked } = dialogs([folder, null]);
    expect(await answers['dialogs.chooseFolder']({ kind: 'backup' })).toBe(folder);
    expect(await answers['dialogs.chooseFolder']({ kind: 'backup' })).toBeNull();
    expect(asked[0]?.properties).toContain('openDirectory');
  });
});

describe('opening and printing', () => {
  const opener = (answer: string) => {
    const opened: string[] = [];
    const port = systemOpener({ openPath: async (path) => (opened.push(path), answer) });
    return { port, opened };
  };

  test('a paper is given to the system, and its refusal is told', async () => {
    const { port, opened } = opener('');
    expect(await port['opener.open']({ path: '/x/polku.PDF' })).toBe('opened');
    expect(opened).toEqual(['/x/polku.PDF']);
    expect(await opener('no program').port['opener.open']({ path: '/x/polku.pdf' })).toBe('unavailable');
  });

  test('a program, a shortcut, an address and a relative path are never given to the system', async () => {
    const { port, opened } = opener('');
    for (const path of [
      '/x/a.exe',
      '/x/a.desktop',
      '/x/a.lnk',
      '/x/a.sh',
      '/x/a',
      'https://example.org/a.pdf',
      'a.pdf',
    ]) {
      expect(await port['opener.open']({ path })).toBe('unavailable');
    }
    expect(opened).toEqual([]);
  });
});

describe('the secret store', () => {
  const store = (backend: string, platform: NodeJS.Platform = 'linux', ready = true) =>
    systemSecretStore(
      as<SafeStorage>({
        isAsyncEncryptionAvailable: async () => ready,
        getSelectedStorageBackend: () => backend,
        encryptStringAsync: async (text: string) => Buffer.from(`sealed:${text}`),
        decryptStringAsync: async (sealed: Buffer) => {
          const text = sealed.toString();
          if (!text.startsWith('sealed:')) throw new Error('not ours');
          return { result: text.slice('sealed:'.length), shouldReEncrypt: false };
        },
      }),
      platform,
    );

  test('seals and opens bytes', async () => {
    const port = store('gnome_libsecret');
    const sealed = await port['secretStore.seal']({ secret: new Uint8Array([0, 255, 7]) });
    expect(await port['secretStore.open']({ sealed })).toEqual(new Uint8Array([0, 255, 7]));
  });

  test('what was sealed elsewhere does not open', async () => {
    expect(await store('kwallet6')['secretStore.open']({ sealed: new Uint8Array([1]) })).toBeNull();
  });

  test('a store whose password is in Electron’s source is no store', async () => {
    for (const backend of ['basic_text', 'unknown']) {
      const port = store(backend);
      expect(await port['secretStore.available']({})).toBe(false);
      await expect(port['secretStore.seal']({ secret: new Uint8Array([1]) })).rejects.toThrow(
        'no secret store',
      );
      expect(await port['secretStore.open']({ sealed: new TextEncoder().encode('sealed:AA==') })).toBeNull();
    }
    expect(await store('gnome_libsecret')['secretStore.available']({})).toBe(true);
    expect(await store('', 'darwin')['secretStore.available']({})).toBe(true);
    expect(await store('', 'darwin', false)['secretStore.available']({})).toBe(false);
  });
});

describe('power', () => {
  function watched(platform: NodeJS.Platform) {
    const events = emitter();
    const heard: PowerEvent[] = [];
    const state = { idle: 'active' };
    const stop = watchPower(
      as<PowerMonitor>({ ...events, getSystemIdleState: () => state.idle }),
      platform,
      (event) => heard.push(event),
    );
    return { events, heard, state, stop };
  }

  test('sleep, shutting down and the locked screen are told on Windows and macOS', () => {
    const { events, heard } = watched('win32');
    for (const name of ['suspend', 'lock-screen', 'shutdown']) events.play(name);
    expect(heard).toEqual(['suspend', 'system-locked', 'suspend']);
  });

  test('on Linux, which has no event for it, the screen is asked, and its locking is told once', () => {
    vi.useFakeTimers();
    const { events, heard, state, stop } = watched('linux');
    state.idle = 'idle';
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual([]);
    state.idle = 'locked';
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual(['system-locked']);
    state.idle = 'active';
    vi.advanceTimersByTime(5_000);
    state.idle = 'locked';
    vi.advanceTimersByTime(5_000);
    expect(heard).toEqual(['system-locked', 'system-locked']);
    stop();
    state.idle = 'active';
    events.play('suspend');
    expect(heard.at(-1)).toBe('suspend');
  });

  test('input in our window keeps it awake', () => {
    const events = emitter();
    const touch = vi.fn();
    watchInput(as<WebContents>(events), { touch });
    events.play('input-event', {}, { type: 'mouseMove' });
    expect(touch).toHaveBeenCalledTimes(1);
  });
});

describe('updates', () => {
  const updater = () => ({
    autoDownload: true,
    autoInstallOnAppQuit: true,
    allowDowngrade: true,
    allowPrerelease: true,
    disableWebInstaller: false,
    checkForUpdates: vi.fn(async () => null),
  });
  const turnedOn = { get: (key: string) => key === 'updates.check' };
  const pinned = { updateKeys: ['ab'], windowsPublishers: ['Julkaisija'], feed: 'https://example.org/' };

  test('are off until turned on: the updater is not even loaded', async () => {
    const load = vi.fn(async () => updater());
    for (const value of [undefined, false, 'true', 1])
      expect(await checkForUpdates({ get: () => value }, pinned, 'linux', load)).toBe('off');
    expect(load).toHaveBeenCalledTimes(0);
  });

  test('turned on, are looked for once, and nothing is downloaded, installed or gone back to by itself', async () => {
    const loaded = updater();
    expect(await checkForUpdates(turnedOn, pinned, 'win32', async () => loaded)).toBe('checked');
    expect(loaded.checkForUpdates).toHaveBeenCalledTimes(1);
    expect(loaded).toMatchObject({
      autoDownload: false,
      autoInstallOnAppQuit: false,
      allowDowngrade: false,
      allowPrerelease: false,
      disableWebInstaller: true,
    });
  });

  test('are not looked for where nothing is pinned to hold them against, on Windows not without a publisher either', async () => {
    const load = vi.fn(async () => updater());
    const ask = (change: object, platform: NodeJS.Platform) =>
      checkForUpdates(turnedOn, { ...pinned, ...change }, platform, load);
    for (const platform of ['win32', 'darwin', 'linux'] as const) {
      expect(await ask({ updateKeys: [] }, platform)).toBe('not-pinned');
      expect(await ask({ feed: null }, platform)).toBe('not-pinned');
      expect(await ask({ feed: 'http://example.org/' }, platform)).toBe('not-pinned');
    }
    expect(await ask({ windowsPublishers: [] }, 'win32')).toBe('not-pinned');
    expect(load).toHaveBeenCalledTimes(0);
    expect(await ask({ windowsPublishers: [] }, 'darwin')).toBe('checked');
  });

  test('of this build are not looked for at all, since nobody has pinned a key', async () => {
    const load = vi.fn(async () => updater());
    expect(await checkForUpdates(turnedOn, ownPins, 'linux', load)).toBe('not-pinned');
    expect(load).toHaveBeenCalledTimes(0);
  });

  test('no network is no error', async () => {
    const offline = () => Promise.reject(new Error('offline'));
    expect(await checkForUpdates(turnedOn, pinned, 'linux', offline)).toBe('failed');
  });
});
