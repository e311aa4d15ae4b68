import { updatePreference } from '#core/updates/preferences.ts';
import type { PreferencesFile } from '../host-parts/preferences-file.ts';

/** The part of electron-updater that is used. */
export interface Updater {
  autoDownload: boolean;
  autoInstallOnAppQuit: boolean;
  allowDowngrade: boolean;
  allowPrerelease: boolean;
  disableWebInstaller: boolean;
  checkForUpdates(): Promise<unknown>;
}

/** What this build believes about updates (`electron/core/updates/pinned.ts`). */
export interface Pinned {
  readonly updateKeys: readonly string[];
  readonly windowsPublishers: readonly string[];
  readonly feed: string | null;
}

/**
 * Looks for a newer version, once, if the user has turned that on. Off by default, and while it is off the updater is not even loaded:
 * the app makes no request of its own. Without a pinned key and address, and on Windows without a pinned publisher, there is nothing that
 * a release could be held against, so none is looked for (electron-updater itself would then skip the check of the signature). Nothing is
 * downloaded or installed here: an answer of the updater is news, and only a signed manifest is a release.
 */
export async function checkForUpdates(
  preferences: Pick<PreferencesFile, 'get'>,
  pinned: Pinned,
  platform: NodeJS.Platform,
  load: () => Promise<Updater>,
): Promise<'off' | 'not-pinned' | 'checked' | 'failed'> {
  if (preferences.get(updatePreference) !== true) return 'off';
  if (pinned.updateKeys.length === 0 || pinned.feed?.startsWith('https://') !== true) return 'not-pinned';
  if (platform === 'win32' && pinned.windowsPublishers.length === 0) return 'not-pinned';
  try {
    const updater = await load();
    updater.autoDownload = false;
    updater.autoInstallOnAppQuit = false;
    updater.allowDowngrade = false;
    updater.allowPrerelease = false;
    updater.disableWebInstaller = true;
    await updater.checkForUpdates();
    return 'checked';
  } catch {
    // No network is the usual state of this app.
    return 'failed';
  }
}

/** Why a program for Windows is not signed by one of the publishers; null when it is. Asks Windows, the way electron-updater does. */
export const signatureProblem = async (
  publishers: readonly string[],
  path: string,
): Promise<string | null> => {
  const { verifySignature } = await import('electron-updater/out/windowsExecutableCodeSignatureVerifier.js');
  const quiet = () => undefined;
  return verifySignature([...publishers], path, { info: quiet, warn: quiet, error: quiet });
};
