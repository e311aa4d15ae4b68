import type { WindowsConfiguration } from 'electron-builder';

const listOf = (names: string | readonly string[] | null | undefined): readonly string[] =>
  typeof names === 'string' ? [names] : (names ?? []);

/** The publishers that the configuration names, whichever way the installers are signed. */
export const publishersOf = (win: WindowsConfiguration | null | undefined): readonly string[] =>
  listOf(win?.azureSignOptions?.publisherName ?? win?.signtoolOptions?.publisherName);

/**
 * Why no installer for Windows may be made; null when it may, and for a bare folder (`dir`), which is no installer. An installer needs
 * somebody who publishes it: named in the configuration, pinned in the app that will judge the next one by that name, and signed, or
 * the build fails. Without this electron-builder would make an unsigned one with a warning, and an app of it would skip the check of
 * the signatures of its updates.
 */
export function publisherProblem(
  platform: string,
  targets: readonly string[],
  win: WindowsConfiguration | null | undefined,
  pinned: readonly string[],
): string | null {
  if (platform !== 'win32' || targets.every((target) => target === 'dir')) return null;
  const named = publishersOf(win);
  if (named.length === 0 || named.some((name) => name.trim() === ''))
    return 'No publisher is named for Windows (win.signtoolOptions.publisherName in electron-builder.yml): no installer is made.';
  if (named.length !== pinned.length || named.some((name) => !pinned.includes(name)))
    return 'The publishers in electron-builder.yml and in electron/core/updates/pinned.ts differ: no installer is made.';
  if (win?.forceCodeSigning !== true)
    return 'win.forceCodeSigning is off: an unsigned installer for Windows is not made.';
  return null;
}
