import { existsSync } from 'node:fs';
import { extname, isAbsolute, resolve } from 'node:path';
import type { App, BrowserWindow } from 'electron';
import type { FileKind } from '#core/ports.ts';

const kinds: Readonly<Record<string, FileKind>> = { '.rinnalla': 'case-file', '.rinnalla-card': 'card' };

export interface HandedOver {
  /** Remembers a file that the system opened with the app, if it is one of ours. */
  offer(path: string): void;
  /** Takes the last file of a kind, once. */
  take(kind: FileKind): string | null;
}

/** Files that were double-clicked: kept until a dialog asks for their kind, and offered there. Their content is not touched. */
export function createHandedOver(): HandedOver {
  const files = new Map<FileKind, string>();
  return {
    offer(path) {
      const kind = kinds[extname(path).toLowerCase()];
      if (kind !== undefined && isAbsolute(path) && existsSync(path)) files.set(kind, path);
    },
    take(kind) {
      const path = files.get(kind) ?? null;
      files.delete(kind);
      return path;
    },
  };
}

/** The files among a command line's arguments; the program itself and its flags are none. */
export function fileArguments(args: readonly string[], folder: string): string[] {
  return args
    .slice(1)
    .filter((arg) => !arg.startsWith('-'))
    .map((arg) => resolve(folder, arg));
}

/**
 * Lets one instance of the app run: a second one hands its file to the first, brings its window forward, and ends. `false` when this is
 * the second.
 */
export function beTheOnlyOne(
  app: Pick<App, 'requestSingleInstanceLock' | 'on' | 'quit'>,
  window: () => Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'> | null,
  files: Pick<HandedOver, 'offer'>,
): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  const forward = () => {
    const there = window();
    if (there?.isMinimized() === true) there.restore();
    there?.show();
    there?.focus();
  };
  app.on('second-instance', (_event, args, folder) => {
    for (const path of fileArguments(args, folder)) files.offer(path);
    forward();
  });
  // macOS hands files over by event.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    files.offer(path);
    forward();
  });
  return true;
}
