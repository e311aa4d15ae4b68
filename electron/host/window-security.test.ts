/** The security checklist of the window: https://www.electronjs.org/docs/latest/tutorial/security, one test for each line that applies. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IpcMain, Protocol, Session, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import type { CoreEvent } from '#shared/contract/events.ts';
import { success } from '#shared/result.ts';
import { serveWindow } from './ipc.ts';
import { isOwn, origin, startPage } from './origin.ts';
import { ownScheme, serveFiles } from './protocol.ts';
import { closeContents, closeSession } from './security.ts';
import { contentsDouble, ipcDouble, preventable, sessionDouble } from './testing/double.ts';
import { reloadOnLock, windowOptions } from './window.ts';

const as = <T>(double: unknown): T => double as T;

function closedSession() {
  const { session, given, events } = sessionDouble();
  closeSession(as<Session>(session));
  const allows = (url: string, resourceType = 'xhr') => {
    let cancelled = true;
    given.beforeRequest?.({ url, resourceType }, ({ cancel }) => (cancelled = cancel));
    return !cancelled;
  };
  return { given, events, allows };
}

function closedContents() {
  const { contents, state, events } = contentsDouble();
  closeContents(as<WebContents>(contents));
  const stays = (name: string, facts: object) => {
    const event = preventable(facts);
    events.play(name, event);
    return event.defaultPrevented;
  };
  return { state, stays };
}

/** A window over a core that says what it was asked. */
function servedWindow() {
  const ipc = ipcDouble();
  const { contents, state } = contentsDouble();
  const dispatched: unknown[] = [];
  const listeners: ((event: CoreEvent) => void)[] = [];
  const touch = vi.fn();
  serveWindow({
    ipcMain: as<IpcMain>(ipc.ipcMain),
    contents: as<WebContents>(contents),
    core: {
      dispatch: async (name, args) => {
        dispatched.push([name, args]);
        return success('answer');
      },
      subscribe: (listener) => {
        listeners.push(listener);
        return () => undefined;
      },
    },
    idle: { touch },
  });
  const ownFrame = { url: 'app://rinnalla/', parent: null };
  const call = (sender: object, ...args: unknown[]) =>
    ipc.invoke('rinnalla:call', { sender: { id: 7 }, senderFrame: ownFrame, ...sender }, ...args);
  return {
    call,
    ownFrame,
    dispatched,
    channels: ipc.channels,
    state,
    touch,
    tell: (event: CoreEvent) => listeners.forEach((hear) => hear(event)),
  };
}

describe('the page', () => {
  const { webPreferences = {}, show } = windowOptions(as<Session>({}), '/p.cjs', 'Rinnalla', false);

  test('is sandboxed', () => expect(webPreferences.sandbox).toBe(true));
  test('is isolated from the preload’s world', () => expect(webPreferences.contextIsolation).toBe(true));
  test('has no Node, nor have its frames and workers', () => {
    expect([
      webPreferences.nodeIntegration,
      webPreferences.nodeIntegrationInSubFrames,
      webPreferences.nodeIntegrationInWorker,
    ]).toEqual([false, false, false]);
  });
  test('keeps the same-origin policy', () => {
    expect([webPreferences.webSecurity, webPreferences.allowRunningInsecureContent]).toEqual([true, false]);
  });
  test('has no webviews, plugins or experiments', () => {
    expect([webPreferences.webviewTag, webPreferences.plugins, webPreferences.experimentalFeatures]).toEqual([
      false,
      false,
      false,
    ]);
  });
  test('is not replaced by a file that is dropped on it', () =>
    expect(webPreferences.navigateOnDragDrop).toBe(false));
  test('has no spell checker, whose dictionaries would be fetched', () =>
    expect(webPreferences.spellcheck).toBe(false));
  test('has developer tools only while developing', () => {
    expect(webPreferences.devTools).toBe(false);
    expect(windowOptions(as<Session>({}), '/p.cjs', 'Rinnalla', true).webPreferences?.devTools).toBe(true);
  });
  test('is shown when it is drawn, not before', () => expect(show).toBe(false));

  test('is loaded anew when the case file locks, whatever locked it, and not otherwise', () => {
    const { contents, state } = contentsDouble();
    const listeners: ((event: CoreEvent) => void)[] = [];
    reloadOnLock(as<WebContents>(contents), {
      subscribe: (listener) => {
        listeners.push(listener);
        return () => undefined;
      },
    });
    const tell = (event: CoreEvent) => listeners.forEach((hear) => hear(event));
    tell({ type: 'unlocked' });
    expect(state.reloads).toBe(0);
    tell({ type: 'locked', reason: 'idle' });
    tell({ type: 'locked', reason: 'failure' });
    expect(state.reloads).toBe(2);
    state.destroyed = true;
    tell({ type: 'locked', reason: 'user' });
    expect(state.reloads).toBe(2);
  });
});

describe('what the page may not do', () => {
  test('no other permission is granted, asked or looked up', () => {
    const { given } = closedSession();
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'hid',
      'fileSystem',
    ]) {
      expect(given.permissionCheck?.({}, permission, origin)).toBe(false);
      const answers: boolean[] = [];
      given.permissionRequest?.({}, permission, (granted) => answers.push(granted), {
        requestingUrl: startPage,
        isMainFrame: true,
      });
      expect([permission, answers]).toEqual([permission, [false]]);
    }
    expect(given.device?.()).toBe(false);
  });

  test('our own page, and only its main frame, puts text onto the clipboard', () => {
    const { given } = closedSession();
    const write = 'clipboard-sanitized-write';
    const asked = (requestingUrl: string, isMainFrame: boolean): boolean[] => {
      const answers: boolean[] = [];
      given.permissionRequest?.({}, write, (granted) => answers.push(granted), {
        requestingUrl,
        isMainFrame,
      });
      return answers;
    };
    expect(asked(startPage, true)).toEqual([true]);
    expect(asked(startPage, false)).toEqual([false]);
    expect(asked('https://example.com/', true)).toEqual([false]);
    expect(given.permissionCheck?.({}, write, origin)).toBe(true);
    expect(given.permissionCheck?.({}, write, 'https://example.com')).toBe(false);
  });

  test('no screen is shared', () => {
    const answers: unknown[] = [];
    closedSession().given.display?.({}, (streams) => answers.push(streams));
    expect(answers).toEqual([null]);
  });

  test('nothing is downloaded', () => {
    const event = preventable({});
    closedSession().events.play('will-download', event);
    expect(event.defaultPrevented).toBe(true);
  });

  test('no dictionary is fetched', () => expect(closedSession().given.spellChecker).toBe(false));

  test('no request leaves for anything but our own files', () => {
    const { allows } = closedSession();
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1:1/',
      'ws://localhost/',
      'file:///etc/passwd',
      'app://other/',
      'app://rinnalla.example.org/',
      'app://rinnalla:1/',
      'app://x@rinnalla/',
      'blob:https://example.org/1',
      'ftp://rinnalla/',
      'devtools://devtools/',
      'data:text/html,x',
    ]) {
      expect([url, allows(url)]).toEqual([url, false]);
    }
    expect(allows('data:text/html,x', 'image')).toBe(false);
    expect(allows('app://rinnalla/index.html')).toBe(true);
    expect(allows('blob:app://rinnalla/1')).toBe(true);
    expect(allows('data:image/png;base64,x', 'image')).toBe(true);
  });

  test('no window is opened', () => {
    expect(closedContents().state.windowOpen?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    expect(closedContents().state.windowOpen?.({ url: 'app://rinnalla/' })).toEqual({ action: 'deny' });
  });

  test('it goes nowhere; reloading itself is possible', () => {
    const { stays } = closedContents();
    for (const url of [
      'https://example.org/',
      'file:///etc/passwd',
      'app://rinnalla/assets/a.js',
      'app://rinnalla.example.org/',
      'javascript:1',
    ]) {
      expect([url, stays('will-frame-navigate', { url, isMainFrame: true })]).toEqual([url, true]);
    }
    expect(stays('will-frame-navigate', { url: 'app://rinnalla/', isMainFrame: true })).toBe(false);
    expect(stays('will-frame-navigate', { url: 'app://rinnalla/', isMainFrame: false })).toBe(true);
    expect(stays('will-redirect', { url: 'app://rinnalla/' })).toBe(true);
  });

  test('no webview is attached', () => expect(closedContents().stays('will-attach-webview', {})).toBe(true));
});

describe('the door for calls', () => {
  test('a call of the contract from our own window reaches the core', async () => {
    const { call, dispatched, channels } = servedWindow();
    expect(await call({}, 'app.state', {})).toEqual({ ok: true, value: 'answer' });
    expect(dispatched).toEqual([['app.state', {}]]);
    expect(channels()).toEqual(['rinnalla:call']);
  });

  test('another window, another origin, a frame within and a frame that is gone are refused and learn nothing', async () => {
    const { call, ownFrame, dispatched } = servedWindow();
    const senders = [
      { sender: { id: 8 } },
      { senderFrame: null },
      { senderFrame: { ...ownFrame, parent: {} } },
      { senderFrame: { ...ownFrame, url: 'https://example.org/' } },
      { senderFrame: { ...ownFrame, url: 'app://rinnalla.example.org/' } },
      { senderFrame: { ...ownFrame, url: 'about:blank' } },
    ];
    for (const sender of senders) await expect(call(sender, 'app.state', {})).rejects.toThrow('refused');
    expect(dispatched).toEqual([]);
  });

  test('a name that is not in the contract never reaches the core', async () => {
    const { call, dispatched } = servedWindow();
    for (const name of [
      'app.evil',
      '__proto__',
      'constructor',
      '',
      7,
      null,
      { toString: () => 'app.state' },
    ]) {
      expect(await call({}, name, {})).toEqual({ ok: false, error: { code: 'unknown-call' } });
    }
    expect(dispatched).toEqual([]);
  });

  test('events go to the window while it is there', () => {
    const { tell, state } = servedWindow();
    tell({ type: 'unlocked' });
    state.destroyed = true;
    tell({ type: 'unlocked' });
    expect(state.sent).toEqual([['rinnalla:event', { type: 'unlocked' }]]);
  });

  test('the window’s own report of input keeps it awake; other calls do not', async () => {
    const { call, touch } = servedWindow();
    await call({}, 'app.state', {});
    expect(touch).toHaveBeenCalledTimes(0);
    await call({}, 'app.active', {});
    expect(touch).toHaveBeenCalledTimes(1);
  });

  test('the preload exposes invoke and subscribe and is under twenty lines', () => {
    const source = readFileSync(join(import.meta.dirname, '../preload.ts'), 'utf8');
    expect(source.trimEnd().split('\n').length).toBeLessThan(20);
    expect(source.match(/exposeInMainWorld/g)).toHaveLength(1);
    expect([...source.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name)).toEqual(['invoke', 'subscribe']);
    expect([...source.matchAll(/'(rinnalla[^']*)'/g)].map(([, name]) => name)).toEqual([
      'rinnalla',
      'rinnalla:call',
      'rinnalla:event',
      'rinnalla:event',
    ]);
  });
});

describe('the own scheme', () => {
  async function served(
    run: (get: (url: string, method?: string) => Promise<Response>) => Promise<void>,
  ): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'rinnalla-app-'));
    mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
    writeFileSync(join(folder, 'renderer/index.html'), '<html><head></head></html>');
    writeFileSync(join(folder, 'renderer/assets/a.js'), 'export {}');
    writeFileSync(join(folder, 'renderer/assets/b.woff2'), 'x');
    writeFileSync(join(folder, 'renderer/assets/a.js.map'), '{}');
    writeFileSync(join(folder, 'secret.json'), '{}');
    let handler: ((request: Request) => Promise<Response>) | undefined;
    serveFiles(
      as<Protocol>({ handle: (_scheme: string, given: typeof handler) => (handler = given) }),
      join(folder, 'renderer'),
    );
    // Node's Request normalises like Chromium does before the handler sees a URL; the rest is given as it is.
    await run(async (url, method = 'GET') =>
      handler === undefined ? new Response() : handler(as<Request>({ url, method })),
    );
    rmSync(folder, { recursive: true });
  }

  test('is a real origin: standard and secure, without leave to pass by the policy', () => {
    expect(ownScheme.privileges).toMatchObject({ standard: true, secure: true });
    expect(ownScheme.privileges?.bypassCSP).toBeUndefined();
    expect(ownScheme.privileges?.corsEnabled).toBeUndefined();
    expect(ownScheme.privileges?.allowServiceWorkers).toBeUndefined();
  });

  test('serves the page and its files with their types and the strict policy', () =>
    served(async (get) => {
      const page = await get('app://rinnalla/');
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const policy = page.headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
      for (const [name, value] of [
        ['x-content-type-options', 'nosniff'],
        ['cross-origin-opener-policy', 'same-origin'],
        ['cross-origin-resource-policy', 'same-origin'],
      ] as const) {
        expect(page.headers.get(name)).toBe(value);
      }
      expect((await get('app://rinnalla/assets/a.js')).headers.get('content-type')).toBe(
        'text/javascript; charset=utf-8',
      );
      expect((await get('app://rinnalla/assets/b.woff2')).headers.get('content-type')).toBe('font/woff2');
    }));

  test('nothing else: no path out, no map, no other host, no other method', () =>
    served(async (get) => {
      for (const url of [
        'app://rinnalla/../secret.json',
        'app://rinnalla/%2e%2e/secret.json',
        'app://rinnalla/..%2fsecret.json',
        'app://rinnalla/assets/a.js.map',
        'app://rinnalla/assets/',
        'app://other/',
        'app://rinnalla:1/',
        'file:///etc/passwd',
      ]) {
        expect([url, (await get(url)).status]).toEqual([url, 404]);
      }
      expect((await get('app://rinnalla/', 'POST')).status).toBe(404);
    }));

  test('only our own addresses count as own', () => {
    expect(isOwn('app://rinnalla/x')).toBe(true);
    expect(['app://rinnalla', 'not a url', '', 'APP://RINNALLA/'].map(isOwn)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
