/**
 * Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security), every item of it by its number. What can be
 * seen on the doubles is tried on them; what is a promise about all of our sources is read in all of our sources.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, FuseVersion } from '@electron/fuses';
import type { IpcMain, Protocol, Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contentSecurityPolicy } from '#shared/csp.ts';
import { success } from '#shared/result.ts';
import { fuses } from '../../build/hooks/fuses.ts';
import { serveWindow } from './ipc.ts';
import { origin, startPage } from './origin.ts';
import { ownScheme, serveFiles } from './protocol.ts';
import { closeContents, closeSession } from './security.ts';
import { refusedSwitch, refusedSwitches, refusedSwitchText } from './switches.ts';
import { house, placesOf, sources } from './testing/packaged-sources.ts';
import { contentsDouble, ipcDouble, preventable, sessionDouble } from './testing/double.ts';
import { windowOptions } from './window.ts';

const as = <T>(double: unknown): T => double as T;
const main = sources.get('electron/main.ts') ?? '';

const { webPreferences = {} } = windowOptions(as<Session>({}), '/preload.cjs', 'Rinnalla', false);

function aSession() {
  const { session, given, events } = sessionDouble();
  closeSession(as<Session>(session));
  const passes = (url: string, resourceType = 'xhr'): boolean => {
    let cancelled = true;
    given.beforeRequest?.({ url, resourceType }, ({ cancel }) => (cancelled = cancel));
    return !cancelled;
  };
  return { given, events, passes };
}

function aPage() {
  const { contents, state, events } = contentsDouble();
  closeContents(as<WebContents>(contents));
  const prevented = (name: string, facts: object): boolean => {
    const event = preventable(facts);
    events.play(name, event);
    return event.defaultPrevented;
  };
  return { state, prevented };
}

/** Every answer of the scheme's handler for a built window. */
async function served(urls: readonly string[]): Promise<Response[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rinnalla-checklist-'));
  try {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<html><head></head></html>');
    writeFileSync(join(folder, 'assets/a.js'), 'export {}');
    let handler: ((request: Request) => Promise<Response>) | undefined;
    serveFiles(
      as<Protocol>({ handle: (_scheme: string, given: typeof handler) => (handler = given) }),
      folder,
    );
    return await Promise.all(
      urls.map(async (url) => (await handler?.(as<Request>({ url, method: 'GET' }))) ?? Response.error()),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('Electron’s security checklist', () => {
  it('reads all of the packaged sources', () => {
    expect(sources.size).toBeGreaterThan(500);
    expect(main).toContain("app.on('session-created', closeSession)");
  });

  it('item 1: only load secure content — nothing but our own scheme is loaded, and no plain http is in the sources', () => {
    const { passes } = aSession();
    for (const url of ['http://example.org/a.js', 'https://example.org/a.js', 'ws://example.org', 'ftp://x/'])
      expect([url, passes(url, 'script')]).toEqual([url, false]);
    expect(passes(startPage, 'mainFrame')).toBe(true);
    expect(startPage).toBe('app://rinnalla/');
    expect(
      [...main.matchAll(/\.(loadURL|loadFile)\(([^)]*)\)/g)].map(([, how, what]) => [how, what]),
    ).toEqual([['loadURL', 'startPage']]);
    // Names of vocabularies in documents look like addresses, and nobody goes there.
    const vocabulary =
      /^electron\/core\/packet\/fhir\/|xmlns|http:\/\/(www\.w3\.org|ns\.adobe\.com|www\.aiim\.org)\//;
    expect(placesOf(/(http|ws|ftp):\/\//).filter((place) => !vocabulary.test(place))).toEqual([]);
  });

  it('item 2: no Node.js in the page, its frames or its workers', () => {
    expect(webPreferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
    });
    expect(placesOf(/nodeIntegration\w*: true/)).toEqual([]);
  });

  it('item 3: context isolation', () => {
    expect(webPreferences.contextIsolation).toBe(true);
    expect(placesOf(/contextIsolation: false/)).toEqual([]);
  });

  it('item 4: process sandboxing — for this window, for all there will be, and not to be switched off', () => {
    expect(webPreferences.sandbox).toBe(true);
    expect(main).toMatch(/^app\.enableSandbox\(\);$/m);
    expect(main.indexOf('app.enableSandbox()')).toBeLessThan(main.indexOf('app.whenReady()'));
    expect(placesOf(/sandbox: false/)).toEqual([]);
    expect(refusedSwitches).toContain('no-sandbox');
  });

  it('item 5: session permission requests — all are refused but putting text onto the clipboard, in every session', () => {
    const { given } = aSession();
    const permissions = [
      'media',
      'mediaKeySystem',
      'geolocation',
      'notifications',
      'midi',
      'midiSysex',
      'pointerLock',
      'keyboardLock',
      'fullscreen',
      'openExternal',
      'clipboard-read',
      'display-capture',
      'window-management',
      'idle-detection',
      'speaker-selection',
      'storage-access',
      'top-level-storage-access',
      'fileSystem',
      'hid',
      'serial',
      'usb',
      'unknown',
    ];
    for (const permission of permissions) {
      const answers: boolean[] = [];
      given.permissionRequest?.({}, permission, (granted) => answers.push(granted), {
        requestingUrl: startPage,
        isMainFrame: true,
      });
      expect([permission, answers]).toEqual([permission, [false]]);
      expect(given.permissionCheck?.({}, permission, origin)).toBe(false);
    }
    expect(given.device?.()).toBe(false);
    expect(main).toContain("app.on('session-created', closeSession)");
  });

  it('item 6: web security stays on', () => {
    expect(webPreferences.webSecurity).toBe(true);
    expect(placesOf(/webSecurity: false|disablewebsecurity/i)).toEqual([]);
    expect(refusedSwitches).toContain('disable-web-security');
  });

  it('item 7: a strict Content-Security-Policy on every answer, without anything inline or evaluated', async () => {
    const policy = new Map(
      contentSecurityPolicy()
        .split('; ')
        .map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)] as const),
    );
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('style-src')).toEqual(["'self'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    for (const shut of ['base-uri', 'form-action', 'frame-ancestors'])
      expect([shut, policy.get(shut)]).toEqual([shut, ["'none'"]]);
    // Shut by default-src, and not opened again.
    for (const absent of ['object-src', 'frame-src', 'child-src', 'media-src', 'manifest-src'])
      expect([absent, policy.has(absent)]).toEqual([absent, false]);
    expect(
      [...policy.values()].flat().filter((source) => /unsafe|\*|^https?:|^data:|nonce/.test(source)),
    ).toEqual([]);

    for (const answer of await served([startPage, `${startPage}assets/a.js`, `${startPage}nothing`]))
      expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy());
    // A bundled page could only be opened by a policy that allows it; ours would break it, so it must need nothing inline.
    const page = sources.get('renderer/index.html') ?? '';
    expect(page.match(/<script\b[^>]*>/g)).toEqual(['<script type="module" src="./main.tsx">']);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
  });

  it('item 8: no insecure content', () => {
    expect(webPreferences.allowRunningInsecureContent).toBe(false);
    expect(placesOf(/allowRunningInsecureContent: true|allowDisplayingInsecureContent/)).toEqual([]);
  });

  it('item 9: no experimental features', () => {
    expect(webPreferences.experimentalFeatures).toBe(false);
    expect(
      placesOf(/experimentalFeatures: true|enable-experimental/).filter(
        (place) => !place.startsWith('electron/host/switches.ts'),
      ),
    ).toEqual([]);
  });

  it('item 10: no Blink features are switched on', () => {
    expect(webPreferences).not.toHaveProperty('enableBlinkFeatures');
    expect(placesOf(/enableBlinkFeatures/)).toEqual([]);
    expect(refusedSwitches).toContain('enable-blink-features');
  });

  it('item 11: no webview, so none with allowpopups', () => {
    expect(webPreferences.webviewTag).toBe(false);
    expect(placesOf(/<webview|allowpopups/i)).toEqual([]);
  });

  it('item 12: whatever webview were attached is refused, whatever its options', () => {
    const { prevented } = aPage();
    expect(prevented('will-attach-webview', { params: { src: startPage } })).toBe(true);
    expect(main).toMatch(
      /app\.on\('web-contents-created', \(_event, contents\) => closeContents\(contents\)\)/,
    );
  });

  it('item 13: no navigation but the reload of our own page', () => {
    const { prevented } = aPage();
    const elsewhere = [
      'https://example.org/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'blob:app://rinnalla/1',
      'app://rinnalla/assets/a.js',
      'app://rinnalla@example.org/',
      'about:blank',
      'view-source:app://rinnalla/',
    ];
    for (const url of elsewhere)
      for (const isMainFrame of [true, false])
        expect([url, prevented('will-frame-navigate', { url, isMainFrame })]).toEqual([url, true]);
    expect(prevented('will-redirect', { url: startPage })).toBe(true);
    expect(prevented('will-frame-navigate', { url: startPage, isMainFrame: true })).toBe(false);
    expect(webPreferences.navigateOnDragDrop).toBe(false);
  });

  it('item 14: no new windows', () => {
    const { state } = aPage();
    for (const url of [startPage, 'https://example.org/', 'about:blank', ''])
      expect(state.windowOpen?.({ url })).toEqual({ action: 'deny' });
    expect(placesOf(/new (BrowserWindow|BrowserView|WebContentsView|BaseWindow)\(/)).toHaveLength(1);
  });

  it('item 15: shell.openExternal is never called, with trusted content or other', () => {
    expect(placesOf(/openExternal/)).toEqual([]);
    expect(placesOf(/shell\.\w+\(/)).toEqual([
      'electron/host/installer.ts: shell.showItemInFolder(path);',
      "electron/host/installer.ts: if ((await shell.openPath(path)) !== '') return 'unavailable';",
      "electron/host/opener.ts: return (await shell.openPath(path)) === '' ? 'opened' : 'unavailable';",
    ]);
  });

  it('item 16: a current version of Electron — a released one, of the line that package.json names, with its fixes', () => {
    const json = (path: string): unknown => JSON.parse(readFileSync(join(house, path), 'utf8'));
    const { version } = z.object({ version: z.string() }).parse(json('node_modules/electron/package.json'));
    const { devDependencies } = z
      .object({ devDependencies: z.record(z.string(), z.string()) })
      .parse(json('package.json'));
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(45);
    // Fixes of the same line come with every fresh install.
    expect(devDependencies['electron']).toMatch(new RegExp(`^\\^${version.split('.')[0] ?? ''}\\.`));
  });

  it('item 17: the sender of every message is checked before anything else is looked at', async () => {
    const ipc = ipcDouble();
    const { contents } = contentsDouble();
    const asked: unknown[] = [];
    serveWindow({
      ipcMain: as<IpcMain>(ipc.ipcMain),
      contents: as<WebContents>(contents),
      core: {
        dispatch: async (name) => {
          asked.push(name);
          return success(null);
        },
        subscribe: () => () => undefined,
      },
      idle: { touch: () => asked.push('touched') },
    });
    expect(ipc.channels()).toEqual(['rinnalla:call']);
    expect(placesOf(/ipcMain\.(on|once|handle|handleOnce)\(/)).toHaveLength(1);
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('looked at');
        },
        ownKeys: () => {
          throw new Error('looked at');
        },
      },
    );
    const frame = { url: startPage, parent: null };
    const foreign = [
      { sender: { id: 8 }, senderFrame: frame },
      { sender: { id: 7 }, senderFrame: null },
      { sender: { id: 7 }, senderFrame: { ...frame, parent: frame } },
      ...[
        'https://example.org/',
        'http://rinnalla/',
        'app://rinnalla.example.org/',
        'app://example.org/#app://rinnalla/',
        'app://rinnalla:8080/',
        'app://user@rinnalla/',
        'about:blank',
        'about:srcdoc',
        'data:text/html,x',
        'blob:https://example.org/1',
        'file:///app://rinnalla/',
        'devtools://devtools/bundled/x.html',
        'chrome-error://chromewebdata/',
        '',
      ].map((url) => ({ sender: { id: 7 }, senderFrame: { ...frame, url } })),
    ];
    for (const sender of foreign) {
      await expect(ipc.invoke('rinnalla:call', sender, 'app.active', trap)).rejects.toThrow('refused');
      await expect(ipc.invoke('rinnalla:call', sender, trap, trap)).rejects.toThrow('refused');
    }
    expect(asked).toEqual([]);
    await ipc.invoke('rinnalla:call', { sender: { id: 7 }, senderFrame: frame }, 'app.active', {});
    expect(asked).toEqual(['touched', 'app.active']);
  });

  it('item 18: no file:// — the page comes from a scheme of our own that has no privileges to spare', () => {
    expect(ownScheme).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    });
    expect(placesOf(/file:\/\/|loadFile\(|registerFileProtocol|interceptFileProtocol/)).toEqual([]);
    expect(placesOf(/setAsDefaultProtocolClient|registerSchemesAsPrivileged/)).toEqual([
      'electron/main.ts: protocol.registerSchemesAsPrivileged([ownScheme]);',
    ]);
    expect(fuses[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(false);
    expect(aSession().passes('file:///etc/passwd', 'image')).toBe(false);
  });

  it('item 19: the fuses — every one is decided, and strictly', () => {
    expect(fuses.version).toBe(FuseVersion.V1);
    expect(fuses.strictlyRequireAllFuses).toBe(true);
    const decided = Object.keys(fuses).filter((key) => /^\d+$/.test(key));
    expect(decided).toEqual(
      Object.values(FuseV1Options)
        .filter((fuse) => typeof fuse === 'number')
        .map(String),
    );
    expect(FuseState.ENABLE).not.toBe(FuseState.DISABLE);
    // What no fuse ends is ended by the app itself, where it is packaged.
    for (const name of [
      'remote-debugging-port',
      'remote-debugging-pipe',
      'inspect',
      'js-flags',
      'load-extension',
    ])
      expect(refusedSwitch({ hasSwitch: (asked) => asked === name })).toBe(name);
    expect(refusedSwitch({ hasSwitch: () => false })).toBeNull();
    expect(refusedSwitchText('inspect').match(/--inspect/g)).toHaveLength(3);
    expect(main).toContain('app.isPackaged ? refusedSwitch(app.commandLine) : null');
  });

  it('item 20: no Electron API in the page’s world — two functions of ours, and neither passes anything of Electron on', async () => {
    const preload = sources.get('electron/preload.ts') ?? '';
    expect(preload.match(/exposeInMainWorld\('([^']+)'/g)).toEqual(["exposeInMainWorld('rinnalla'"]);
    expect([...preload.matchAll(/ipcRenderer\.(\w+)/g)].map(([, used]) => used)).toEqual([
      'invoke',
      'on',
      'off',
    ]);
    // The event object would hand over the sender.
    expect(preload).toContain('(_event: unknown, told: unknown) => listener(told)');
    expect(
      placesOf(/window\.(ipcRenderer|electron|require)|exposeInIsolatedWorld|executeJavaScript/),
    ).toEqual([]);
    expect(placesOf(/crashReporter|autoUpdater\.setFeedURL/)).toEqual([]);
  });
});
