import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  BaseWindow,
  BrowserWindow,
  Dialog,
  MenuItemConstructorOptions,
  PowerMonitor,
  SafeStorage,
  WebContents,
} from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { languages } from '#shared/languages.ts';
import { coreEnvironment } from '#core/bridge/core-environment.ts';
import type { FileKind, PowerEvent } from '#core/ports.ts';
import { pinned as ownPins } from '#core/updates/pinned.ts';
import { languageOf } from '../host-parts/texts.ts';
import { systemDialogs } from './dialogs.ts';
import { beTheOnlyOne, createHandedOver, fileArguments } from './handed-over.ts';
import { menuTemplate } from './menu.ts';
import { systemOpener } from './opener.ts';
import { watchInput, watchPower } from './power.ts';
import { systemSecretStore } from './secret-store.ts';
import { emitter, preventable } from './testing/double.ts';
import { checkForUpdates } from './updates.ts';
import { startUtility } from './utility.ts';
import { placementOn, rememberPlacement } from './window.ts';

const as = <T>(double: unknown): T => double as T;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rinnalla-ports-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.useRealTimers();
});

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

describe('one instance and the files it is given', () => {
  test('a second start ends itself', () => {
    const app = { ...emitter(), requestSingleInstanceLock: () => false, quit: vi.fn() };
    expect(beTheOnlyOne(as(app), () => null, createHandedOver())).toBe(false);
    expect(app.quit).toHaveBeenCalledTimes(1);
    expect(app.heard('second-instance')).toBe(false);
  });

  test('the first comes forward and takes the second’s file', () => {
    writeFileSync(join(folder, 'työ.rinnalla'), '');
    const calls: string[] = [];
    const window = {
      isMinimized: () => true,
      restore: () => calls.push('restore'),
      show: () => calls.push('show'),
      focus: () => calls.push('focus'),
    };
    const app = { ...emitter(), requestSingleInstanceLock: () => true, quit: vi.fn() };
    const files = createHandedOver();
    expect(beTheOnlyOne(as(app), () => as<BrowserWindow>(window), files)).toBe(true);
    app.play('second-instance', {}, ['rinnalla', '--flag', 'työ.rinnalla'], folder);
    expect(calls).toEqual(['restore', 'show', 'focus']);
    expect(files.take('case-file')).toBe(join(folder, 'työ.rinnalla'));
    expect(files.take('case-file')).toBeNull();
  });

  test('macOS hands files over by an event', () => {
    writeFileSync(join(folder, 'oma.rinnalla-card'), '');
    const app = { ...emitter(), requestSingleInstanceLock: () => true, quit: vi.fn() };
    const files = createHandedOver();
    beTheOnlyOne(as(app), () => null, files);
    const event = preventable({});
    app.play('open-file', event, join(folder, 'oma.rinnalla-card'));
    expect(event.defaultPrevented).toBe(true);
    expect(files.take('card')).toBe(join(folder, 'oma.rinnalla-card'));
  });

  test('files of other kinds, files that are not there and flags are left alone', () => {
    writeFileSync(join(folder, 'x.exe'), '');
    const files = createHandedOver();
    for (const path of fileArguments(['rinnalla', '--x', 'x.exe', 'ei-ole.rinnalla'], folder))
      files.offer(path);
    expect(files.take('case-file')).toBeNull();
    expect(fileArguments(['rinnalla', '--inspect', 'a.rinnalla'], '/k')).toEqual(['/k/a.rinnalla']);
  });
});

describe('where the window opens', () => {
  const screen = { x: 0, y: 0, width: 1366, height: 728 };
  const second = { x: 1366, y: 0, width: 1920, height: 1040 };
  const left = { x: 1500, y: 100, width: 1200, height: 800, maximized: false };

  test('as it was left, where that display is still there', () => {
    expect(placementOn([screen, second], left)).toEqual(left);
  });
  test('on a display that is there, when that one is gone, and no larger than it', () => {
    expect(placementOn([screen], left)).toEqual({ x: 166, y: 0, width: 1200, height: 728, maximized: false });
  });
  test('as usual at the first start and after nonsense, and never larger than the display', () => {
    expect(placementOn([second], undefined)).toEqual({ width: 1280, height: 860 });
    expect(placementOn([screen], { x: 'NaN' })).toEqual({ width: 1280, height: 728 });
    expect(placementOn([screen], { ...left, width: 1, height: 1 })).toMatchObject({
      width: 360,
      height: 480,
    });
  });
  test('is remembered when it closes', () => {
    const events = emitter();
    const kept: unknown[] = [];
    const window = {
      ...events,
      getNormalBounds: () => ({ x: 1, y: 2, width: 800, height: 600 }),
      isMaximized: () => true,
    };
    rememberPlacement(as<BrowserWindow>(window), { set: async (key, value) => void kept.push([key, value]) });
    events.play('close');
    expect(kept).toEqual([['window', { x: 1, y: 2, width: 800, height: 600, maximized: true }]]);
  });
});

describe('the menu', () => {
  const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

  test.each(languages)('speaks %s in every entry and offers no reload or developer tools', (language) => {
    for (const mac of [true, false]) {
      const items = flat(menuTemplate({ language, mac, lock: () => undefined }));
      expect(
        items.filter((item) => item.type !== 'separator').every((item) => (item.label ?? '').length > 1),
      ).toBe(true);
      expect(
        items
          .map((item) => item.role)
          .filter((role) => ['reload', 'forceReload', 'toggleDevTools'].includes(role ?? '')),
      ).toEqual([]);
    }
  });

  test('locks, and leaves the keys of the page to the page', () => {
    const lock = vi.fn();
    const items = flat(menuTemplate({ language: 'fi', mac: false, lock }));
    const entry = items.find((item) => item.id === 'lock');
    entry?.click?.(as({}), undefined, as({}));
    expect(entry?.label).toBe('Lukitse');
    expect(lock).toHaveBeenCalledTimes(1);
    expect(
      items.filter((item) => item.accelerator !== undefined && item.registerAccelerator !== false),
    ).toEqual([]);
  });

  test('the language is the chosen one, else the system’s, else Finnish', () => {
    expect([
      languageOf('en', 'sv-FI'),
      languageOf(undefined, 'sv-FI'),
      languageOf(undefined, 'de-DE'),
      languageOf(7),
    ]).toEqual(['en', 'sv', 'fi', 'fi']);
  });
});

test('a process of ours is started by Electron and its messages pass both ways', () => {
  const events = emitter();
  const posted: unknown[] = [];
  const kill = vi.fn(() => true);
  const started: unknown[] = [];
  const child = startUtility(
    (...args) => (
      started.push(args),
      as({ ...events, postMessage: (message: unknown) => posted.push(message), kill })
    ),
    '/out/main/core-process.js',
    'Rinnalla core',
  );
  const heard: unknown[] = [];
  child.onMessage((message) => heard.push(message));
  child.onExit((code) => heard.push(code));
  child.post('hei');
  events.play('message', { kind: 'hello' });
  events.play('exit', 3);
  child.kill();
  expect([started, posted, heard]).toEqual([
    [
      [
        '/out/main/core-process.js',
        [],
        { serviceName: 'Rinnalla core', stdio: 'ignore', env: { ...process.env, ...coreEnvironment } },
      ],
    ],
    ['hei'],
    [{ kind: 'hello' }, 3],
  ]);
  expect(kill).toHaveBeenCalledTimes(1);
});
