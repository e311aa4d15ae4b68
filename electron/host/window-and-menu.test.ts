import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { coreEnvironment } from '#core/bridge/core-environment.ts';
import { languages } from '#shared/languages.ts';
import { languageOf } from '../host-parts/texts.ts';
import { beTheOnlyOne, createHandedOver, fileArguments } from './handed-over.ts';
import { menuTemplate } from './menu.ts';
import { emitter, preventable } from './testing/double.ts';
import { startUtility } from './utility.ts';
import { placementOn, rememberPlacement } from './window.ts';
import { as, folder, usePortsFolder } from './testing/ports-folder.ts';

usePortsFolder();

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
